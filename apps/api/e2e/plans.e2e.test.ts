import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { actOn, countered, draftOf, etag, planner, wishedItem } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

describe('a plan', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('begins as a private draft of the journey’s iteration, and there is one', async () => {
    const { owner, of } = await planner(world);
    const plan = await draftOf(world, owner, []);
    expect(plan).toMatchObject({ state: 'draft', step: 3, iteration: 1, audience: 'private', versions: 0, items: [] });
    expect(plan.abilities.toSorted()).toEqual(['abandon', 'add_item', 'delete', 'update']);
    expect(plan.manager.name).toBe('Grace');
    const { body } = await world.as(owner).post(`${of}/plans`).send({ title: 'Another' }).expect(409);
    expect(body.code).toBe('plan_exists');
    const list = await world.as(owner).get(`${of}/plans`).expect(200);
    expect(list.body).toMatchObject({ items: [{ id: plan.id, itemCount: 0 }], abilities: ['create'] });
  });

  it('needs a journey', async () => {
    const ada = await (await world.organization()).person('Ada');
    const { body } = await world.as(ada).post(`/people/${ada.personId}/plans`).send({ title: 'x' }).expect(409);
    expect(body.code).toBe('no_journey');
  });

  it('keeps items with dates, effort, milestones and what success means, by the day they start', async () => {
    const { owner } = await planner(world);
    const plan = await draftOf(world, owner, [
      wishedItem({ kind: 'replace', title: 'the sheet', replacement: 'a board', startsOn: null, endsOn: null }),
      wishedItem(),
    ]);
    expect(plan.items.map(({ title, isComplete }: Record<string, unknown>) => [title, isComplete])).toEqual([
      ['the build', true],
      ['the sheet', false],
    ]);
    expect(plan.items[0]).toMatchObject({
      state: 'todo',
      hoursPerWeek: 4,
      criterion: { statement: '', kpiId: null, kpiName: 'Build time', unit: 'min', baseline: 14, target: 6 },
      milestones: [{ title: 'Half way', dueOn: '2026-12-18', reachedOn: null }],
      abilities: ['update', 'delete'],
    });
  });

  it('moves an item, replaces its milestones by what is named, and tells a later change what is there', async () => {
    const { owner } = await planner(world);
    const plan = await draftOf(world, owner);
    const [item] = plan.items;
    const [kept] = item.milestones;
    const path = `/plan-items/${item.id}`;
    const move = {
      startsOn: '2026-12-14',
      endsOn: '2027-01-22',
      milestones: [{ title: 'Begun' }, kept].map(asRequest),
    };
    const { body } = await world.as(owner).patch(path).set('if-match', etag(plan)).send(move).expect(200);
    expect(body.items[0]).toMatchObject({ startsOn: '2026-12-14', endsOn: '2027-01-22', hoursPerWeek: 4 });
    expect(body.items[0].milestones.map(({ title }: { title: string }) => title)).toEqual(['Begun', 'Half way']);
    expect(body.items[0].milestones[1].id).toBe(kept.id);
    const stale = await world.as(owner).patch(path).set('if-match', etag(plan)).send({ why: 'x' }).expect(412);
    expect(stale.body.current).toEqual(body);
    await world.as(owner).patch(path).send({ why: 'x' }).expect(428);
    const foreign = { milestones: [{ id: plan.id, title: 'x' }] };
    await world.as(owner).patch(path).set('if-match', etag(body)).send(foreign).expect(400);
  });

  it.each([
    [{ kind: 'change', title: 'x', startsOn: '2026-12-08', endsOn: '2026-12-07' }],
    [{ kind: 'abolish', title: 'x' }],
    [{ kind: 'change', title: ' ' }],
    [{ kind: 'change', title: 'x', hoursPerWeek: 61 }],
    [{ kind: 'change', title: 'x', hoursPerWeek: 0.3 }],
    [{ kind: 'change', title: 'x', state: 'done' }],
    [{ kind: 'change', title: 'x', milestones: Array.from({ length: 21 }, () => ({ title: 'x' })) }],
  ])('refuses the item %j', async (wish) => {
    const { owner } = await planner(world);
    const plan = await draftOf(world, owner, []);
    await world.as(owner).post(`/plans/${plan.id}/items`).send(wish).expect(400);
  });

  it('loses an item and takes it back within a day', async () => {
    const { owner } = await planner(world);
    const plan = await draftOf(world, owner);
    const path = `/plan-items/${plan.items[0].id}`;
    const { body: gone } = await world.as(owner).delete(path).set('if-match', etag(plan)).expect(200);
    expect((await world.as(owner).get(`/plans/${plan.id}`).expect(200)).body.items).toEqual([]);
    const { body } = await world.as(owner).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('is shown by proposing it, and waits untouched for the answer', async () => {
    const { owner, manager } = await planner(world);
    const draft = await draftOf(world, owner);
    await world.as(manager).get(`/plans/${draft.id}`).expect(404);
    const { body: plan } = await actOn(world, owner, draft, 'propose', { message: 'Before spring.' }).expect(200);
    expect(plan).toMatchObject({ state: 'proposed', audience: 'manager', versions: 1 });
    const seen = await world.as(manager).get(`/plans/${plan.id}`).expect(200);
    expect(seen.body.abilities).toEqual(['agree', 'counter']);
    const change = world.as(owner).patch(`/plan-items/${plan.items[0].id}`).set('if-match', etag(plan));
    expect((await change.send({ why: 'x' }).expect(409)).body.code).toBe('plan_closed');
    const hide = world.as(owner).patch(`/plans/${plan.id}`).set('if-match', etag(plan)).send({ audience: 'private' });
    expect((await hide.expect(409)).body.code).toBe('plan_is_shared');
    await world.as(owner).delete(`/plans/${plan.id}`).set('if-match', etag(plan)).expect(409);
    const { body: back } = await actOn(world, owner, plan, 'take_back').expect(200);
    expect(back.state).toBe('draft');
  });

  it('is not proposed without an item, nor where nobody could answer', async () => {
    const { owner, org, levels } = await planner(world);
    const empty = await draftOf(world, owner, []);
    expect((await actOn(world, owner, empty, 'propose').expect(409)).body.code).toBe('plan_empty');
    const alone = await org.person('Lone');
    await world.as(alone).post(`/people/${alone.personId}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    const plan = await draftOf(world, alone);
    expect(plan).toMatchObject({ manager: null });
    expect(plan.abilities).not.toContain('propose');
    expect((await actOn(world, alone, plan, 'propose').expect(409)).body.code).toBe('no_manager');
  });

  it('is countered with other dates and words, which are told apart, and accepted as countered', async () => {
    const { owner, manager } = await planner(world);
    const draft = await draftOf(world, owner, [wishedItem(), wishedItem({ title: 'the tests' })]);
    const { body: plan } = await actOn(world, owner, draft, 'propose').expect(200);
    const wanted = countered(plan);
    const build = wanted.items.find((item) => item['title'] === 'the build');
    const items = [
      { ...build, hoursPerWeek: 2, endsOn: '2027-01-29' },
      { kind: 'change', title: 'who is on call' },
    ];
    const counter = { message: 'Less at once.', content: { ...wanted, items } };
    const { body: answered } = await actOn(world, manager, plan, 'counter', counter).expect(200);
    expect(answered).toMatchObject({ state: 'countered', versions: 2 });
    const { body: turns } = await world.as(owner).get(`/plans/${plan.id}/turns`).expect(200);
    expect(turns.items.map(({ act, version }: Record<string, unknown>) => [act, version])).toEqual([
      ['counter', 2],
      ['propose', 1],
    ]);
    const [latest, first] = turns.items;
    expect(latest).toMatchObject({ by: { name: 'Grace' }, message: 'Less at once.' });
    expect(latest.changes.map(({ type, field }: Record<string, unknown>) => [type, field])).toEqual([
      ['item_changed', 'hoursPerWeek'],
      ['item_moved', undefined],
      ['item_added', undefined],
      ['item_removed', undefined],
    ]);
    expect(first.changes).toEqual([]);
    // What was proposed reads as it was.
    const { body: version } = await world.as(owner).get(`/plan-versions/${first.id}`).expect(200);
    expect(version.content.items.map(({ title }: { title: string }) => title)).toEqual(['the build', 'the tests']);
    const { body: back } = await world
      .as(owner)
      .get(`/plan-versions/${first.id}`)
      .query({ since: latest.id })
      .expect(200);
    expect(back.changes).toHaveLength(4);
    const { body: agreed } = await actOn(world, owner, answered, 'accept').expect(200);
    expect(agreed.state).toBe('agreed');
    expect(agreed.agreedOn).not.toBeNull();
  });

  it('is not accepted once a word of the counter was changed; then it is proposed again', async () => {
    const { owner, manager } = await planner(world);
    const { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
    const counter = { message: 'Later.', content: countered(plan, { title: 'Later' }) };
    const { body: answered } = await actOn(world, manager, plan, 'counter', counter).expect(200);
    const change = world.as(owner).patch(`/plan-items/${answered.items[0].id}`).set('if-match', etag(answered));
    const { body: changed } = await change.send({ hoursPerWeek: 6 }).expect(200);
    expect((await actOn(world, owner, changed, 'accept').expect(409)).body.code).toBe('changed_since_counter');
    const { body: again } = await actOn(world, owner, changed, 'propose').expect(200);
    await actOn(world, manager, again, 'agree').expect(200);
    const { body: turns } = await world.as(owner).get(`/plans/${plan.id}/turns`).query({ limit: 2 }).expect(200);
    expect(turns.items.map(({ act }: { act: string }) => act)).toEqual(['agree', 'propose']);
    const rest = await world.as(owner).get(`/plans/${plan.id}/turns`).query({ cursor: turns.nextCursor }).expect(200);
    expect(rest.body.items.map(({ act }: { act: string }) => act)).toEqual(['counter', 'propose']);
  });

  it('takes no counter that names an item of another plan, and keeps nothing of it', async () => {
    const [one, two] = [await planner(world), await planner(world)];
    const other = await draftOf(world, two.owner);
    const { body: plan } = await actOn(world, one.owner, await draftOf(world, one.owner), 'propose').expect(200);
    const content = countered(plan, { items: countered(other).items });
    await actOn(world, one.manager, plan, 'counter', { message: 'x', content }).expect(400);
    const { body } = await world.as(one.manager).get(`/plans/${plan.id}`).expect(200);
    expect(body).toMatchObject({ state: 'proposed', versions: 1, version: plan.version, title: plan.title });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(plan.items.map(({ id }: { id: string }) => id));
  });

  it('begins with its first item, goes on item by item, and is revised before other words count', async () => {
    const { owner, manager } = await planner(world);
    const { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
    const act = async (now: { version: number }, body: object, status = 200) =>
      (
        await world
          .as(owner)
          .post(`/plan-items/${plan.items[0].id}/acts`)
          .set('if-match', etag(now))
          .send(body)
          .expect(status)
      ).body;
    expect((await act(plan, { act: 'start' }, 409)).code).toBe('plan_not_agreed');
    const { body: agreed } = await actOn(world, manager, plan, 'agree').expect(200);
    const begun = await act(agreed, { act: 'start' });
    expect([begun.state, begun.items[0].state]).toEqual(['in_progress', 'doing']);
    const { id: milestoneId } = begun.items[0].milestones[0];
    const reached = await act(begun, { act: 'reach', milestoneId, reached: true });
    expect(reached.items[0].milestones[0].reachedOn).not.toBeNull();
    await act(reached, { act: 'reach', milestoneId: plan.id, reached: true }, 404);
    expect((await act(reached, { act: 'unblock' }, 409)).code).toBe('not_possible');
    const { body: draft } = await actOn(world, owner, reached, 'revise').expect(200);
    expect(draft).toMatchObject({ state: 'draft', agreedOn: null, audience: 'manager' });
    expect(draft.items[0].state).toBe('doing');
  });

  it('lets nobody rewrite what was said, not even the application', async () => {
    const { owner, org } = await planner(world);
    await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
    const text = `update plan_turns set message = 'never said' where organization_id = $1`;
    const rewrite = org.within(() => world.app.get(TenantScope).rows({ name: 'test.rewrite-turns', text }));
    await expect(rewrite).rejects.toThrow('what was said about a plan is not rewritten');
  });
});

const asRequest = ({ id, title, dueOn = null }: { id?: string; title: string; dueOn?: string | null }) => ({
  ...(id && { id }),
  title,
  dueOn,
});
