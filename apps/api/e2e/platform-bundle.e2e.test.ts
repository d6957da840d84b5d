import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverCommand, serverMemory } from '@rungs/launcher/server-command.mjs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environmentOf, startApi } from './support/api-process.js';
import { newcomer } from './support/sign-up.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

const patience = 60_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything else is tested in modules; this is what `npm start` and the image run (`pnpm build` makes it). */
describe('the bundled server', () => {
  let database: TestDatabase;
  const data = mkdtempSync(join(tmpdir(), 'rungs-bundle-'));
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
  }, patience);
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it(
    'migrates, signs up, writes what comes at the same time, reads it, and serves its pages',
    async () => {
      const environment = { ...serverMemory, DATA_DIRECTORY: data, DATABASE_URL: database.ownerUrl, PORT: '0' };
      const { child, address, ended } = await startApi(environmentOf(environment), running, {
        command: serverCommand,
        cwd: root,
      });
      const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(`${address}/api/v1${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const joined = await post('/sign-ups', newcomer());
      expect(joined.status).toBe(201);
      const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
      const get = (path: string): Promise<Response> => fetch(`${address}${path}`, { headers: { cookie } });
      const session = (await (await get('/api/v1/session')).json()) as {
        csrfToken: string;
        membership: { personId: string };
      };
      const of = `/people/${session.membership.personId}`;

      const entry = { title: 'Cut the build', kind: 'project', occurredOn: '2026-11-01', competencyKeys: [] };
      const logged = await Promise.all(
        [1, 2, 3, 4].map(() => post(`${of}/evidence`, entry, { cookie, 'x-csrf-token': session.csrfToken })),
      );
      expect(logged.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      const log = (await (await get(`/api/v1${of}/evidence`)).json()) as { items: unknown[] };
      expect(log.items).toHaveLength(4);
      for (const path of [`/api/v1${of}/journey`, '/api/openapi.json', '/api/docs', '/'])
        expect([path, (await get(path)).status]).toEqual([path, 200]);

      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
    patience,
  );
});
