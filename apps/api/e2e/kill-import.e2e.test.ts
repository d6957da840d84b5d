import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { environmentOf, startApi } from './support/api-process.js';
import { csvOf, importer } from './support/people-imports.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

const size = 3_000;
const patience = 180_000;

/** One process is asked, another one does the work: that one is killed, and a third goes on. */
describe('kill -9 in the middle of a large people import', () => {
  const data = mkdtempSync(join(tmpdir(), 'rungs-kill-import-'));
  const running: ChildProcess[] = [];
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    world = await openWorld({ ownerUrl: database.ownerUrl, environment: { REQUESTS_PER_MINUTE: '0' } });
  }, patience);
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await world.close();
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const startWorker = () =>
    startApi(environmentOf({ DATABASE_URL: database.ownerUrl, DATA_DIRECTORY: data, PORT: '0' }), running);

  it(
    'another process finishes it, and nobody comes twice or not at all',
    async () => {
      const org = await world.organization();
      const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
      const { plan } = importer(world, hr);
      const rows = Array.from({ length: size }, (_, n) => [`Person ${n}`, String(n), n === 0 ? '' : String(n >> 3)]);
      const planned = await plan(csvOf(['Name', 'Employee ID', 'Manager ID'], rows));
      const path = `/people-imports/${planned.id}`;
      const read = async () => (await world.as(hr).get(path).expect(200)).body;
      /** Looks again and again, as the screen does. */
      const until = async (is: (found: { state: string; progress: { done: number } }) => boolean) => {
        for (;;) {
          const found = await read();
          if (is(found)) return found;
          await sleep(20);
        }
      };

      const first = await startWorker();
      await world.as(hr).post(`${path}/application`).set('if-match', `"${planned.version}"`).expect(200);
      await until(({ progress }) => progress.done > 0);
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const halfway = await read();
      expect(halfway).toMatchObject({ state: 'applying' });
      expect(halfway.progress.done).toBeLessThan(size);

      await startWorker();
      const done = await until(({ state }) => state !== 'applying');
      expect(done).toMatchObject({ state: 'applied', progress: { done: size, total: size } });
      const counts = {
        name: 'test.counts',
        text: `
          select (select count(*)::int from people where organization_id = $1 and employee_number is not null) as people,
                 (select count(distinct employee_number)::int from people where organization_id = $1) as numbers,
                 (select count(*)::int from people
                  where organization_id = $1 and employee_number is not null and manager_id is not null) as managed,
                 (select count(*)::int from audit_entries where organization_id = $1 and act = 'person.created') as told`,
      };
      expect(await org.within(() => world.app.get(TenantScope).rows(counts))).toEqual([
        { people: size, numbers: size, managed: size - 1, told: size },
      ]);
    },
    patience,
  );
});
