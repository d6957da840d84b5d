import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const etag = ({ version }: { version: number }) => `"${version}"`;

describe('parts of a goal', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Ada's goal, private as goals begin, on which Linus works too. */
  async function team(audience: 'private' | 'manager' = 'private') {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const linus = await org.person('Linus', { manager: grace });
    const peer = await org.person('Mallory', { manager: grace });
    const wish = { step: 1, title: 'Secret plan', collaboratorIds: [linus.personId], audience };
    const { body: goal } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(wish).expect(201);
    return { org, grace, ada, linus, peer, goal };
  }

  async function partOf(ada: PersonInWorld, goalId: string, fields: object = {}) {
    const wish = { title: 'Write the runbook', ...fields };
    const { body } = await world.as(ada).post(`/goals/${goalId}/parts`).send(wish).expect(201);
    return body;
  }

  const act = (by: PersonInWorld, part: { id: string; version: number }, name: string) =>
    world.as(by).post(`/goal-parts/${part.id}/acts`).set('if-match', etag(part)).send({ act: name });
  const inHand = async (person: PersonInWorld): Promise<string[]> =>
    (await world.as(person).get('/goal-parts').expect(200)).body.items.map(({ title }: { title: string }) => title);

  it('stand with their goal, in the order of writing', async () => {
    const { ada, goal } = await team();
    const first = await partOf(ada, goal.id);
    const second = await partOf(ada, goal.id, { title: 'Try it', dueOn: '2030-01-05' });
    expect(first).toMatchObject({
      goalId: goal.id,
      title: 'Write the runbook',
      owner: { personId: ada.personId, name: 'Ada' },
      handedTo: null,
      dueOn: null,
      doneOn: null,
      abilities: ['update', 'finish', 'delete'],
    });
    expect((await world.as(ada).get(`/goals/${goal.id}`).expect(200)).body.parts).toEqual([first, second]);
    const list = await world.as(ada).get(`/people/${ada.personId}/goals`).expect(200);
    expect(list.body.items[0].parts).toEqual([first, second]);
  });

  describe('are put in order', () => {
    async function threeParts() {
      const { ada, linus, goal } = await team();
      const [a, b, c] = [
        await partOf(ada, goal.id, { title: 'a' }),
        await partOf(ada, goal.id, { title: 'b', handedToId: linus.personId }),
        await partOf(ada, goal.id, { title: 'c' }),
      ];
      const put = (part: { id: string; version: number }, before: string | null, by = ada) =>
        world.as(by).patch(`/goal-parts/${part.id}`).set('if-match', etag(part)).send({ before });
      const order = async () =>
        (await world.as(ada).get(`/goals/${goal.id}`).expect(200)).body.parts
          .map(({ title }: { title: string }) => title)
          .join('');
      return { ada, linus, goal, a, b, c, put, order };
    }

    it('one before another or last, from what one saw, and new ones behind them all', async () => {
      const { ada, goal, a, c, put, order } = await threeParts();
      const { body: moved } = await put(c, a.id).expect(200);
      expect([await order(), moved.version]).toEqual(['cab', 2]);
      await put(a, null).expect(200);
      expect(await order()).toBe('cba');
      expect((await put(c, null).expect(412)).body.current).toEqual(moved);
      await partOf(ada, goal.id, { title: 'd' });
      expect(await order()).toBe('cbad');
    });

    it('also when several are moved at once: each is where it was put, and none is lost', async () => {
      const { a, b, c, put, order } = await threeParts();
      const answers = await Promise.all([put(a, null), put(c, b.id), put(b, a.id)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect([...(await order())].toSorted().join('')).toBe('abc');
    });

    it('and stay so when one goes and comes back', async () => {
      const { ada, a, b, put, order } = await threeParts();
      await put(b, a.id).expect(200);
      const { body: gone } = await world.as(ada).delete(`/goal-parts/${a.id}`).set('if-match', etag(a)).expect(200);
      expect(await order()).toBe('bc');
      await world.as(ada).post(`/goal-parts/${a.id}/restoration`).set('if-match', etag(gone)).expect(200);
      expect(await order()).toBe('bac');
    });

    it('by their owner, and only among the parts of one goal', async () => {
      const { a, b, linus, put } = await threeParts();
      const other = await threeParts();
      for (const before of [a.id, other.a.id, '0190b6d0-0000-7000-8000-000000000001']) {
        expect((await put(a, before).expect(400)).body.errors).toMatchObject([{ pointer: '/before' }]);
      }
      await put(b, a.id, linus).expect(403);
    });
  });

  it('change and are done, and the second of two at once is shown what is there', async () => {
    const { ada, goal } = await team();
    const part = await partOf(ada, goal.id);
    const path = `/goal-parts/${part.id}`;
    const { body } = await world.as(ada).patch(path).set('if-match', '"1"').send({ dueOn: '2030-01-05' }).expect(200);
    expect(body).toMatchObject({ title: part.title, dueOn: '2030-01-05', version: 2 });
    expect(
      (await world.as(ada).patch(path).set('if-match', '"1"').send({ title: 'x' }).expect(412)).body.current,
    ).toEqual(body);
    const done = (await act(ada, body, 'finish').expect(200)).body;
    expect(done).toMatchObject({ doneOn: expect.any(String), abilities: ['update', 'reopen', 'delete'] });
    expect((await act(ada, done, 'finish').expect(409)).body.code).toBe('not_possible');
    expect((await act(ada, done, 'reopen').expect(200)).body).toMatchObject({ doneOn: null, version: 4 });
  });

  it('are handed to somebody who then reads the part, and nothing else of a private goal', async () => {
    const { ada, linus, peer, grace, goal } = await team();
    const part = await partOf(ada, goal.id, { handedToId: linus.personId });
    await partOf(ada, goal.id, { title: 'Not for Linus' });
    const { body, text } = await world.as(linus).get('/goal-parts').expect(200);
    expect(body.items).toEqual([
      {
        ...part,
        handedTo: { personId: linus.personId, name: 'Linus' },
        owner: { personId: ada.personId, name: 'Ada' },
        abilities: ['finish', 'hand_back'],
      },
    ]);
    expect(text).not.toContain('Secret plan');
    await world.as(linus).get(`/goals/${goal.id}`).expect(404);
    await world.as(linus).patch(`/goal-parts/${part.id}`).set('if-match', '"1"').send({ title: 'x' }).expect(403);
    for (const other of [peer, grace]) {
      expect(await inHand(other)).toEqual([]);
      await act(other, part, 'finish').expect(404);
    }
  });

  it('are done by whoever has them in hand, and the owner hears of it', async () => {
    const { ada, linus, goal } = await team();
    const part = await partOf(ada, goal.id, { handedToId: linus.personId });
    const stream = await openStream(world, ada);
    await act(linus, part, 'finish').expect(200);
    await stream.next(({ data }) => data['act'] === 'goal-part.finished');
    stream.close();
    expect(await inHand(linus)).toEqual([]);
    const { body } = await world.as(ada).get(`/goals/${goal.id}`).expect(200);
    expect(body.parts[0]).toMatchObject({ doneOn: expect.any(String), handedTo: { name: 'Linus' } });
  });

  it('are handed back', async () => {
    const { ada, linus, goal } = await team();
    const part = await partOf(ada, goal.id, { handedToId: linus.personId });
    await act(ada, part, 'hand_back').expect(403);
    const { body } = await act(linus, part, 'hand_back').expect(200);
    expect(body).toMatchObject({ handedTo: null, abilities: [] });
    await act(linus, body, 'finish').expect(404);
    expect(await inHand(linus)).toEqual([]);
  });

  it('tell whoever gets one, and whoever had it', async () => {
    const { ada, linus, goal } = await team();
    const part = await partOf(ada, goal.id);
    const stream = await openStream(world, linus);
    const hand = (handedToId: string | null, version: number) =>
      world.as(ada).patch(`/goal-parts/${part.id}`).set('if-match', `"${version}"`).send({ handedToId }).expect(200);
    await hand(linus.personId, 1);
    await stream.next(({ data }) => data['act'] === 'goal-part.updated');
    expect(await inHand(linus)).toEqual(['Write the runbook']);
    const before = stream.all.length;
    await hand(null, 2);
    await stream.next(({ id }) => stream.all.findIndex((event) => event.id === id) >= before);
    stream.close();
    expect(await inHand(linus)).toEqual([]);
  });

  it('go only to those who work on the goal, and come back when they do no more', async () => {
    const { ada, linus, peer, goal } = await team();
    const wish = { title: 'x', handedToId: peer.personId };
    const refused = await world.as(ada).post(`/goals/${goal.id}/parts`).send(wish).expect(400);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/handedToId', code: 'not_a_collaborator' }),
    ]);
    await partOf(ada, goal.id, { handedToId: linus.personId });
    const change = { collaboratorIds: [peer.personId] };
    const { body } = await world
      .as(ada)
      .patch(`/goals/${goal.id}`)
      .set('if-match', etag(goal))
      .send(change)
      .expect(200);
    expect(body.parts[0].handedTo).toBeNull();
    expect(await inHand(linus)).toEqual([]);
  });

  it('rest with their goal, closed or deleted', async () => {
    const { ada, linus, goal } = await team();
    const part = await partOf(ada, goal.id, { handedToId: linus.personId });
    const finish = world.as(ada).post(`/goals/${goal.id}/acts`).set('if-match', etag(goal)).send({ act: 'finish' });
    const closed = (await finish.expect(200)).body;
    expect(closed.parts[0].abilities).toEqual([]);
    expect(await inHand(linus)).toEqual([]);
    expect((await act(linus, part, 'finish').expect(409)).body.code).toBe('goal_closed');
    await world.as(ada).post(`/goals/${goal.id}/parts`).send({ title: 'x' }).expect(409);
    await world.as(ada).delete(`/goals/${goal.id}`).set('if-match', etag(closed)).expect(200);
    await act(linus, part, 'finish').expect(404);
  });

  it('go and come back within a day', async () => {
    const { ada, linus, goal } = await team();
    const part = await partOf(ada, goal.id, { handedToId: linus.personId });
    const path = `/goal-parts/${part.id}`;
    const { body: gone } = await world.as(ada).delete(path).set('if-match', '"1"').expect(200);
    expect(await inHand(linus)).toEqual([]);
    expect((await world.as(ada).get(`/goals/${goal.id}`).expect(200)).body.parts).toEqual([]);
    await world.as(linus).post(`${path}/restoration`).set('if-match', etag(gone)).expect(404);
    const { body } = await world.as(ada).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(body).toMatchObject({ title: part.title, version: 3, handedTo: { name: 'Linus' } });
  });

  it('are in hand by what is due first, page by page', async () => {
    const { ada, linus, goal } = await team();
    const handedToId = linus.personId;
    for (const [title, dueOn] of [
      ['some day', null],
      ['late', '2031-02-01'],
      ['soon', '2030-01-01'],
    ] as const) {
      await partOf(ada, goal.id, { title, dueOn, handedToId });
    }
    const page = (query: object) => world.as(linus).get('/goal-parts').query(query).expect(200);
    expect(await inHand(linus)).toEqual(['soon', 'late', 'some day']);
    const { body: first } = await page({ limit: 2 });
    const { body: rest } = await page({ limit: 2, cursor: first.nextCursor });
    expect(rest.items.map(({ title }: { title: string }) => title)).toEqual(['some day']);
    expect(rest.nextCursor).toBeNull();
  });

  it('are twenty at most, also when they come at once', async () => {
    const { ada, goal } = await team();
    for (let n = 1; n <= 18; n += 1) await partOf(ada, goal.id);
    const send = () => world.as(ada).post(`/goals/${goal.id}/parts`).send({ title: 'x' });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409]);
  });

  it('keep every text to the last character, or refuse it', async () => {
    const { ada, goal } = await team();
    const { id } = await partOf(ada, goal.id);
    let version = 1;
    for (const title of hostileTexts) {
      const change = world.as(ada).patch(`/goal-parts/${id}`).set('if-match', `"${version}"`);
      const { status, body } = await change.send({ title });
      expect([200, 400, 413]).toContain(status);
      if (status !== 200) continue;
      version = body.version;
      expect(body.title).toBe(title);
    }
    expect(version).toBeGreaterThan(5);
  });
});
