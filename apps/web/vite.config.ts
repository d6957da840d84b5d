import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.js';
import { leanZod } from './build/lean-zod.js';
import { compiledWords } from './build/words-plugin.js';

const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [compiledWords(), react(), leanZod(), precompressed()],
  // The workspace packages are read as sources, so that a change in them needs no build.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    // Messages are parsed when the words are built; the formatter then needs no parser.
    alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
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
        // What every page needs and rarely changes is one file: it compresses better, and stays in the cache.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|store|react-store|react-query|query-core)|i18next|react-i18next|intl-messageformat|@formatjs|zod)\//,
            },
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
