import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CapacityView } from '@rungs/contracts/capacity.js';
import { addDays } from '@rungs/domain/calendar.js';
import { mondayAt } from '@rungs/domain/energy/planned-load.js';
import { actOn, draftOf, etag, planner, wishedItem } from './support/plans.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const today = new Date().toISOString().slice(0, 10);
const week = (n: number): string => mondayAt(today, n);
const item = (title: string, from: number, to: number, hoursPerWeek: number) =>
  wishedItem({ title, startsOn: week(from), endsOn: addDays(week(to), 4), hoursPerWeek, milestones: [] });

describe('capacity', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const capacityOf = async (owner: PersonInWorld): Promise<CapacityView> =>
    (await world.as(owner).get(`/people/${owner.personId}/capacity`).expect(200)).body;
  const set = (owner: PersonInWorld, version: number, body: object) =>
    world.as(owner).put(`/people/${owner.personId}/capacity`).set('if-match', `"${version}"`).send(body);
  const hours = ({ weeks }: CapacityView): number[] => weeks.map((one) => one.hours);

  it('is a day a week until somebody says how much it is for them', async () => {
    const { owner } = await planner(world);
    expect(await capacityOf(owner)).toMatchObject({
      ...{ version: 0, hoursPerWeek: 8, isDefault: true, plan: null, weeks: [], proposals: [], proposalsAre: null },
      signal: { key: 'planned_load', met: false, value: 0, threshold: 8, required: false },
      visibleTo: [{ name: 'Ada' }],
    });
    const first = await set(owner, 0, { hoursPerWeek: 5.5 }).expect(200);
    expect(first.body).toMatchObject({ version: 1, hoursPerWeek: 5.5, isDefault: false });
    expect(first.headers['etag']).toBe('"1"');
    await set(owner, 1, { hoursPerWeek: 6 }).expect(200);
    const stale = await set(owner, 0, { hoursPerWeek: 7 }).expect(412);
    expect(stale.body.current).toMatchObject({ version: 2, hoursPerWeek: 6 });
    await world.as(owner).put(`/people/${owner.personId}/capacity`).send({ hoursPerWeek: 6 }).expect(428);
  });

  it.each([0, 60.5, 3.3, '8', null])('refuses %p hours', async (hoursPerWeek) => {
    const { owner } = await planner(world);
    await set(owner, 0, { hoursPerWeek }).expect(400);
  });

  it('is taken by two windows at once from one of them only', async () => {
    const { owner } = await planner(world);
    const answers = await Promise.all([4, 5, 6].map((hoursPerWeek) => set(owner, 0, { hoursPerWeek })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('stands against the plan week by week, and a draft is put right by moving what it proposes', async () => {
    const { owner } = await planner(world);
    const draft = await draftOf(world, owner, [
      item('the build', 0, 5, 5),
      { ...item('the tests', 3, 6, 5), milestones: [{ title: 'Half way', dueOn: week(5) }] },
      { kind: 'change', title: 'no days yet' },
    ]);
    const before = await capacityOf(owner);
    expect(hours(before)).toEqual([5, 5, 5, 10, 10, 10, 5]);
    expect(before).toMatchObject({ uncounted: 1, proposalsAre: 'moved', signal: { met: false, value: 10 } });
    const tests = draft.items.find(({ title }: { title: string }) => title === 'the tests');
    expect(before.proposals).toEqual([
      {
        ...{ itemId: tests.id, fromWeek: week(3), toWeek: week(6), weeks: 3 },
        ...{ startsOn: week(6), endsOn: addDays(week(9), 4), over: { weekOf: week(3), hours: 10 } },
        milestones: [{ id: tests.milestones[0].id, title: 'Half way', dueOn: week(8) }],
      },
    ]);
    const [{ itemId = '', startsOn, endsOn, milestones } = {}] = before.proposals;
    const take = world.as(owner).patch(`/plan-items/${itemId}`).set('if-match', `"${before.plan?.version}"`);
    await take.send({ startsOn, endsOn, milestones }).expect(200);
    const after = await capacityOf(owner);
    expect(hours(after)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
    expect(after).toMatchObject({ proposals: [], stillOver: [], signal: { met: true, value: 5 } });
  });

  it('of an agreed plan is kept by deferring, which changes no word of it', async () => {
    const { owner, manager } = await planner(world);
    const draft = await draftOf(world, owner, [item('the build', 0, 5, 5), item('the tests', 3, 6, 5)]);
    const { body: proposed } = await actOn(world, owner, draft, 'propose').expect(200);
    expect(await capacityOf(owner)).toMatchObject({ proposalsAre: 'waiting', proposals: [{ weeks: 3 }] });
    await actOn(world, manager, proposed, 'agree').expect(200);
    const { plan, proposals, proposalsAre } = await capacityOf(owner);
    expect(proposalsAre).toBe('deferred');
    const acts = world.as(owner).post(`/plan-items/${proposals[0]?.itemId}/acts`);
    const { body: deferred } = await acts.set('if-match', `"${plan?.version}"`).send({ act: 'defer' }).expect(200);
    expect(deferred.state).toBe('agreed');
    const after = await capacityOf(owner);
    expect(hours(after)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(after.signal.met).toBe(true);
  });

  it('leaves what is due and what is too large where it is, and says so', async () => {
    const { owner } = await planner(world);
    const plan = await draftOf(world, owner, [
      { ...item('due soon', 0, 4, 6), milestones: [{ title: 'Promised', dueOn: addDays(today, 2) }] },
      item('whole weeks', 2, 3, 30),
      item('on top', 2, 3, 2),
    ]);
    const idOf = (name: string): string => plan.items.find(({ title }: { title: string }) => title === name).id;
    const found = await capacityOf(owner);
    expect(found.proposals.map(({ itemId }) => itemId)).toEqual([idOf('on top')]);
    expect(found.stays).toEqual([
      { itemId: idOf('due soon'), why: 'due' },
      { itemId: idOf('whole weeks'), why: 'larger_than_capacity' },
    ]);
    expect(found.stillOver).toEqual([week(2), week(3)]);
  });

  it('counts the plan in hand, not one that was given up', async () => {
    const { owner } = await planner(world);
    const draft = await draftOf(world, owner, [item('the build', 0, 1, 5)]);
    expect(hours(await capacityOf(owner))).toEqual([5, 5]);
    const { version } = (await actOn(world, owner, draft, 'abandon').expect(200)).body;
    expect(await capacityOf(owner)).toMatchObject({ plan: null, weeks: [] });
    expect(etag({ version })).not.toBe(etag(draft));
  });
});
