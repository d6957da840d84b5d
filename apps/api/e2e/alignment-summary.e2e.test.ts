import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { alignmentFacts } from '@rungs/domain/plans/alignment.js';
import { alignmentRecount } from '../src/alignment-checks/index.js';
import { JobHandlers } from '../src/platform/jobs/job-handlers.js';
import { newId } from '../src/platform/ids.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { plansRecount } from '../src/plans/index.js';
import { Progress } from '../src/progress/index.js';
import { runningPlan, today } from './support/alignment.js';
import { etag } from './support/plans.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

const acts = [
  ...['check', 'check', 'delete-check', 'restore-check', 'move-check'],
  ...[
    'read',
    'read',
    'delete-reading',
    'delete-reading',
    'delete-reading',
    'restore-reading',
    'change-reading',
    'import',
    'retire',
    'revive',
    'target',
  ],
  ...['item', 'item', 'link', 'plan', 'plan', 'plan'],
] as const;

describe('kept counts of alignment', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('equal a recount, and what the rules say item by item, after any sequence of acts of all three', async () => {
    const { org, owner, manager, hr, kpi, of, plan: first, start } = await runningPlan(world);
    await start();
    const random = randomly(20_261_123);
    const other = await org.person('Other');
    const checks: { id: string; version: number }[] = [];
    const readings: { id: string; version: number }[] = [];
    const day = () => addDays(today, -random.oneOf([0, 1, 30, 59, 60, 61, 62, 100]));
    /** Mostly long ago, so that the last reading of all is now and then too old. */
    const readOn = () => addDays(today, -random.oneOf([0, 60, 61, 62, 100, 150]));
    const planNow = async () => (await world.as(owner).get(`/plans/${first.id}`).expect(200)).body;

    const kept = () =>
      org.within(async () => {
        const scope = world.app.get(TenantScope);
        const [plans = {}] = await scope.rows<Record<string, unknown>>(plansRecount, [owner.personId]);
        const [aligned = {}] = await scope.rows<Record<string, unknown>>(alignmentRecount, [owner.personId]);
        const facts = await world.app.get(Progress).facts(owner.personId);
        const counted: Record<string, unknown> = { ...plans, ...aligned };
        expect({ ...facts, ...counted }).toEqual(facts);
        return facts;
      });
    const shown = async () => (await world.as(owner).get(`${of}/alignment`).expect(200)).body;
    const seen = new Set<string>();

    for (let turn = 1; turn <= 220; turn += 1) {
      const act = random.oneOf(acts);
      const changes = (by: typeof owner, verb: 'post' | 'patch' | 'delete', path: string, version: number) =>
        world.as(by)[verb](path).set('if-match', `"${version}"`);
      if (act === 'check') {
        const { items } = await shown();
        const verdicts = (items as { itemId: string }[]).map(({ itemId }) => ({ itemId, verdict: 'right' }));
        const wish = { heldOn: day(), withId: other.personId, verdicts };
        const { status, body } = await world
          .as(random.oneOf([owner, manager]))
          .post(`${of}/alignment-checks`)
          .send(wish);
        if (status === 201 && checks.length < 6) checks.push(body);
      } else if (act.endsWith('check') && checks.length > 0) {
        const check = random.oneOf(checks);
        const path = `/alignment-checks/${check.id}`;
        const by = random.oneOf([owner, manager]);
        const { status, body } =
          act === 'move-check'
            ? await changes(by, 'patch', path, check.version).send({ heldOn: day() })
            : act === 'delete-check'
              ? await changes(by, 'delete', path, check.version)
              : await changes(by, 'post', `${path}/restoration`, check.version);
        if (status === 200) check.version = body.version;
      } else if (act === 'read') {
        const wish = { on: readOn(), value: random.oneOf([4, 6, 9, 14]) };
        const { status, body } = await world.as(hr).post(`/kpis/${kpi.id}/readings`).send(wish);
        if (status === 201) readings.push(body);
      } else if (act.endsWith('reading') && readings.length > 0) {
        const reading = random.oneOf(readings);
        const path = `/kpi-readings/${reading.id}`;
        const { status, body } =
          act === 'change-reading'
            ? await changes(hr, 'patch', path, reading.version).send({ on: readOn(), value: random.oneOf([4, 9]) })
            : act === 'delete-reading'
              ? await changes(hr, 'delete', path, reading.version)
              : await changes(hr, 'post', `${path}/restoration`, reading.version);
        if (status === 200) reading.version = body.version;
      } else if (act === 'import') {
        const csv = `date,value\n${readOn()},${random.oneOf([3, 12])}`;
        await world.as(hr).post(`/kpis/${kpi.id}/reading-imports`).send({ csv, apply: true });
      } else if (act === 'retire' || act === 'revive' || act === 'target') {
        const { body: now } = await world.as(hr).get(`/kpis/${kpi.id}`).expect(200);
        const path = `/kpis/${kpi.id}`;
        if (act === 'target') {
          const target = random.oneOf([null, 4, 10]);
          await changes(hr, 'patch', path, now.version).send({ target, direction: random.oneOf(['up', 'down']) });
        } else await changes(hr, 'post', `${path}/acts`, now.version).send({ act });
      } else if (act === 'item') {
        const now = await planNow();
        const item = random.oneOf(now.items as { id: string }[]);
        const wish = { act: random.oneOf(['start', 'finish', 'reopen', 'defer', 'resume']) };
        await changes(owner, 'post', `/plan-items/${item.id}/acts`, now.version).send(wish);
      } else if (act === 'link') {
        const now = await planNow();
        const item = random.oneOf(now.items as { id: string }[]);
        const linked = { kpiId: kpi.id, baseline: null, target: random.oneOf([null, 6]) };
        const criterion = random.oneOf([linked, { statement: 'It is calm.' }]);
        await changes(owner, 'patch', `/plan-items/${item.id}`, now.version).send({ criterion });
      } else if (act === 'plan') {
        const now = await planNow();
        const [by, name] = random.oneOf([[owner, 'propose'], [manager, 'agree'], [manager, 'agree'], [owner, 'revise'], [owner, 'start']] as const); // prettier-ignore
        await changes(by, 'post', `/plans/${now.id}/acts`, now.version).send({ act: name });
      }
      if (turn % 4 !== 0) continue;
      const facts = await kept();
      const { items } = await shown();
      const byRule = (items as { flags: { rule: string }[] }[]).filter(({ flags }) => flags.length > 0);
      expect([turn, alignmentFacts(facts, today).itemsDrifting]).toEqual([turn, byRule.length]);
      for (const { flags } of byRule) for (const { rule } of flags) seen.add(rule);
      if (facts.lastAlignmentOn) seen.add('checked');
    }
    expect([...seen].toSorted()).toEqual(['checked', 'kpi_reached', 'kpi_retired', 'no_kpi', 'no_reading']);
  }, 60_000);

  it('follow a KPI that measures very many plans, the first at once and the others by a job', async () => {
    const { org, owner, hr, kpi, plan } = await runningPlan(world);
    const people = Array.from({ length: 130 }, newId);
    await org.within(async () => {
      const scope = world.app.get(TenantScope);
      const rows = (name: string, text: string) => scope.rows({ name, text }, [people, owner.personId, plan.id]);
      await rows('test.people', `insert into people (organization_id, id, name) select $1, id, 'Person' from unnest($2::uuid[]) id where $3::uuid <> $4::uuid`); // prettier-ignore
      await rows('test.plans', `insert into plans (organization_id, id, person_id, journey_id, iteration, title, state, agreed_on, audience) select $1, p, p, o.journey_id, 1 + n, 'Plan', 'agreed', current_date, 'manager' from unnest($2::uuid[]) with ordinality u (p, n) join plans o on o.organization_id = $1 and o.person_id = $3 and o.id = $4`); // prettier-ignore
      await rows('test.items', `insert into plan_items (organization_id, id, plan_id, kind, title, kpi_id, kpi_name) select $1, p, p, 'change', 'x', '${kpi.id}', 'Build time' from unnest($2::uuid[]) p where $3::uuid <> $4::uuid`); // prettier-ignore
    });
    const { body: now } = await world.as(hr).get(`/kpis/${kpi.id}`).expect(200);
    const retire = world.as(hr).post(`/kpis/${kpi.id}/acts`).set('if-match', etag(now));
    await retire.send({ act: 'retire' }).expect(200);
    const adrift = () =>
      org.within(async () => {
        const progress = world.app.get(Progress);
        const counts = [];
        for (const id of people) counts.push((await progress.facts(id)).itemsAdrift);
        return counts.filter((count) => count === 1).length;
      });
    // The owner of the first plan is among the hundred.
    expect(await adrift()).toBeGreaterThanOrEqual(99);
    const job = world.app.get(JobHandlers).handlers.find(({ queue }) => queue === 'alignment.kpi-moved');
    const after = [owner.personId, ...people].toSorted()[99];
    const run = { jobId: 'a job', signal: new AbortController().signal };
    await org.within(async () => job?.run({ kpiId: kpi.id, after }, run));
    expect(await adrift()).toBe(130);
  });
});
