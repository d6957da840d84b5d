import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import type { PersonInWorld } from './support/people.js';
import { csvOf, importer } from './support/people-imports.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

/** A database of its own: any process on a database may take its jobs. */
describe('large people imports', () => {
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    world = await openWorld({
      ownerUrl: database.ownerUrl,
      environment: { WORKERS: 'true', REQUESTS_PER_MINUTE: '0' },
    });
  });
  afterAll(async () => {
    await world.close();
    await database.stop();
  });

  const size = 1_100;
  /** A line turned upside down by `turned`: every manager becomes the report of their report. */
  const fileOf = (title: string, turned = false) => {
    const manager = (index: number) => String(turned ? index + 1 : index - 1);
    const rows = Array.from({ length: size }, (_, index) => [
      `Person ${index}`,
      String(index),
      title,
      index % 10 === (turned ? 9 : 0) ? '' : manager(index),
    ]);
    return csvOf(['Name', 'Employee ID', 'Title', 'Manager ID'], rows);
  };

  async function house() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    return { org, hr, ...importer(world, hr) };
  }

  it('are carried out by a job, in batches, until everything is done', async () => {
    const { plan, apply } = await house();
    expect(await apply(await plan(fileOf('Engineer')))).toMatchObject({
      state: 'applied',
      progress: { done: size, total: size },
    });
    // A circle in between would have been refused by the database.
    const turned = await plan(fileOf('Engineer', true));
    expect(await apply(turned)).toMatchObject({ state: 'applied' });
    expect((await plan(fileOf('Engineer', true))).plan.counts).toMatchObject({ create: 0, update: 0 });
  });

  it('keep whole batches, say why they stopped, and go on after another look', async () => {
    const { org, plan, apply, map } = await house();
    await apply(await plan(fileOf('Engineer')));
    const planned = await plan(fileOf('Director'));
    const meanwhile = {
      name: 'test.meanwhile',
      text: `
        with one as (
          update people set version = version + 1 where organization_id = $1 and employee_number = '1099'
          returning version)
        update people_imports i
        set planned_on = (select (select count(*) || '.' || sum(version) + 1 from people where organization_id = $1) || ' 0.0')
        from one where i.organization_id = $1 and i.id = $2`,
    };
    // As if somebody had changed a person while the job was running.
    await org.within(() => world.app.get(TenantScope).rows(meanwhile, [planned.id]));
    const stopped = await apply(planned);
    expect(stopped).toMatchObject({ state: 'stopped', stoppedBecause: expect.stringContaining('changed') });
    expect(stopped.progress.done % 250).toBe(0);

    const again = await map(stopped, stopped.mapping).expect(200);
    expect(again.body.plan.counts).toMatchObject({
      update: size - stopped.progress.done,
      unchanged: stopped.progress.done,
    });
    expect(await apply(again.body)).toMatchObject({ state: 'applied' });
  });

  it('leave everybody else their turn, from the upload to the end', async () => {
    const { hr, plan, apply } = await house();
    const rows = Array.from({ length: 8_000 }, (_, n) => {
      const manager = n === 0 ? '' : String(Math.floor((n - 1) / 8));
      return [`Person ${n}`, String(n), manager, `Department ${n % 40}`, `person.${n}@example.test`];
    });
    const reading = readAllTheTime(hr);
    const done = await apply(await plan(csvOf(['Name', 'Employee ID', 'Manager ID', 'Department', 'Email'], rows)));
    const times = await reading.end();
    expect(done).toMatchObject({ state: 'applied', progress: { done: rows.length } });
    expect(times.length).toBeGreaterThan(50);
    // A quiet machine needs less than a fifth of it; what must not come back is a read that waits for the whole batch.
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]).toBeLessThan(1_500);
  }, 120_000);

  /** The journey page, again and again; each must be answered. In milliseconds. */
  function readAllTheTime(person: PersonInWorld) {
    const times: number[] = [];
    const ending = new AbortController();
    const reading = (async () => {
      while (!ending.signal.aborted) {
        const asked = performance.now();
        await world.as(person).get(`/people/${person.personId}/journey`).expect(200);
        times.push(performance.now() - asked);
        await sleep(5);
      }
    })();
    return {
      end: async () => {
        ending.abort();
        await reading;
        return times;
      },
    };
  }
});
