import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

type Item = { act: string; actor: { name: string } | null; times: number; recordId: string };

describe('what changed since one looked last', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const path = `/people/${owner.personId}`;
    const goal = async (audience: string) =>
      (await world.as(owner).post(`${path}/goals`).send({ step: 1, title: 'x', audience }).expect(201)).body;
    const change = (id: string, version: number, wish: object) =>
      world.as(owner).patch(`/goals/${id}`).set('if-match', `"${version}"`).send(wish).expect(200);
    return { org, skip, manager, owner, path, goal, change };
  }
  const feed = async (who: PersonInWorld, path: string, query = {}) =>
    (await world.as(who).get(`${path}/activity`).query(query).expect(200)).body;
  const acts = async (who: PersonInWorld, path: string) =>
    (await feed(who, path)).items.map(({ act, actor, times }: Item) => `${act} ${actor?.name} ${times}`);

  it('is what others did, once for each record, the newest first', async () => {
    const { owner, manager, path, goal, change } = await company();
    const { id } = await goal('manager');
    await change(id, 1, { title: 'y' });
    await world.as(owner).post(`${path}/comments`).send({ text: 'Hello' }).expect(201);
    expect(await acts(manager, path)).toEqual(['comment.created Ada 1', 'goal.updated Ada 2']);
    expect(await acts(owner, path)).toEqual([]);
    await world.as(manager).post(`${path}/readiness`).send({ value: 'developing', reason: 'On the way.' }).expect(201);
    expect(await acts(owner, path)).toEqual(['readiness.judged Grace 1']);
  });

  it('begins anew for each reader when they have looked', async () => {
    const { manager, skip, path, goal } = await company();
    await goal('manager');
    const before = await feed(manager, path);
    expect([before.firstLook, before.items.length]).toEqual([true, 1]);
    await world.as(manager).post(`${path}/activity/looks`).expect(204);
    expect(await feed(manager, path)).toMatchObject({ firstLook: false, items: [] });
    expect((await feed(manager, path, { since: before.since })).items).toHaveLength(1);
    expect((await feed(skip, path)).items).toHaveLength(1);
    await goal('manager');
    expect((await feed(manager, path)).items).toHaveLength(1);
  });

  it('never tells of what its reader may not read, nor of what they may not any more', async () => {
    const { owner, manager, skip, path, goal, change } = await company();
    await goal('private');
    const shown = await goal('manager');
    await world.as(owner).post(`${path}/comments`).send({ text: 'Hello' }).expect(201);
    const noted = { kind: 'praised', text: 'x' };
    await world.as(owner).post(`${path}/observations`).send(noted).expect(201);
    expect(await acts(manager, path)).toEqual(['comment.created Ada 1', 'goal.created Ada 1']);
    expect(await acts(skip, path)).toEqual(['goal.created Ada 1']);
    await change(shown.id, 1, { audience: 'private' });
    expect(await acts(skip, path)).toEqual([]);
  });

  it('is, on a screen before both, what either did and both may read', async () => {
    const { org, owner, manager, skip, path, goal } = await company();
    await goal('private');
    await goal('manager');
    const peer = await org.person('Mallory', { manager });
    await world.as(peer).post(`${path}/feedback`).send({ text: 'Well done' }).expect(201);
    await world.as(manager).post(`${path}/comments`).send({ text: 'Hello' }).expect(201);
    const both = async (who: PersonInWorld) =>
      (await feed(who, path, { heardBy: 'both' })).items.map(({ act, actor }: Item) => `${act} ${actor?.name}`);
    expect(await acts(owner, path)).toContain('feedback.given Mallory 1');
    const shown = ['comment.created Grace', 'goal.created Ada'];
    expect([await both(owner), await both(manager)]).toEqual([shown, shown]);
    // Whoever reads less than the two reads no more than their own.
    expect(await both(skip)).toEqual(['goal.created Ada']);
  });

  it('is not there for those who do not read the page', async () => {
    const { org, manager, path } = await company();
    const others = [await org.person('Mallory', { manager }), await org.person('Hedy', { roles: ['employee', 'hr'] })];
    for (const person of others) {
      await world.as(person).get(`${path}/activity`).expect(404);
      await world.as(person).post(`${path}/activity/looks`).expect(404);
    }
  });
});
