import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.js';
import { leanZod } from './build/lean-zod.js';
import { compiledWords } from './build/words-plugin.js';

const any = (...paths: string[]): RegExp => new RegExp(paths.join('|'));

/** What the door needs as well as every page behind it. A widget of Base UI belongs into neither of these lists. */
const everywhere = any(
  'src/app/(app|begin|load-words|not-found-page|outdated|page|page-error|page-frame|start-page|query-client|root-routes|router|routes|session\\.queries|watch-session)\\.',
  'src/shared/forms/drafts\\.',
  'packages/domain/src/framework/practice-names\\.',
  'src/shared/(api|errors|ids|problem-error|reach|session|page-module)\\.',
  'src/shared/(i18n|styles)/',
  'src/shared/ui/(brand|button|button-link|class-names|error-panel|icon|icon-button|late|load-part|not-found|page-head|skeleton|toast|toaster|visually-hidden)\\.',
  'packages/contracts/src/(records|session|text|problems)\\.',
  'vite/preload-helper',
  '@base-ui/react/(csp-provider|internals/csp-context)/',
);
/** The shell, and what the first pages behind the door have in common: one file compresses better than twenty. */
const behindTheDoor = any(
  'src/app/(account-menu|navigation|navigation-links|offline-banner|quick-log|route-announcer|session-acts|shell|slots|tabs)\\.',
  'src/shared/(dates|live|actions|shortcuts|recent-sign-in|quick-log|theme)\\.',
  'src/shared/offline/',
  'src/shared/hooks/(use-filters|use-quiet|use-width)\\.',
  'src/shared/ui/(avatar|dialog|drawer|empty|menu|password-question|prose|relative-date|section|step-name|tag|tread|visible-to)\\.',
  'src/journey/(first-name|journey\\.queries|localized)\\.',
  'packages/contracts/src/(events|journeys)\\.',
  'packages/domain/src/(calendar|readiness|stair/stair-(text|model)|journey/)',
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
      // What it brings to older versions of React, ours has.
      { find: /^use-sync-external-store\/shim$/, replacement: 'react' },
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
        // Each first visit downloads the list of all names; the manifest says what is behind them.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        // Three files instead of fifty: they compress better together, and `base` stays in the cache over releases.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              // zod's settings come with zod: in a later file, schemas of other files would be made before they are set.
              test: /shared\/zod-settings\.ts|node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|store|react-store|react-query(?!\/build\/modern\/(useInfiniteQuery|useMutationState))|query-core(?!\/build\/modern\/infiniteQueryObserver))|intl-messageformat|@formatjs|zod)\//,
              priority: 2,
            },
            { name: 'kit', test: everywhere, priority: 1 },
            { name: 'inside', test: behindTheDoor },
            // What comes with the quick log, whose parts are too small for a file each.
            {
              name: 'small',
              test: any(
                'src/shared/undoable-delete\\.',
                'src/ladder/(ladders\\.queries|use-competencies)\\.',
                'packages/contracts/src/ladders\\.',
              ),
            },
            // What several widgets of Base UI share: alone these are forty files of a kilobyte.
            { name: 'widgets', test: /@base-ui|@floating-ui/, minShareCount: 4 },
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
