import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The system's Chromium; a path given in CHROMIUM_PATH counts alone, so that a typing error is noticed.
 *
 * @param {NodeJS.ProcessEnv} env @returns {string | undefined}
 */
export function findChromium(env) {
  if (env['CHROMIUM_PATH']) return [env['CHROMIUM_PATH']].find(isExecutable);
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
