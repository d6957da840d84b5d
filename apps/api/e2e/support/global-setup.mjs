import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One server for the whole run, migrated once; tests are kept apart by their organizations. It lives in a process of
 * its own, because jest loads its global setup before it can load TypeScript, and ends when this one does.
 */
export default async function setup() {
  // The api and the browser project share it: jest runs the global setup of each.
  if (process.env.TEST_OWNER_URL) return;
  const program = fileURLToPath(new URL('./test-database.main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--import=@swc-node/register/esm-register', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  globalThis.testDatabase = child;
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The test database ended with code ${code}.`))),
  ]);
  process.env.TEST_OWNER_URL = String(line).trim();
}
