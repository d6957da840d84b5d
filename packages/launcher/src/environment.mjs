import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The environment for npx and pnpm: without what an outer npx left behind, which an inner one would obey, and with a
 * home that can be written, because both keep their caches there.
 *
 * @param {NodeJS.ProcessEnv} outer @param {string} spareHome used when there is none, or a read-only one
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(outer, spareHome) {
  const env = { ...outer };
  delete env['npm_config_package'];
  delete env['npm_config_call'];
  if (isWritable(env['HOME'] ?? homedir())) return env;
  mkdirSync(spareHome, { recursive: true });
  // npm tells its children where its cache is; that place is in the home that cannot be written.
  return { ...env, HOME: spareHome, npm_config_cache: join(spareHome, '.npm') };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return folder !== '';
  } catch {
    return false;
  }
}
