import type { Plugin } from 'vite';

/**
 * Ways to build a schema that no contract goes, each with classes and patterns of its own. Whoever begins to use one
 * takes it off this list: until then the build ends and says so.
 */
const unused = [
  ...['jwt', 'emoji', 'guid', 'nanoid', 'cuid', 'cuid2', 'ulid', 'xid', 'ksuid', 'base64', 'base64url', 'e164'],
  ...['ipv4', 'ipv6', 'cidrv4', 'cidrv6', 'slugify', 'superRefine', 'exactOptional', 'exactPartial', 'prefault'],
  ...['encodeAsync', 'decodeAsync', 'safeEncode', 'safeDecode', 'safeEncodeAsync', 'safeDecodeAsync'],
];
const use = new RegExp(`\\.(${unused.join('|')})\\(`);

/**
 * zod carries with every schema what a browser here does not need and would download: a writer of JSON schemas (the
 * server's, for OpenAPI), English sentences (we say our own, in each language), a compiler that the page's policy
 * forbids, the parsing of circular values (JSON has none), and formats that we do not have. Here these are empty.
 */
export function leanZod(): Plugin {
  return {
    name: 'rungs:lean-zod',
    apply: 'build',
    transform: {
      filter: {
        id: /\/zod\/v4\/(core\/(json-schema-processors|to-json-schema|memoizer)|classic\/schemas|locales\/en)\.js$|\/packages\/contracts\/src\/|\/apps\/web\/src\/[^?]*\.tsx?$/,
      },
      handler: (code, id) => {
        if (!id.includes('/zod/v4/')) return withoutDescriptions(code, id);
        if (id.endsWith('/locales/en.js')) return 'export default () => ({ localeError: () => undefined });';
        if (id.endsWith('/schemas.js')) return withoutUnused(code);
        const names = [...code.matchAll(/export (?:const|function|class) ([\w$]+)/g)].map(([, name]) => name);
        // Where zod asks for the memoizer, none is an answer; everything else is called.
        const body = id.endsWith('/memoizer.js') ? '() => undefined' : '() => nothing';
        return [`const nothing = ${body};`, ...names.map((name) => `export const ${name} = nothing;`)].join('\n');
      },
    },
  };
}

function withoutUnused(code: string): string {
  return unused.reduce(
    (lean, name) => {
      const method = new RegExp(
        `^ {4}(async )?${name}(: async function \\w+)?\\(.*\\) \\{\\n(?: {8}.*\\n)* {4}\\},\\n`,
        'm',
      );
      if (!method.test(lean)) throw new Error(`zod has no ${name} any more: look at build/lean-zod.ts again.`);
      return lean.replace(method, '');
    },
    code.replaceAll('core.$ZodObjectJIT', 'core.$ZodObject'),
  );
}

/** What a contract says of itself is for the API's description. */
function withoutDescriptions(code: string, id: string): string | undefined {
  const [, name] = use.exec(code) ?? [];
  if (name) throw new Error(`${id} uses .${name}(), which build/lean-zod.ts takes out of zod.`);
  if (!id.includes('/packages/contracts/')) return undefined;
  return code.replace(/\s*\.(describe\(\s*'(?:[^'\\]|\\.)*',?\s*|meta\(\{ id: '\w+' \})\)/g, '');
}
