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
  ...['add', 'change', 'delete', 'restore', 'item', 'item', 'item', 'item'],
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
        const wish = random.oneOf([wishedItem(), wishedItem({ startsOn: null }), { kind: 'change', title: 'x', milestones: [{ title: 'x', dueOn: '2027-05-05' }] }]); // prettier-ignore
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
    expect(new Set(seen.map(({ planEndDates }) => JSON.stringify(planEndDates))).size).toBeGreaterThan(4);
    for (const key of ['plansAgreed', 'planItems', 'planItemsIncomplete', 'planItemsDone']) {
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

  it('say whether milestones and goals end before the day one aims at, the intent’s as long as it stands', async () => {
    const { owner, manager, of, levels } = await planner(world);
    const caller = world.as(owner);
    const signal = async (by = owner) => {
      const { body } = await world.as(by).get(`${of}/journey`).expect(200);
      const found = (body.signals as { key: string; value: number; met: boolean; sentence: { en: string } }[]).find(
        ({ key }) => key === 'ends_in_time',
      );
      return [found?.value, found?.met, found?.sentence.en.split(' ').slice(0, 3).join(' ')];
    };
    const aim = async (targetOn: string | null) => {
      const { body } = await caller.get(`${of}/journey`).expect(200);
      const { id, version } = body.journey as { id: string; version: number };
      await caller.patch(`/journeys/${id}`).set('if-match', `"${version}"`).send({ targetOn }).expect(200);
    };
    expect(await signal()).toEqual([0, false, 'Choose by when']);
    await aim('2027-01-15');
    expect(await signal()).toEqual([0, false, 'No goal and']);

    // The item ends on the very day, its milestone well before; the goal is private and in time.
    const draft = await draftOf(world, owner);
    await caller.post(`${of}/goals`).send({ step: 4, title: 'x', dueOn: '2027-01-14' }).expect(201);
    expect(await signal(manager)).toEqual([1, false, '1 open goal']);
    await aim('2027-01-16');
    expect(await signal(manager)).toEqual([0, true, '0 open goals']);

    // What was said stands above where one would like to be by now, until it is taken back.
    const said = { targetLevelId: levels['IC2'], targetOn: '2026-12-18', sentence: 'I want it by December.' };
    const { body: declared } = await caller.post(`${of}/intents`).send(said).expect(201);
    expect(await signal()).toEqual([2, false, '2 open goals']);
    await caller
      .post(`/intents/${declared.intent.id}/withdrawal`)
      .set('if-match', `"${declared.intent.version}"`)
      .expect(200);
    expect(await signal()).toEqual([0, true, '0 open goals']);

    // A milestone may end after its item. Once it is reached, it is late no more.
    const [item] = draft.items as { id: string }[];
    const late = { milestones: [{ title: 'In use', dueOn: '2027-03-01' }] };
    const { body: plan } = await caller.patch(`/plan-items/${item?.id}`).set('if-match', etag(draft)).send(late).expect(200); // prettier-ignore
    expect(await signal()).toEqual([1, false, '1 open goal']);
    const act = async (by: typeof owner, at: { version: number }, path: string, body: object) =>
      (await world.as(by).post(path).set('if-match', etag(at)).send(body).expect(200)).body;
    const proposed = await act(owner, plan, `/plans/${plan.id}/acts`, { act: 'propose' });
    const agreed = await act(manager, proposed, `/plans/${plan.id}/acts`, { act: 'agree' });
    const begun = await act(owner, agreed, `/plan-items/${item?.id}/acts`, { act: 'start' });
    const milestoneId = begun.items[0].milestones[0].id;
    const reached = await act(owner, begun, `/plan-items/${item?.id}/acts`, { act: 'reach', milestoneId, reached: true }); // prettier-ignore
    expect(await signal()).toEqual([0, true, '0 open goals']);
    // Everything that has ended, ended in time.
    await act(owner, reached, `/plan-items/${item?.id}/acts`, { act: 'finish' });
    expect(await signal()).toEqual([0, true, '0 open goals']);
  });
});
