import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DueReminders } from '../src/agreements/due-reminders.js';
import { Clock } from '../src/platform/clock.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('agreements', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    return { org, skip, manager, owner, path: `/people/${owner.personId}/agreements` };
  }
  const agree = async (by: PersonInWorld, path: string, wish: object) =>
    (await world.as(by).post(path).send(wish).expect(201)).body;
  const change = (by: PersonInWorld, { id, version }: { id: string; version: number }, wish: object) =>
    world.as(by).patch(`/agreements/${id}`).set('if-match', `"${version}"`).send(wish);

  it('say who owes what by when; both write them, and both say when it is done', async () => {
    const { owner, manager, path } = await company();
    const wish = { text: 'Show the plan to Field Ops', owedById: owner.personId, dueOn: '2026-12-01' };
    const made = await agree(manager, path, wish);
    expect(made).toMatchObject({
      ...{ text: wish.text, dueOn: wish.dueOn, doneOn: null, owedBy: { name: 'Ada' } },
      ...{ visibleTo: [{ name: 'Ada' }, { name: 'Grace' }], abilities: ['update', 'delete'] },
    });
    const { body: moved } = await change(owner, made, { dueOn: '2026-12-08', owedById: manager.personId }).expect(200);
    expect(moved).toMatchObject({ dueOn: '2026-12-08', owedBy: { name: 'Grace' } });
    const { body: done } = await change(owner, moved, { done: true }).expect(200);
    expect(done.doneOn).toBe(new Date().toISOString().slice(0, 10));
    const list = async (state: string) => (await world.as(manager).get(path).query({ state }).expect(200)).body.items;
    expect([(await list('open')).length, (await list('done')).length]).toEqual([0, 1]);
    expect((await change(manager, done, { done: false }).expect(200)).body.doneOn).toBeNull();
  });

  it('come with what is due first, in pages', async () => {
    const { owner, path } = await company();
    const days = ['2026-12-03', null, '2026-12-01', '2026-12-02'];
    for (const dueOn of days) await agree(owner, path, { text: 'x', owedById: owner.personId, dueOn });
    const seen: (string | null)[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const { body }: { body: { items: { dueOn: string | null }[]; nextCursor: string | null } } = await world
        .as(owner)
        .get(path)
        .query({ limit: 1, cursor })
        .expect(200);
      seen.push(...body.items.map(({ dueOn }) => dueOn));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['2026-12-01', '2026-12-02', '2026-12-03', null]);
  });

  it('are owed by one of the two, and by nobody else', async () => {
    const { owner, skip, manager, path } = await company();
    const refused = await world.as(owner).post(path).send({ text: 'x', owedById: skip.personId }).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/owedById', code: 'not_of_the_two' }]);
    const made = await agree(owner, path, { text: 'x', owedById: manager.personId });
    await change(owner, made, { owedById: skip.personId }).expect(400);
  });

  it('do not exist for anybody else, nor for a manager of before', async () => {
    const { org, owner, manager, skip, path } = await company();
    const made = await agree(manager, path, { text: 'Between us', owedById: owner.personId });
    const others = {
      skip,
      peer: await org.person('Mallory', { manager }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    for (const [who, person] of Object.entries(others)) {
      const answers = [await world.as(person).get(path), await change(person, made, { text: 'x' })];
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 404, 404]);
    }
    const profile = `/people/${owner.personId}`;
    const { version } = (await world.as(others.hr).get(profile).expect(200)).body;
    const moves = world.as(others.hr).patch(profile).set('if-match', `"${version}"`);
    await moves.send({ managerId: skip.personId }).expect(200);
    await change(manager, made, { text: 'x' }).expect(404);
    expect((await world.as(skip).get(path).expect(200)).body.items).toMatchObject([{ text: 'Between us' }]);
  });

  it('are lost by neither of two who write at once, and come back after deleting', async () => {
    const { owner, manager, path } = await company();
    const made = await agree(owner, path, { text: 'First', owedById: owner.personId });
    await change(manager, made, { text: 'Second' }).expect(200);
    const late = await change(owner, made, { text: 'Third' }).expect(412);
    expect(late.body.current).toMatchObject({ text: 'Second', version: 2 });
    const at = `/agreements/${made.id}`;
    const { body: gone } = await world.as(manager).delete(at).set('if-match', '"2"').expect(200);
    expect((await world.as(owner).get(path).expect(200)).body.items).toEqual([]);
    await world.as(owner).post(`${at}/restoration`).set('if-match', `"${gone.version}"`).expect(200);
  });

  it('reach the open screen of the other within a second', async () => {
    const { owner, manager, path } = await company();
    const stream = await openStream(world, owner);
    const { id } = await agree(manager, path, { text: 'x', owedById: owner.personId });
    await stream.next(({ data }) => data['topic'] === 'agreement' && data['recordId'] === id);
    stream.close();
  });

  it('remind whoever owes them on the day, once, and again when the day is moved', async () => {
    const { org, owner, manager, path } = await company();
    const today = (day: string) =>
      jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(`${day}T09:00:00Z`));
    const remind = () => org.within(() => world.app.get(DueReminders).run());
    const told = async (who: PersonInWorld) =>
      (await world.as(who).get('/notifications').expect(200)).body.items.filter(
        ({ kind }: { kind: string }) => kind === 'agreement_due',
      ).length;
    today('2025-11-30');
    const made = await agree(owner, path, { text: 'x', owedById: manager.personId, dueOn: '2025-12-01' });
    await agree(owner, path, { text: 'y', owedById: owner.personId, dueOn: null });
    await remind();
    expect(await told(manager)).toBe(0);
    today('2025-12-01');
    await remind();
    await remind();
    expect([await told(manager), await told(owner)]).toEqual([1, 0]);
    await change(owner, made, { dueOn: '2025-12-02' }).expect(200);
    today('2025-12-02');
    await remind();
    expect(await told(manager)).toBe(2);
  });
});
