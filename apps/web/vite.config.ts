import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.js';
import { leanZod } from './build/lean-zod.js';
import { compiledWords } from './build/words-plugin.js';

/** What stands on nearly every page and is small. A widget of Base UI never belongs here. */
const everyPageNeeds = new RegExp(
  [
    'src/shared/(api|dates|errors|ids|problem-error|session|page-module)\\.',
    'src/shared/(i18n|styles)/',
    'src/shared/ui/(avatar|brand|button|button-link|class-names|empty|error-panel|icon|icon-button|late|load-part|page-head|relative-date|section|skeleton|step-name|tag|toast|toaster|tread|visually-hidden)\\.',
    'packages/contracts/src/(session|text|problems|records)\\.',
    'packages/domain/src/calendar\\.',
    'vite/preload-helper',
  ].join('|'),
);

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [compiledWords(), react(), leanZod(), precompressed()],
  // The workspace packages are read as sources, so that a change in them needs no build.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    // Messages are parsed when the words are built; the formatter then needs no parser.
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: false,
    rolldownOptions: {
      output: {
        comments: false,
        // Two files instead of thirty: they compress better together, and `base` stays in the cache over releases.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              // zod's settings come with zod: in a later file, schemas of other files would be made before they are set.
              test: /shared\/zod-settings\.ts|node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|store|react-store|react-query|query-core)|i18next|react-i18next|intl-messageformat|@formatjs|zod)\//,
              priority: 2,
            },
            { name: 'kit', test: everyPageNeeds, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: api, changeOrigin: false }, '/healthz': api, '/readyz': api },
  },
});
