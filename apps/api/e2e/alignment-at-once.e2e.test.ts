import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { KpiMoves } from '../src/kpis/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { plansRecount } from '../src/plans/index.js';
import { Progress } from '../src/progress/index.js';
import { today } from './support/alignment.js';
import { actOn, draftOf, etag, planner, wishedItem } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

type Answer = PromiseLike<{ status: number }>;

describe('while a KPI changes', () => {
  let world: World;
  let database: Client;
  /** While there is one, a change of a KPI says that everybody was counted, and commits once it is told to. */
  let held: { counted: () => void; until: Promise<unknown> } | null = null;
  beforeAll(async () => {
    world = await openWorld();
    database = new Client({ connectionString: world.ownerUrl });
    await database.connect();
    world.app.get(KpiMoves).add(async () => {
      held?.counted();
      await held?.until;
    });
  });
  afterAll(async () => {
    await database.end();
    await world.close();
  });

  async function measured() {
    const people = await planner(world);
    const hr = await people.org.person('Hanna', { roles: ['employee', 'hr'] });
    const wish = { name: 'Build time', unit: 'min', scope: 'organization', direction: 'down', target: 5 };
    const { body: kpi } = await world.as(hr).post('/kpis').send(wish).expect(201);
    return { ...people, hr, kpi: kpi as { id: string; version: number } };
  }

  /** `other` begins after the change has counted everybody; the change commits once `until` of the other is there. */
  async function atOnce(change: Answer, other: () => Answer, until: (other: Answer) => PromiseLike<unknown>) {
    const counted = Promise.withResolvers<undefined>();
    const commit = Promise.withResolvers<undefined>();
    held = { counted: () => counted.resolve(undefined), until: commit.promise };
    const first = change.then(({ status }) => status);
    await counted.promise;
    held = null;
    const second = other().then((answer) => answer);
    await until(second);
    commit.resolve(undefined);
    return [await first, (await second).status];
  }

  async function somebodyWaits(): Promise<void> {
    const text = `select count(*)::int as count from pg_locks
      where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`;
    let waiting = 0;
    while (waiting === 0) waiting = (await database.query<{ count: number }>(text)).rows[0]?.count ?? 0;
  }

  it('a plan that it measures is agreed to, and counts it as it is afterwards', async () => {
    const { org, owner, manager, hr, kpi } = await measured();
    const criterion = { kpiId: kpi.id, baseline: 14, target: 6 };
    const draft = await draftOf(world, owner, [wishedItem({ criterion })]);
    const { body: proposed } = await actOn(world, owner, draft, 'propose').expect(200);
    const reached = world.as(hr).post(`/kpis/${kpi.id}/readings`).send({ on: today, value: 4 });
    const agree = () => actOn(world, manager, proposed, 'agree');
    const either = (agreed: Answer) => Promise.race([agreed, somebodyWaits()]);
    expect(await atOnce(reached, agree, either)).toEqual([201, 200]);
    await org.within(async () => {
      const [counted] = await world.app.get(TenantScope).rows(plansRecount, [owner.personId]);
      const facts = await world.app.get(Progress).facts(owner.personId);
      expect(counted).toMatchObject({ itemsAdrift: 1, kpiReadDates: [] });
      expect(facts).toMatchObject({ itemsAdrift: 1, kpiReadDates: [] });
    });
  });

  it.each(['readings', 'series'])('its %s are read without waiting', async (what) => {
    const { owner, hr, kpi } = await measured();
    const change = world.as(hr).patch(`/kpis/${kpi.id}`).set('if-match', etag(kpi)).send({ target: 4 });
    const look = () => world.as(owner).get(`/kpis/${kpi.id}/${what}`);
    expect(await atOnce(change, look, (answered) => answered)).toEqual([200, 200]);
  });
});
