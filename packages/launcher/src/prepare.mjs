import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint, builtMembers, dependencyFingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { keep } from './keep.mjs';
import { LauncherError } from './launcher-error.mjs';

/** Both stamps lie inside what they speak of, so that deleting the one deletes the other. */
const installStamp = join('node_modules', '.rungs-installed');
const buildStamp = join('node_modules', '.rungs-built');

/**
 * Installs the packages if the lockfile or a manifest changed since the last time.
 *
 * @param {string} root @param {string} pnpm @param {NodeJS.ProcessEnv} env
 */
export async function install(root, pnpm, env) {
  const wanted = dependencyFingerprint(root);
  if (isStamped(join(root, installStamp), wanted)) return;
  console.log('Installing packages …');
  // CI: without a terminal pnpm may otherwise wait for an answer before it replaces a folder.
  await run(root, pnpm, ['install', '--frozen-lockfile', '--prefer-offline'], { ...env, CI: 'true' });
  writeStamp(join(root, installStamp), wanted);
}

/**
 * Builds every member of the workspace if a source changed since the last time, or a result is gone.
 *
 * @param {string} root @param {string} pnpm @param {NodeJS.ProcessEnv} env
 */
export async function build(root, pnpm, env) {
  const wanted = buildFingerprint(root);
  const complete = builtMembers(root).every((member) => existsSync(join(root, member, 'dist')));
  if (complete && isStamped(join(root, buildStamp), wanted)) return;
  console.log('Building …');
  await run(root, pnpm, ['-r', '--sort', 'run', 'build'], env);
  writeStamp(join(root, buildStamp), wanted);
}

/** @param {string} root @param {string} pnpm @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function run(root, pnpm, args, env) {
  const { code, output, stopped } = await keep(pnpm, args, { cwd: root, env, collect: true });
  if (stopped) process.exit(code === 0 ? 130 : code);
  if (code === 0) return;
  process.stderr.write(output);
  throw new LauncherError(`pnpm ${args.join(' ')} failed (exit code ${code}).`);
}
