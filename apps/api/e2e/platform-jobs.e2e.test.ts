import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { AuditVerifier } from '../src/audit/index.js';
import { Department } from '../src/identity/index.js';
import { newId } from '../src/platform/ids.js';
import { CleanUp } from '../src/platform/jobs/clean-up.js';
import { JobHandlers } from '../src/platform/jobs/job-handlers.js';
import { Outbox } from '../src/platform/jobs/outbox.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Traces } from '../src/platform/traces/traces.js';
import type { OrganizationInWorld } from './support/organization.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

const payloadSchema = z.object({ name: z.string(), failFirst: z.boolean().default(false) });

/** Writes a department for each job, so that what ran, and where, can be read. */
@Injectable()
class Probe implements OnModuleInit {
  readonly tries: string[] = [];

  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
  ) {}

  onModuleInit(): void {
    this.jobs.handle({
      queue: 'probe.write',
      payload: payloadSchema,
      run: async ({ name, failFirst }) => {
        await this.scope.repository(Department).insert({ id: newId(), name });
        this.tries.push(name);
        if (failFirst && this.tries.filter((tried) => tried === name).length === 1) throw new Error('as asked');
      },
    });
  }
}

@Module({ providers: [Probe] })
class ProbeModule {}

describe('jobs', () => {
  const data = mkdtempSync(join(tmpdir(), 'rungs-jobs-'));
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    world = await openWorld({
      ownerUrl: database.ownerUrl,
      more: [ProbeModule],
      environment: { WORKERS: 'true', DATA_DIRECTORY: data },
    });
  }, 30_000);
  afterAll(async () => {
    await world.close();
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  }, 30_000);

  const enqueue = (org: OrganizationInWorld, payload: object) =>
    org.within(() => world.app.get(Outbox).enqueue('probe.write', payload));
  const written = (org: OrganizationInWorld) =>
    org.within(async () =>
      (await world.app.get(TenantScope).repository(Department).find()).map(({ name }) => name).sort(),
    );

  async function eventually<T>(look: () => Promise<T>, fits: (found: T) => boolean): Promise<T> {
    let found = await look();
    for (const deadline = Date.now() + 15_000; !fits(found) && Date.now() < deadline; found = await look())
      await sleep(50);
    return found;
  }

  it('run in the organization that asked for them', async () => {
    const [ours, theirs] = [await world.organization(), await world.organization()];
    await enqueue(ours, { name: 'ours' });
    await enqueue(theirs, { name: 'theirs' });
    expect(
      await eventually(
        () => written(ours),
        ({ length }) => length > 0,
      ),
    ).toEqual(['ours']);
    expect(
      await eventually(
        () => written(theirs),
        ({ length }) => length > 0,
      ),
    ).toEqual(['theirs']);
  }, 30_000);

  it('do not run for an act that was undone', async () => {
    const org = await world.organization();
    const undone = org.within(async () => {
      await world.app.get(Outbox).enqueue('probe.write', { name: 'never' });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await enqueue(org, { name: 'control' });
    expect(
      await eventually(
        () => written(org),
        ({ length }) => length > 0,
      ),
    ).toEqual(['control']);
    expect(world.app.get(Probe).tries).not.toContain('never');
  }, 30_000);

  it('leave nothing of a try that failed, and are tried again', async () => {
    const org = await world.organization();
    await enqueue(org, { name: 'second try', failFirst: true });
    expect(
      await eventually(
        () => written(org),
        ({ length }) => length > 0,
      ),
    ).toEqual(['second try']);
    expect(world.app.get(Probe).tries.filter((name) => name === 'second try')).toHaveLength(2);
  }, 30_000);

  it('seal what was done within seconds', async () => {
    const org = await world.organization();
    const act = {
      act: 'goal.created',
      recordType: 'goal',
      recordId: newId(),
      subjectPersonId: null,
      audience: 'private',
    } as const;
    await org.within(() => world.app.get(Traces).record({ job: 'test' }, act));
    const verdict = await eventually(
      () => world.app.get(AuditVerifier).verify(org.id),
      ({ entries }) => entries > 0,
    );
    expect(verdict).toMatchObject({ entries: 1, faults: [] });
  }, 30_000);

  it('forget live events after an hour', async () => {
    const org = await world.organization();
    const scope = world.app.get(TenantScope);
    const act = {
      act: 'goal.created',
      recordType: 'goal',
      recordId: newId(),
      subjectPersonId: null,
      audience: 'private',
    } as const;
    const kept = () =>
      org.within(
        async () =>
          (await scope.rows({ name: 'probe.events', text: 'select 1 from live_events where organization_id = $1' }))
            .length,
      );
    await org.within(() => world.app.get(Traces).record({ job: 'test' }, act));
    await org.within(() => world.app.get(CleanUp).run());
    expect(await kept()).toBe(1);
    await org.within(() =>
      scope.rows({
        name: 'probe.age-events',
        text: `update live_events set happened_at = now() - interval '61 minutes' where organization_id = $1`,
      }),
    );
    await org.within(() => world.app.get(CleanUp).run());
    expect(await kept()).toBe(0);
  });
});
