import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './environment.mjs';
import { keep } from './keep.mjs';
import { LauncherError } from './launcher-error.mjs';
import { build, install } from './prepare.mjs';
import { serverCommand, serverMemory } from './server-command.mjs';
import { findToolchain, withToolchain } from './toolchain.mjs';

/**
 * node launch.mjs <verb> [arguments]
 *
 * Runs under whatever Node is there (18 or newer), brings the one that Rungs needs, installs and builds what changed,
 * and then runs the verb's program for as long as it takes. Imports nothing but Node's own modules: it comes first.
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** @type {Record<string, unknown>} */
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts ?? {};

/** Verbs whose npm script is this launcher itself, and the script that does the work. */
const workingScripts = /** @type {Record<string, string | undefined>} */ ({ test: 'test:all', bench: 'bench:all' });
const needBuild = new Set(['start', 'test', 'bench', 'dev']);

const usage = `Usage: node packages/launcher/src/launch.mjs <verb> [arguments]

  start   install, build and serve Rungs (HOST, PORT and DATABASE_URL are honoured)
  test    everything: types, lint, imports, unit, API and browser tests
  bench   the benchmark
  dev     serve and rebuild while you edit
  <name>  any other script of package.json: ${otherScripts().join(', ')}
`;

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof LauncherError)) throw error;
  console.error(error.message);
  return 1;
});

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function main([verb = '', ...args]) {
  if (verb === '-h' || verb === '--help') {
    console.log(usage);
    return 0;
  }
  const script = workingScripts[verb] ?? verb;
  if (verb !== 'start' && !Object.hasOwn(scripts, script)) {
    console.error(`${verb ? `There is no verb "${verb}".` : 'Which verb?'}\n\n${usage}`);
    return 2;
  }

  const outer = cleanEnvironment(process.env, join(root, '.data', 'home'));
  const toolchain = await findToolchain({ memory: join(root, '.data', 'toolchain.json'), env: outer });
  const env = withToolchain(outer, toolchain);
  await install(root, toolchain.pnpm, env);
  if (needBuild.has(verb)) await build(root, toolchain.pnpm, env);

  const { code } =
    verb === 'start'
      ? await keep(toolchain.node, [...serverCommand, ...args], {
          cwd: root,
          env: { ...serverMemory, ...env },
          ownLifeline: true,
        })
      : await keep(toolchain.pnpm, ['run', script, ...args], { cwd: root, env });
  return code;
}

function otherScripts() {
  return Object.keys(scripts).filter((name) => !['start', 'test', 'bench', 'dev'].includes(name));
}
