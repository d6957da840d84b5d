import { defineConfig, type Plugin } from 'rolldown';

/**
 * The server as it runs: its own modules and those of its libraries in a few dozen files, without comments and without
 * what nobody calls. V8 keeps the text of every module for as long as the process lives, which are 24 MB of 2,500
 * modules. Names of functions stay, for traces; whoever wants lines starts dist/src/main.js, the same server in modules.
 */
export default defineConfig({
  input: { main: 'dist/src/main.js' },
  platform: 'node',
  // Parts that find their own files by where they lie, and pg, of which TypeORM and we must hold the same copy.
  external: [/^@rungs\/embedded-postgres/, /^@node-rs\/argon2/, /^pg(-native)?$/, ...optionalPartsOfNest()],
  output: {
    dir: 'dist/server',
    cleanDir: true,
    format: 'esm',
    // Nest and TypeORM know classes by their names.
    keepNames: true,
    comments: false,
    minify: {
      compress: { keepNames: { function: true, class: true } },
      mangle: { keepNames: true },
      codegen: { removeWhitespace: true },
    },
    // What one module does while it loads, another may need: Reflect's metadata, say.
    strictExecutionOrder: true,
    codeSplitting: {
      groups: [
        { test: /node_modules/, name: nameOfPackage },
        { test: /dist/, name: 'rungs', maxSize: 200_000 },
      ],
    },
  },
  plugins: [asciiOnly()],
});

function optionalPartsOfNest(): RegExp[] {
  return [/^@nestjs\/(microservices|websockets|platform-express)/, /^class-(validator|transformer)/, /^@fastify\/view/];
}

/** One file for each package: what belongs together is parsed together, and nothing of 5 MB at once. */
function nameOfPackage(id: string): string {
  const [first = '', second = ''] = (id.split('node_modules/').pop() ?? '').split('/');
  return first.startsWith('@') ? `${first.slice(1)}-${second}` : first;
}

/** One curly quote makes V8 keep two bytes for every character of a file. */
function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
    },
  };
}

/** In strings, templates and expressions alike, a character and its escape mean the same; comments are gone by now. */
function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
