import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kpisRecount } from '../src/kpis/index.js';
import { opportunitiesRecount } from '../src/opportunities/index.js';
import { type Statement, TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Clock } from '../src/platform/clock.js';
import { Progress } from '../src/progress/index.js';
import { Purges } from '../src/records/index.js';
import { draftOf, etag, planner } from './support/plans.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

type Known = { path: string; version: number };

describe('kept counts of opportunities, answers and KPIs followed', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('equal a recount after any sequence of acts', async () => {
    const { org, manager, owner: ada } = await planner(world);
    const plan = await draftOf(world, ada, []);
    const peer = await org.person('Mary');
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const kpi = { name: 'Lead time', scope: 'organization', direction: 'down' };
    const { body: kept } = await world.as(hr).post('/kpis').send(kpi).expect(201);
    const random = randomly(20_261_124);
    const opportunities: Known[] = [];
    const asked: (Known & { who: typeof peer })[] = [];
    const seen: Record<string, unknown>[] = [];
    let planned = 0;

    async function check(statement: Statement): Promise<void> {
      await org.within(async () => {
        const [counted = {}] = await world.app
          .get(TenantScope)
          .rows<Record<string, unknown>>(statement, [ada.personId]);
        const facts: Record<string, unknown> = await world.app.get(Progress).facts(ada.personId);
        expect(Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]]))).toEqual(counted);
        seen.push(counted);
      });
    }
    async function send(known: Known, verb: 'post' | 'patch' | 'delete', path: string, body: object = {}, who = ada) {
      const answer = await world.as(who)[verb](path).set('if-match', `"${known.version}"`).send(body);
      expect([200, 404, 409, 412]).toContain(answer.status);
      if (answer.status === 200) known.version = answer.body.version;
      // An answer moves the state of what was asked about, and its version with it.
      else if (answer.status === 412) known.version = answer.body.current.version;
    }

    for (let act = 1; act <= 300; act += 1) {
      if (act % 5 === 0) {
        await check(opportunitiesRecount);
        await check(kpisRecount);
      }
      const one = random.oneOf(opportunities.length < 4 ? [undefined, ...opportunities] : opportunities);
      if (!one) {
        const path = `/people/${ada.personId}/opportunities`;
        const { body } = await world.as(ada).post(path).send({ title: 'x' }).expect(201);
        opportunities.push({ path: `/opportunities/${body.id}`, version: 1 });
        continue;
      }
      const verb = random.oneOf([
        ...([
          'shortlist',
          'shortlist',
          'plan',
          'plan',
          'unplan',
          'step_back',
          'drop',
          'reopen',
          'kpi',
          'demo',
          'words',
        ] as const),
        ...(['ask', 'ask', 'answer', 'answer', 'delete', 'restore', 'restore', 'follow'] as const),
      ]);
      if (verb === 'kpi') await send(one, 'patch', one.path, { kpiId: random.oneOf([null, kept.id]) });
      else if (verb === 'demo') {
        const demoUrl = random.oneOf([null, 'https://demo.example/']);
        await send(one, 'patch', one.path, { ownInitiative: random.oneOf([true, false]), demoUrl });
      } else if (verb === 'words') await send(one, 'patch', one.path, { title: 'y', audience: 'manager' });
      else if (verb === 'delete') await send(one, 'delete', one.path);
      else if (verb === 'restore') await send(one, 'post', `${one.path}/restoration`);
      else if (verb === 'plan') {
        const opportunityIds = [one.path.replace('/opportunities/', '')];
        const from = world.as(ada).post(`/plans/${plan.id}/items/from-opportunities`);
        const { status } = await from.send({ opportunityIds });
        expect([201, 400, 409]).toContain(status);
        if (status === 201) planned += 1;
      } else if (verb === 'unplan') {
        const { body: now } = await world.as(ada).get(`/plans/${plan.id}`).expect(200);
        if (now.items.length === 0) continue;
        const { id } = random.oneOf(now.items as { id: string }[]);
        await world.as(ada).delete(`/plan-items/${id}`).set('if-match', etag(now)).expect(200);
      } else if (verb === 'follow') {
        await world
          .as(ada)
          .post(`/kpis/${kept.id}/following`)
          .send({ follows: random.oneOf([true, false]) })
          .expect(200);
      } else if (verb === 'ask') {
        const who = random.oneOf([manager, peer]);
        const { status, body } = await world.as(ada).post(`${one.path}/validations`).send({ askedId: who.personId });
        if (status === 201) asked.push({ path: `/validations/${body.id}`, version: 1, who });
      } else if (verb === 'answer') {
        const request = asked.length > 0 ? random.oneOf(asked) : undefined;
        const answer = random.oneOf(['worthwhile', 'redirect', 'not_now']);
        if (request) await send(request, 'post', `${request.path}/answer`, { answer, comment: 'x' }, request.who);
      } else await send(one, 'post', `${one.path}/acts`, { act: verb, ...(verb === 'drop' && { reason: 'x' }) });
    }
    for (const key of ['validationsReceived', 'managerValidations', 'opportunityDemos', 'kpisFollowed']) {
      expect([key, seen.some((counts) => Number(counts[key] ?? 0) > 0)]).toEqual([key, true]);
    }
    expect(planned).toBeGreaterThan(2);
    expect(seen.some(({ shortlistedWithoutKpi }) => shortlistedWithoutKpi !== 0)).toBe(true);

    // What leaves the tables for good had left the counts before.
    const later = new Date(Date.now() + 25 * 3_600_000);
    await org.within(() => world.app.get(Clock).at(later, () => world.app.get(Purges).run()));
    await check(opportunitiesRecount);
  });
});
