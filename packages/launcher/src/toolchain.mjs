import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { keep } from './keep.mjs';
import { LauncherError } from './launcher-error.mjs';

/**
 * Brings the Node and the pnpm that Rungs is built with, without installing anything on the machine: npx puts both
 * into its cache, and this remembers where.
 */

export const pnpmVersion = '12.21.0';
const oldestNode = [24, 9];

/** Platforms for which the registry has a recent enough Node as a package, and its version. */
const packagedNode = /** @type {Record<string, string | undefined>} */ ({
  'linux-x64': '24.21.0',
  'linux-arm64': '24.21.0',
  'darwin-x64': '24.18.1',
});

/**
 * @typedef {{ node: string, pnpm: string }} Toolchain the two executables
 * @typedef {{ version: string, path: string, platform: string }} CurrentNode
 */

/** @param {string} version such as v24.9.0 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * What npx has to fetch besides pnpm.
 *
 * @param {CurrentNode} current @returns {string[]}
 */
export function neededPackages({ version, platform }) {
  const pnpm = `pnpm@${pnpmVersion}`;
  if (isRecentEnough(version)) return [pnpm];
  const packaged = packagedNode[platform];
  if (packaged) return [pnpm, `node-${platform}@${packaged}`];
  throw new LauncherError(
    `Rungs needs Node ${oldestNode.join('.')} or newer; this is ${version}, and for ${platform} none can be fetched ` +
      'automatically. Install one from https://nodejs.org and try again.',
  );
}

/**
 * The remembered toolchain if it still works, else the one that npx finds or fetches.
 *
 * @param {{ memory: string, env: NodeJS.ProcessEnv, current?: CurrentNode }} where `memory` is the file to remember in
 * @returns {Promise<Toolchain>}
 */
export async function findToolchain({ memory, env, current = currentNode() }) {
  const remembered = recall(memory);
  if (remembered && works(remembered, env)) return remembered;

  const found = await fetchToolchain(current, env);
  if (!works(found, env)) {
    throw new LauncherError(
      `The Node or the pnpm that npx fetched does not run on this machine (${found.node}, ${found.pnpm}). ` +
        `Install Node ${oldestNode.join('.')} or newer from https://nodejs.org and try again.`,
    );
  }
  remember(memory, found);
  return found;
}

/**
 * The environment in which everything else runs: both executables first on the path.
 *
 * @param {NodeJS.ProcessEnv} env @param {Toolchain} toolchain @returns {NodeJS.ProcessEnv}
 */
export function withToolchain(env, { node, pnpm }) {
  const folders = [dirname(pnpm), dirname(node), env['PATH']].filter(Boolean);
  return { ...env, PATH: [...new Set(folders)].join(delimiter) };
}

/** @returns {CurrentNode} */
function currentNode() {
  return { version: process.version, path: process.execPath, platform: `${process.platform}-${process.arch}` };
}

/** @param {CurrentNode} current @param {NodeJS.ProcessEnv} env @returns {Promise<Toolchain>} */
async function fetchToolchain(current, env) {
  const packages = neededPackages(current).map((name) => `--package=${name}`);
  // No package's install script is needed: pnpm then runs its executable through a small script of its own.
  const flags = ['--yes', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  const print = 'process.execPath + "\\n" + process.env.PATH';
  const npx = await keep('npx', [...flags, ...packages, '--', 'node', '-p', print], {
    cwd: tmpdir(),
    env,
    collect: true,
  });
  const [node = '', path = ''] = npx.output.trim().split('\n').slice(-2);
  const folder = path.split(delimiter).find((candidate) => existsSync(join(candidate, 'pnpm')));
  if (npx.code !== 0 || !node || !folder) {
    throw new LauncherError(
      `npx could not fetch ${neededPackages(current).join(' and ')}. The first start needs the npm registry; ` +
        'is it reachable from here?',
    );
  }
  return { node: isRecentEnough(current.version) ? current.path : node, pnpm: pnpmExecutable(folder) };
}

/**
 * The executable itself, which lies in a package of its own for each platform. The command beside it is only a
 * stand-in that complains when it is run without the install script.
 *
 * @param {string} binFolder node_modules/.bin @returns {string}
 */
function pnpmExecutable(binFolder) {
  const scope = join(dirname(binFolder), '@pnpm');
  const packages = existsSync(scope) ? readdirSync(scope).filter((name) => name.startsWith('exe.')) : [];
  const found = packages.map((name) => join(scope, name, 'pnpm')).find((path) => existsSync(path));
  return found ?? join(binFolder, 'pnpm');
}

/** @param {Toolchain} toolchain @param {NodeJS.ProcessEnv} env */
function works(toolchain, env) {
  const node = spawnSync(toolchain.node, ['--version'], { env, encoding: 'utf8' });
  if (node.status !== 0 || !isRecentEnough(node.stdout.trim())) return false;
  const pnpm = spawnSync(toolchain.pnpm, ['--version'], {
    // A folder without a manifest: there pnpm cannot decide that this project wants another one.
    cwd: dirname(toolchain.pnpm),
    env: withToolchain(env, toolchain),
    encoding: 'utf8',
  });
  return pnpm.status === 0 && pnpm.stdout.trim() === pnpmVersion;
}

/** @param {string} memory @returns {Toolchain | undefined} */
function recall(memory) {
  try {
    const { node, pnpm } = JSON.parse(readFileSync(memory, 'utf8'));
    return typeof node === 'string' && typeof pnpm === 'string' ? { node, pnpm } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} memory @param {Toolchain} toolchain */
function remember(memory, toolchain) {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, `${JSON.stringify(toolchain, null, 2)}\n`);
  } catch {
    // Another user's checkout: it works without memory too, only slower.
  }
}
