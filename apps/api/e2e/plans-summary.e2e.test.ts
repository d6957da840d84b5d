import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { plansRecount } from '../src/plans/index.js';
import { Progress } from '../src/progress/index.js';
import { countered, draftOf, etag, planner, wishedItem } from './support/plans.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

/** Weighted, so that a plan comes through all its states now and then. */
const acts = [
  ...['propose', 'propose', 'propose', 'agree', 'agree', 'agree', 'counter', 'accept', 'accept', 'revise', 'renew'],
  ...['add', 'change', 'delete', 'restore', 'item', 'item'],
];

describe('kept counts of plans', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('equal a recount after any sequence of acts of both', async () => {
    const { org, owner, manager, of } = await planner(world);
    const random = randomly(20_261_123);
    const kept = () =>
      org.within(async () => {
        const [counted = {}] = await world.app
          .get(TenantScope)
          .rows<Record<string, number>>(plansRecount, [owner.personId]);
        const facts: Record<string, unknown> = await world.app.get(Progress).facts(owner.personId);
        expect(Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]]))).toEqual(counted);
        return counted;
      });
    const seen: Record<string, number>[] = [];
    const gone: string[] = [];
    let plan = await draftOf(world, owner);
    for (let turn = 1; turn <= 250; turn += 1) {
      if (turn % 5 === 0) seen.push(await kept());
      const act = random.oneOf(acts);
      const by = act === 'agree' || act === 'counter' ? manager : owner;
      const caller = world.as(by);
      const send = (verb: 'post' | 'patch' | 'delete', path: string) => caller[verb](path).set('if-match', etag(plan));
      const item = plan.items.length > 0 ? random.oneOf(plan.items as { id: string }[]) : undefined;
      if (act === 'renew') {
        await send('post', `/plans/${plan.id}/acts`).send({ act: 'abandon' });
        const { status, body } = await caller.post(`${of}/plans`).send({ title: 'Anew' });
        if (status === 201) plan = body;
      } else if (act === 'add') {
        const wish = random.oneOf([wishedItem(), wishedItem({ startsOn: null }), { kind: 'change', title: 'x' }]);
        await caller.post(`/plans/${plan.id}/items`).send(wish);
      } else if (act === 'change' && item) {
        const wish = random.oneOf([{ startsOn: null }, { startsOn: '2026-12-07', endsOn: '2026-12-08' }, { criterion: { statement: ' ' } }, { criterion: { statement: 'It is used.' } }]); // prettier-ignore
        await send('patch', `/plan-items/${item.id}`).send(wish);
      } else if (act === 'delete' && item) {
        if ((await send('delete', `/plan-items/${item.id}`)).status === 200) gone.push(item.id);
      } else if (act === 'restore' && gone.length > 0) {
        await send('post', `/plan-items/${random.oneOf(gone)}/restoration`);
      } else if (act === 'item' && item) {
        await send('post', `/plan-items/${item.id}/acts`).send({ act: random.oneOf(['start', 'defer', 'resume', 'finish']) }); // prettier-ignore
      } else {
        const more = act === 'counter' ? { message: 'x', content: countered(plan) } : {};
        await send('post', `/plans/${plan.id}/acts`).send({ act, ...more });
      }
      ({ body: plan } = await world.as(owner).get(`/plans/${plan.id}`).expect(200));
    }
    for (const key of ['plansAgreed', 'planItems', 'planItemsIncomplete']) {
      expect([key, seen.some((counts) => counts[key] !== 0)]).toEqual([key, true]);
    }
  });

  it('lead to the signals of the practice', async () => {
    const { owner, manager, of } = await planner(world);
    const signals = async () => {
      const { body } = await world.as(manager).get(`${of}/journey`).expect(200);
      return (body.signals as { key: string; met: boolean }[])
        .filter(({ key }) => key.startsWith('plan_'))
        .map(({ key, met }) => `${key} ${met}`);
    };
    expect(await signals()).toEqual(['plan_agreed false', 'plan_complete false']);
    const draft = await draftOf(world, owner);
    expect(await signals()).toEqual(['plan_agreed false', 'plan_complete true']);
    const act = (by: typeof owner, plan: { id: string; version: number }, name: string) =>
      world.as(by).post(`/plans/${plan.id}/acts`).set('if-match', etag(plan)).send({ act: name }).expect(200);
    const { body: proposed } = await act(owner, draft, 'propose');
    const { body: agreed } = await act(manager, proposed, 'agree');
    expect(await signals()).toEqual(['plan_agreed true', 'plan_complete true']);
    await act(owner, agreed, 'revise');
    expect(await signals()).toEqual(['plan_agreed false', 'plan_complete true']);
  });
});
