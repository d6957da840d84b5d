import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Purges } from '../src/records/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { draftOf, etag, planner, wishedItem } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('focus sessions', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function somebody() {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const path = `/people/${ada.personId}/focus-sessions`;
    const focus = async (fields: object = {}) =>
      (
        await world
          .as(ada)
          .post(path)
          .send({ startedAt: minutesAgo(30), minutes: 25, ...fields })
          .expect(201)
      ).body;
    const goal = async (title: string) =>
      (await world.as(ada).post(`/people/${ada.personId}/goals`).send({ step: 1, title }).expect(201)).body;
    return { org, ada, path, focus, goal };
  }

  it('are logged once they are over, for a goal or for nothing but themselves', async () => {
    const { focus, goal } = await somebody();
    const { id } = await goal('Faster builds');
    expect(await focus()).toMatchObject({ audience: 'private', goalId: null, goalTitle: null, minutes: 25 });
    expect(await focus({ goalId: id, intention: 'Cache' })).toMatchObject({ goalId: id, goalTitle: 'Faster builds' });
  });

  it('serve an item of the own plan instead of a goal, and are summed by it for their owner', async () => {
    const { owner, manager, of } = await planner(world);
    const plan = await draftOf(world, owner, [wishedItem(), wishedItem({ title: 'the tests' })]);
    const [build, tests] = plan.items as { id: string }[];
    const log = async (wish: object, status = 201) => {
      const body = { startedAt: minutesAgo(30), minutes: 25, ...wish };
      return (await world.as(owner).post(`${of}/focus-sessions`).send(body).expect(status)).body;
    };
    const kept = await log({ planItemId: build?.id });
    expect(kept).toMatchObject({ planItemId: build?.id, planItemTitle: 'the build', goalId: null });
    await log({ planItemId: build?.id, startedAt: minutesAgo(20 * 24 * 60), minutes: 50 });
    await log({ planItemId: tests?.id });
    await log({});
    const byItem = async () => (await world.as(owner).get(`${of}/focus-sessions/by-item`).expect(200)).body.items;
    const shown = { planId: plan.id, sessions: 1 };
    expect(await byItem()).toEqual([
      { ...shown, planItemId: build?.id, title: 'the build', minutes: 75, minutesThisWeek: 25, sessions: 2 },
      { ...shown, planItemId: tests?.id, title: 'the tests', minutes: 25, minutesThisWeek: 25 },
    ]);
    await world.as(manager).get(`${of}/focus-sessions/by-item`).expect(404);

    // A goal takes the place of the item, and an item that of the goal.
    const wish = { step: 1, title: 'Faster builds' };
    const { body: goal } = await world.as(owner).post(`${of}/goals`).send(wish).expect(201);
    const change = (version: number, body: object) =>
      world.as(owner).patch(`/focus-sessions/${kept.id}`).set('if-match', `"${version}"`).send(body);
    const { body: served } = await change(1, { goalId: goal.id }).expect(200);
    expect(served).toMatchObject({ goalId: goal.id, planItemId: null });
    expect((await change(2, { planItemId: tests?.id }).expect(200)).body).toMatchObject({ goalId: null });
    expect((await change(3, { goalId: goal.id, planItemId: tests?.id }).expect(400)).body.errors).toMatchObject([
      { pointer: '/planItemId', code: 'one_purpose' },
    ]);

    // What is deleted names nothing any more, and the minutes stay when it is purged.
    const { body: now } = await world.as(owner).get(`/plans/${plan.id}`).expect(200);
    await world.as(owner).delete(`/plan-items/${tests?.id}`).set('if-match', etag(now)).expect(200);
    expect((await byItem()).map(({ title }: { title: string }) => title)).toEqual(['the build']);
    expect((await world.as(owner).get(`/focus-sessions/${kept.id}`).expect(200)).body.planItemId).toBeNull();
    await log({ planItemId: tests?.id }, 400);
    const other = await draftOf(world, (await planner(world)).owner);
    await log({ planItemId: other.items[0].id }, 400);
  });

  it.each([
    ['minutes', 0],
    ['minutes', 241],
    ['startedAt', minutesAgo(-120)],
    ['startedAt', '1066-10-14T08:00:00Z'],
    ['startedAt', 'yesterday'],
    ['intention', 'x'.repeat(201)],
    ['goalId', '00000000-0000-7000-8000-000000000000'],
  ])('refuse %s %p', async (field, value) => {
    const { ada, path } = await somebody();
    const wish = { startedAt: minutesAgo(30), minutes: 25, [field]: value };
    await world.as(ada).post(path).send(wish).expect(400);
  });

  it('serve no goal of somebody else', async () => {
    const { org, ada, path } = await somebody();
    const eve = await org.person('Eve');
    const { body: goal } = await world
      .as(eve)
      .post(`/people/${eve.personId}/goals`)
      .send({ step: 1, title: 'Hers', audience: 'manager' })
      .expect(201);
    const { body } = await world
      .as(ada)
      .post(path)
      .send({ startedAt: minutesAgo(30), minutes: 25, goalId: goal.id })
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/goalId', code: 'unknown_goal' }]);
  });

  it('are sent once, though the browser tried twice', async () => {
    const { ada, path } = await somebody();
    const send = () =>
      world.as(ada).post(path).set('idempotency-key', 'one-session-0001').send({ startedAt, minutes: 25 }).expect(201);
    const startedAt = minutesAgo(26);
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await world.as(ada).get(path).expect(200)).body.items).toHaveLength(1);
  });

  it('add up over seven days, the latest first, without those that were deleted', async () => {
    const { ada, path, focus } = await somebody();
    await focus({ startedAt: minutesAgo(8 * 24 * 60), minutes: 50 });
    const gone = await focus({ minutes: 10 });
    await focus({ startedAt: minutesAgo(60), minutes: 45 });
    await world.as(ada).delete(`/focus-sessions/${gone.id}`).set('if-match', '"1"').expect(200);
    const { body } = await world.as(ada).get(path).expect(200);
    expect(body.minutesThisWeek).toBe(45);
    expect((body.items as { minutes: number }[]).map(({ minutes }) => minutes)).toEqual([45, 50]);
    const first = await world.as(ada).get(path).query({ limit: 1 }).expect(200);
    const next = await world.as(ada).get(path).query({ limit: 1, cursor: first.body.nextCursor }).expect(200);
    expect(next.body.items).toMatchObject([{ minutes: 50 }]);
    await world.as(ada).post(`/focus-sessions/${gone.id}/restoration`).set('if-match', '"2"').expect(200);
    expect((await world.as(ada).get(path).expect(200)).body.minutesThisWeek).toBe(55);
  });

  it('outlive the goal they served', async () => {
    const { org, ada, focus, goal } = await somebody();
    const { id } = await goal('Dropped');
    const session = await focus({ goalId: id });
    await world.as(ada).delete(`/goals/${id}`).set('if-match', '"1"').expect(200);
    const read = async () => (await world.as(ada).get(`/focus-sessions/${session.id}`).expect(200)).body;
    expect(await read()).toMatchObject({ goalId: null, goalTitle: null, minutes: 25 });
    await org.within(async () => {
      const text = `update goals set deleted_at = now() - interval '2 days' where organization_id = $1 and id = $2`;
      await world.app.get(TenantScope).rows({ name: 'test.age', text }, [id]);
      await world.app.get(Purges).run();
    });
    expect(await read()).toMatchObject({ goalId: null, minutes: 25 });
  });
});
