import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn, countered, draftOf, etag, planner, wishedItem } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

const nowhere = '00000000-0000-7000-8000-000000000000';

describe('what plan items point to', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const found = await planner(world);
    const { org, owner, of } = found;
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const kpi = async (wish: object = {}) => {
      const body = { name: 'Lead time', unit: 'days', scope: 'organization', direction: 'down', target: 3, ...wish };
      return (await world.as(hr).post('/kpis').send(body).expect(201)).body as { id: string; version: number };
    };
    const readOn = (kpiId: string, on: string, value: number) =>
      world.as(hr).post(`/kpis/${kpiId}/readings`).send({ on, value }).expect(201);
    const shortlisted = async (wish: object = {}) => {
      const { body: made } = await world
        .as(owner)
        .post(`${of}/opportunities`)
        .send({ title: 'Flaky tests', problem: 'Half the builds fail.', whoIsHurt: 'All of us', ...wish })
        .expect(201);
      const acts = world.as(owner).post(`/opportunities/${made.id}/acts`).set('if-match', '"1"');
      await acts.send({ act: 'shortlist' }).expect(200);
      return made.id as string;
    };
    const opportunity = async (id: string, by = owner) => (await world.as(by).get(`/opportunities/${id}`)).body;
    const planThem = (planId: string, ...opportunityIds: string[]) =>
      world.as(owner).post(`/plans/${planId}/items/from-opportunities`).send({ opportunityIds });
    return { ...found, hr, kpi, readOn, shortlisted, opportunity, planThem };
  }

  it('is a KPI of the organization, by what it is called when one writes, or words of one’s own', async () => {
    const { owner, hr, kpi } = await company();
    const { id, version } = await kpi();
    const linked = { kpiId: id, kpiName: 'what I call it', unit: 'x', baseline: 9, target: 3 };
    const plan = await draftOf(world, owner, [wishedItem({ criterion: linked })]);
    expect(plan.items[0]).toMatchObject({
      criterion: { kpiId: id, kpiName: 'Lead time', unit: 'days', baseline: 9, target: 3 },
      kpi: { id, name: 'Lead time', retired: false },
      isComplete: true,
    });
    await world.as(hr).delete(`/kpis/${id}`).set('if-match', etag({ version })).expect(409);
    const renamed = world.as(hr).patch(`/kpis/${id}`).set('if-match', etag({ version }));
    const { body: now } = await renamed.send({ name: 'Time to lead' }).expect(200);
    // What was written stays what it was, until somebody writes anew.
    const { body: later } = await world.as(owner).get(`/plans/${plan.id}`).expect(200);
    expect(later.items[0]).toMatchObject({ criterion: { kpiName: 'Lead time' }, kpi: { name: 'Time to lead' } });
    const retire = world.as(hr).post(`/kpis/${id}/acts`).set('if-match', etag(now));
    await retire.send({ act: 'retire' }).expect(200);
    const path = `/plan-items/${plan.items[0].id}`;
    const write = world.as(owner).patch(path).set('if-match', etag(plan));
    const { body: kept } = await write.send({ criterion: { ...linked, target: 2 } }).expect(200);
    expect(kept.items[0]).toMatchObject({
      criterion: { kpiName: 'Time to lead', target: 2 },
      kpi: { retired: true },
    });
    const free = world.as(owner).patch(path).set('if-match', etag(kept));
    const { body: unlinked } = await free.send({ criterion: { kpiName: 'How long it takes' } }).expect(200);
    expect(unlinked.items[0]).toMatchObject({ criterion: { kpiId: null, kpiName: 'How long it takes' }, kpi: null });
  });

  it.each([
    ['unknown_kpi', nowhere],
    ['retired_kpi', undefined],
  ])('is no KPI that is not measured: %s', async (code, missing) => {
    const { owner, manager, hr, kpi } = await company();
    const { id, version } = await kpi();
    const retire = world.as(hr).post(`/kpis/${id}/acts`).set('if-match', etag({ version }));
    await retire.send({ act: 'retire' }).expect(200);
    const criterion = { kpiId: missing ?? id };
    const draft = await draftOf(world, owner);
    const refused = await world.as(owner).post(`/plans/${draft.id}/items`).send(wishedItem({ criterion })).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/criterion/kpiId', code }]);
    const { body: plan } = await actOn(world, owner, draft, 'propose').expect(200);
    const content = countered(plan);
    content.items.push({ kind: 'change', title: 'x', criterion });
    const counter = await actOn(world, manager, plan, 'counter', { message: 'x', content }).expect(400);
    expect(counter.body.errors).toMatchObject([{ pointer: '/content/items/1/criterion/kpiId', code }]);
  });

  it('is what shortlisted opportunities say, in their order, and moves them to planned', async () => {
    const { owner, kpi, readOn, shortlisted, opportunity, planThem } = await company();
    const { id: kpiId } = await kpi();
    await readOn(kpiId, '2026-10-01', 11);
    await readOn(kpiId, '2026-11-01', 9);
    const first = await shortlisted({ kpiId, effort: 1 });
    const second = await shortlisted({ title: 'No one is on call', effort: 5 });
    const draft = await draftOf(world, owner, []);
    const { body: plan } = await planThem(draft.id, second, first).expect(201);
    const [one, two] = plan.items;
    expect(one).toMatchObject({
      ...{ title: 'No one is on call', kind: 'improve', hoursPerWeek: 8, state: 'todo' },
      opportunity: { id: second, title: 'No one is on call' },
      kpi: null,
    });
    expect(two).toMatchObject({
      ...{ title: 'Flaky tests', why: 'Half the builds fail.\n\nAll of us', hoursPerWeek: 4, isComplete: true },
      criterion: { kpiId, kpiName: 'Lead time', unit: 'days', baseline: 9, target: 3 },
      opportunity: { id: first, title: 'Flaky tests' },
    });
    expect(two.startsOn > one.endsOn).toBe(true);
    expect(await opportunity(first)).toMatchObject({
      ...{ state: 'planned', version: 3, planItem: { id: two.id, planId: plan.id, title: 'Flaky tests' } },
      abilities: ['update', 'ask', 'delete'],
    });
  });

  it('leaves nothing behind when one of them is not on the shortlist any more', async () => {
    const [mine, theirs] = [await company(), await company()];
    const { owner, shortlisted, opportunity, planThem } = mine;
    const [good, planned, foreign] = [await shortlisted(), await shortlisted(), await theirs.shortlisted()];
    const draft = await draftOf(world, owner, []);
    await planThem(draft.id, planned).expect(201);
    expect((await planThem(draft.id, good, planned).expect(409)).body.code).toBe('not_shortlisted');
    for (const missing of [foreign, nowhere]) {
      const { body } = await planThem(draft.id, good, missing).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/opportunityIds/1', code: 'unknown_opportunity' }]);
    }
    await planThem(draft.id, good, good).expect(400);
    await planThem(draft.id).expect(400);
    expect((await opportunity(good)).state).toBe('shortlisted');
    expect((await world.as(owner).get(`/plans/${draft.id}`).expect(200)).body.items).toHaveLength(1);
  });

  it('holds its opportunity as long as it is in the plan, whoever takes it out', async () => {
    const { owner, manager, shortlisted, opportunity, planThem } = await company();
    const id = await shortlisted();
    const draft = await draftOf(world, owner);
    const { body: plan } = await planThem(draft.id, id).expect(201);
    const { version } = await opportunity(id);
    const act = (body: object, now: number) =>
      world
        .as(owner)
        .post(`/opportunities/${id}/acts`)
        .set('if-match', etag({ version: now }))
        .send(body);
    for (const body of [{ act: 'step_back' }, { act: 'drop', reason: 'x' }]) {
      expect((await act(body, version).expect(409)).body.code).toBe('in_a_plan');
    }
    const made = plan.items.find((item: { opportunity: object | null }) => item.opportunity !== null);
    const path = `/plan-items/${made.id}`;
    const { body: gone } = await world.as(owner).delete(path).set('if-match', etag(plan)).expect(200);
    expect(await opportunity(id)).toMatchObject({ state: 'shortlisted', planItem: null });
    const restore = world.as(owner).post(`${path}/restoration`).set('if-match', etag(gone));
    const { body: restored } = await restore.expect(200);
    expect(await opportunity(id)).toMatchObject({ state: 'planned', planItem: { id: made.id } });
    // The manager's counter leaves it out.
    const { body: proposed } = await actOn(world, owner, restored, 'propose').expect(200);
    const content = countered(proposed);
    content.items = content.items.filter((item) => item['id'] !== made.id);
    const { body: answered } = await actOn(world, manager, proposed, 'counter', { message: 'x', content }).expect(200);
    expect((await opportunity(id)).state).toBe('shortlisted');
    const { body: again } = await planThem(answered.id, id).expect(201);
    expect((await opportunity(id)).state).toBe('planned');
    await actOn(world, owner, again, 'abandon').expect(200);
    expect(await opportunity(id)).toMatchObject({ state: 'shortlisted', planItem: null });
  });

  it('goes with the plan that is deleted, and comes back with it', async () => {
    const { owner, shortlisted, opportunity, planThem } = await company();
    const id = await shortlisted();
    const draft = await draftOf(world, owner, []);
    const { body: plan } = await planThem(draft.id, id).expect(201);
    const path = `/plans/${plan.id}`;
    const { body: gone } = await world.as(owner).delete(path).set('if-match', etag(plan)).expect(200);
    expect((await opportunity(id)).state).toBe('shortlisted');
    await world.as(owner).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect((await opportunity(id)).state).toBe('planned');
  });

  it('is told to the manager by version, and what they may not read of it is not', async () => {
    const { owner, manager, shortlisted, opportunity, planThem, kpi } = await company();
    const { id: kpiId } = await kpi();
    const hidden = await shortlisted({ title: 'Hidden thought', kpiId });
    const shown = await shortlisted({ title: 'Shown thought', audience: 'manager' });
    const draft = await draftOf(world, owner);
    await planThem(draft.id, shown).expect(201);
    // The plan is private still, so that what it made of the shared one is.
    expect(await opportunity(shown, manager)).toMatchObject({ state: 'planned', planItem: null });
    const { body: first } = await world.as(owner).get(`/plans/${draft.id}`).expect(200);
    const { body: proposed } = await actOn(world, owner, first, 'propose').expect(200);
    const { body: back } = await actOn(world, owner, proposed, 'take_back').expect(200);
    const { body: more } = await planThem(back.id, hidden).expect(201);
    const item = more.items.find(({ title }: { title: string }) => title === 'Hidden thought');
    const reword = world.as(owner).patch(`/plan-items/${item.id}`).set('if-match', etag(more));
    const { body: reworded } = await reword.send({ title: 'the build' }).expect(200);
    const { body: plan } = await actOn(world, owner, reworded, 'propose').expect(200);
    expect(await opportunity(shown, manager)).toMatchObject({ planItem: { planId: plan.id } });

    const paths = [`/plans/${plan.id}`, `/plans/${plan.id}/turns`];
    const { body: turns } = await world.as(manager).get(`/plans/${plan.id}/turns`).expect(200);
    paths.push(`/plan-versions/${turns.items[0].id}`);
    for (const path of paths) {
      expect((await world.as(owner).get(path).expect(200)).text).toContain('Hidden thought');
      const { text } = await world.as(manager).get(path).expect(200);
      expect(text).not.toContain('Hidden thought');
    }
    const { body: seen } = await world.as(manager).get(`/plan-versions/${turns.items[0].id}`).expect(200);
    const { body: added } = await world.as(owner).get(`/plan-versions/${turns.items[0].id}`).expect(200);
    expect(added.changes).toMatchObject([{ type: 'item_added', opportunity: 'Hidden thought' }]);
    expect(seen.changes).toMatchObject([{ type: 'item_added', title: 'the build', opportunity: null }]);
    expect(
      seen.content.items.map(({ opportunity: from }: { opportunity: { title: string } | null }) => from?.title),
    ).toContain('Shown thought');
    const counter = { message: 'Less.', content: countered(plan, { title: 'Calmer' }) };
    const { body: answered } = await actOn(world, manager, plan, 'counter', counter).expect(200);
    // What an item was made from is no matter of a counter: it is accepted, and both items keep it.
    const { body: agreed } = await actOn(world, owner, answered, 'accept').expect(200);
    expect(agreed.items.filter(({ opportunity: from }: { opportunity: object | null }) => from)).toHaveLength(2);
  });
});
