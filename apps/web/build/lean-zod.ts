import type { Plugin } from 'vite';

/**
 * zod carries a writer of JSON schemas and English sentences with every schema. The server needs the first for OpenAPI;
 * the second we say ourselves, in each language. A browser would download 8 kB for nothing, so here these modules
 * become empty functions of the same names: an issue keeps its code, and its message is zod's shortest.
 */
export function leanZod(): Plugin {
  return {
    name: 'rungs:lean-zod',
    apply: 'build',
    transform: {
      filter: { id: /\/zod\/v4\/(core\/(json-schema-processors|to-json-schema)|locales\/en)\.js$/ },
      handler: (code, id) => {
        if (id.endsWith('/locales/en.js')) return 'export default () => ({ localeError: () => undefined });';
        const names = [...code.matchAll(/export (?:const|function) (\w+)/g)].map(([, name]) => name);
        return ['const nothing = () => nothing;', ...names.map((name) => `export const ${name} = nothing;`)].join('\n');
      },
    },
  };
}
