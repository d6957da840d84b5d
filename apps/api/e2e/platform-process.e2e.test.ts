import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { apiFolder, environmentOf, fromSource, startApi } from './support/api-process.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

const patience = 60_000;

/** The program as it is started, on a database of its own. */
describe('the process', () => {
  let database: TestDatabase;
  const data = mkdtempSync(join(tmpdir(), 'rungs-process-'));
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
  }, patience);
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
    environmentOf({ DATA_DIRECTORY: data, DATABASE_URL: database.ownerUrl, ...more });
  const start = (more: NodeJS.ProcessEnv) => startApi(environment(more), running);

  it(
    'says where it is, answers there, and ends in order when asked',
    async () => {
      const { child, address, ended } = await start({ PORT: '0' });
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      // A connection that is kept alive must not hold it up.
      const asked = performance.now();
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(15_000);
    },
    patience,
  );

  it(
    'takes the next free port when nobody asked for one, and says so in a line',
    async () => {
      const taken = await take(3_000);
      const { address, said } = await start({});
      expect(address).not.toBe('http://localhost:3000');
      expect(said()).toContain(`Port 3000 is taken, so this is port ${new URL(address).port}.`);
      taken?.close();
    },
    patience,
  );

  it(
    'listens where HOST and PORT say, and nowhere else',
    async () => {
      const free = await take(0);
      const place = free?.address();
      const port = typeof place === 'object' && place ? place.port : 0;
      await new Promise((resolve) => free?.close(resolve));
      const { address } = await start({ HOST: '127.0.0.2', PORT: String(port) });
      expect(address).toBe(`http://127.0.0.2:${port}`);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    },
    patience,
  );

  it.each([
    ['a port that is taken', (port: number) => ({ PORT: String(port) }), /Port \d+ is taken/],
    ['an environment that cannot be used', () => ({ PORT: 'eighty' }), /PORT/],
    ['production with the secret left out', () => ({ NODE_ENV: 'production', SECRET: '' }), /SECRET must be set/],
  ])(
    'does not start with %s, and says why',
    async (_, more, reason) => {
      const taken = await take(0);
      const address = taken?.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      await expect(start(more(port))).rejects.toThrow(reason);
      taken?.close();
    },
    patience,
  );

  it(
    'verifies the audit log as a command',
    async () => {
      const run = promisify(execFile);
      const args = [...fromSource, 'src/command.ts'];
      const { stdout } = await run(process.execPath, [...args, 'migrate'], { cwd: apiFolder, env: environment({}) });
      expect(stdout).toBe('The database is up to date.\n');
      await run(process.execPath, [...args, 'verify-audit'], { cwd: apiFolder, env: environment({}) });
      await expect(
        run(process.execPath, [...args, 'nonsense'], { cwd: apiFolder, env: environment({}) }),
      ).rejects.toThrow(/migrate \| verify-audit/);
    },
    patience,
  );
});

/** Holds a port, unless somebody else does already, which serves as well. */
async function take(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) =>
    server.once('error', () => resolve(null)).listen(port, '127.0.0.1', () => resolve(server)),
  );
}
