import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const etag = ({ version }: { version: number }) => `"${version}"`;
const typed = (name: string, role = '') => ({ kind: 'typed', name, role });

describe('key players', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const grace = await org.person('Grace', { title: 'Director' });
    const ada = await org.person('Ada', { manager: grace });
    return { org, grace, ada, path: `/people/${ada.personId}/key-players` };
  }

  async function keyPlayerOf(ada: PersonInWorld, fields: object = {}) {
    const wish = { who: typed('Oskar Brandt', 'Staff Engineer'), relation: 'senior', ...fields };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/key-players`).send(wish).expect(201);
    return body;
  }

  async function meet(ada: PersonInWorld, keyPlayerId: string, fields: object = {}) {
    const wish = { heldOn: inDays(-1), ...fields };
    const { body } = await world.as(ada).post(`/key-players/${keyPlayerId}/encounters`).send(wish).expect(201);
    return body;
  }

  it('are typed, with nothing but a name and what they are to you', async () => {
    const { ada } = await team();
    const oskar = await keyPlayerOf(ada);
    expect(oskar).toMatchObject({
      who: { kind: 'typed', name: 'Oskar Brandt', role: 'Staff Engineer' },
      step: 1,
      audience: 'private',
      visibleTo: [{ personId: ada.personId, name: 'Ada' }],
      abilities: ['update', 'meet', 'mirror', 'delete'],
      habits: [],
      encounterCount: 0,
      lastMetOn: null,
      nextTouchpointOn: null,
    });
    const { body, headers } = await world.as(ada).get(`/key-players/${oskar.id}`).expect(200);
    expect(body).toEqual(oskar);
    expect(headers['etag']).toBe('"1"');
  });

  it('come from the directory with the title that stands there, once each and never oneself', async () => {
    const { org, ada, grace, path } = await team();
    const chosen = { who: { kind: 'directory', personId: grace.personId }, relation: 'manager' };
    const { body } = await world.as(ada).post(path).send(chosen).expect(201);
    expect(body.who).toEqual({ kind: 'directory', personId: grace.personId, name: 'Grace', role: 'Director' });
    expect((await world.as(ada).post(path).send(chosen).expect(409)).body.code).toBe('already_listed');

    const stranger = await (await world.organization()).person('Mallory');
    for (const personId of [ada.personId, stranger.personId]) {
      const refused = await world
        .as(ada)
        .post(path)
        .send({ ...chosen, who: { kind: 'directory', personId } })
        .expect(400);
      expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/who/personId' })]);
    }
    const other = await org.person('Hedy');
    await world.as(other).post(`/people/${other.personId}/key-players`).send(chosen).expect(201);
  });

  it('are not brought back beside the same person listed anew', async () => {
    const { ada, grace } = await team();
    const who = { kind: 'directory', personId: grace.personId };
    const first = await keyPlayerOf(ada, { who });
    const { body: gone } = await world
      .as(ada)
      .delete(`/key-players/${first.id}`)
      .set('if-match', etag(first))
      .expect(200);
    await keyPlayerOf(ada, { who });
    const { body } = await world
      .as(ada)
      .post(`/key-players/${first.id}/restoration`)
      .set('if-match', etag(gone))
      .expect(409);
    expect(body.code).toBe('already_listed');
  });

  it('change in what is known of them', async () => {
    const { ada } = await team();
    const oskar = await keyPlayerOf(ada);
    const { body } = await world
      .as(ada)
      .patch(`/key-players/${oskar.id}`)
      .set('if-match', etag(oskar))
      .send({ closeness: 'close' })
      .expect(200);
    expect(body).toMatchObject({ closeness: 'close', version: 2 });
    const stale = await world
      .as(ada)
      .patch(`/key-players/${oskar.id}`)
      .set('if-match', '"1"')
      .send({ why: 'x' })
      .expect(412);
    expect(stale.body.current).toEqual(body);
  });

  it('add up their encounters, the latest one saying what comes next', async () => {
    const { ada } = await team();
    const { id } = await keyPlayerOf(ada);
    await meet(ada, id, { heldOn: inDays(-30), nextTouchpointOn: inDays(-20) });
    await meet(ada, id, {
      heldOn: inDays(-3),
      place: 'Canteen',
      takeaways: 'Ask for the baseline first.',
      nextTouchpointOn: inDays(4),
    });
    await meet(ada, id, { heldOn: inDays(-60), nextTouchpointOn: null });
    const { body } = await world.as(ada).get(`/key-players/${id}`).expect(200);
    expect(body).toMatchObject({ encounterCount: 3, lastMetOn: inDays(-3), nextTouchpointOn: inDays(4) });

    const { body: page } = await world.as(ada).get(`/key-players/${id}/encounters`).query({ limit: 2 }).expect(200);
    expect(page.items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual([inDays(-3), inDays(-30)]);
    const next = { limit: 2, cursor: page.nextCursor };
    const { body: rest } = await world.as(ada).get(`/key-players/${id}/encounters`).query(next).expect(200);
    expect(rest.items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual([inDays(-60)]);
    expect(rest.nextCursor).toBeNull();
  });

  it('change and lose an encounter, and get it back', async () => {
    const { ada } = await team();
    const { id } = await keyPlayerOf(ada);
    const encounter = await meet(ada, id, { place: 'Canteen' });
    const path = `/encounters/${encounter.id}`;
    const changed = await world
      .as(ada)
      .patch(path)
      .set('if-match', '"1"')
      .send({ takeaways: 'Numbers first.' })
      .expect(200);
    expect(changed.body).toMatchObject({ place: 'Canteen', takeaways: 'Numbers first.', version: 2 });
    const stale = await world.as(ada).patch(path).set('if-match', '"1"').send({ place: 'Roof' }).expect(412);
    expect(stale.body.current).toEqual(changed.body);

    const { body: gone } = await world.as(ada).delete(path).set('if-match', '"2"').expect(200);
    expect((await world.as(ada).get(`/key-players/${id}`).expect(200)).body.encounterCount).toBe(0);
    const back = await world.as(ada).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(back.body).toMatchObject({ takeaways: 'Numbers first.', version: 4 });
  });

  it('take no encounter that has not happened, or that is followed up before it took place', async () => {
    const { ada } = await team();
    const { id } = await keyPlayerOf(ada);
    const refused = async (wish: object) => {
      const { body } = await world.as(ada).post(`/key-players/${id}/encounters`).send(wish).expect(400);
      return body.errors.map(({ pointer }: { pointer: string }) => pointer);
    };
    expect(await refused({ heldOn: inDays(2) })).toEqual(['/heldOn']);
    expect(await refused({ heldOn: inDays(-2), nextTouchpointOn: inDays(-3) })).toEqual(['/nextTouchpointOn']);
    expect(await refused({ heldOn: '2026-13-01' })).toEqual(['/heldOn']);
    const encounter = await meet(ada, id, { heldOn: inDays(-5), nextTouchpointOn: inDays(-4) });
    await world
      .as(ada)
      .patch(`/encounters/${encounter.id}`)
      .set('if-match', '"1"')
      .send({ heldOn: inDays(-1) })
      .expect(400);
  });

  it('go and come back with their encounters', async () => {
    const { ada, path } = await team();
    const oskar = await keyPlayerOf(ada);
    const encounter = await meet(ada, oskar.id);
    const { body: gone } = await world
      .as(ada)
      .delete(`/key-players/${oskar.id}`)
      .set('if-match', etag(oskar))
      .expect(200);
    await world.as(ada).get(`/key-players/${oskar.id}/encounters`).expect(404);
    await world.as(ada).patch(`/encounters/${encounter.id}`).set('if-match', '"1"').send({ place: 'x' }).expect(404);
    expect((await world.as(ada).get(path).expect(200)).body).toMatchObject({ items: [], keyPlayers: 0, met: 0 });

    const { body } = await world
      .as(ada)
      .post(`/key-players/${oskar.id}/restoration`)
      .set('if-match', etag(gone))
      .expect(200);
    expect(body).toMatchObject({ encounterCount: 1, version: 3 });
    expect((await world.as(ada).get(path).expect(200)).body).toMatchObject({ keyPlayers: 1, met: 1 });
  });

  it('are narrowed by step, words, relation, habit and what is due, the newest first', async () => {
    const { ada, grace, path } = await team();
    const oskar = await keyPlayerOf(ada, {
      step: 4,
      habits: [{ text: 'Asks for the baseline.' }, { text: 'Begins with the number.', state: 'adopted' }],
    });
    await keyPlayerOf(ada, { who: { kind: 'directory', personId: grace.personId }, relation: 'manager' });
    await meet(ada, oskar.id, { nextTouchpointOn: inDays(3) });
    const found = async (query: object) => {
      const { body } = await world.as(ada).get(path).query(query).expect(200);
      return body.items.map(({ who }: { who: { name: string } }) => who.name);
    };
    expect(await found({})).toEqual(['Grace', 'Oskar Brandt']);
    expect(await found({ step: 4 })).toEqual(['Oskar Brandt']);
    expect(await found({ text: 'DIRECT' })).toEqual(['Grace']);
    expect(await found({ relation: 'manager' })).toEqual(['Grace']);
    expect(await found({ text: 'baseline' })).toEqual(['Oskar Brandt']);
    expect(await found({ habitState: 'adopted' })).toEqual(['Oskar Brandt']);
    expect(await found({ habitState: 'dropped' })).toEqual([]);
    expect(await found({ touchpointBefore: inDays(3) })).toEqual([]);
    expect(await found({ touchpointBefore: inDays(4) })).toEqual(['Oskar Brandt']);

    const { body: first } = await world.as(ada).get(path).query({ limit: 1 }).expect(200);
    expect(await found({ limit: 1, cursor: first.nextCursor })).toEqual(['Oskar Brandt']);
    const { id } = await keyPlayerOf(ada);
    await world.as(ada).get(`/key-players/${id}/encounters`).query({ cursor: first.nextCursor }).expect(400);
  });

  it('are made once, however often the same request comes', async () => {
    const { ada, path } = await team();
    const wish = { who: typed('Once'), relation: 'peer' };
    const send = () => world.as(ada).post(path).set('idempotency-key', 'one-wish').send(wish);
    const answers = await Promise.all([send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await world.as(ada).get(path).expect(200)).body.keyPlayers).toBe(1);
  });

  it.each([
    [{ relation: 'peer' }],
    [{ who: typed(''), relation: 'peer' }],
    [{ who: { kind: 'directory', personId: 'Grace' }, relation: 'peer' }],
    [{ who: { ...typed('x'), personId: '00000000-0000-7000-8000-000000000000' }, relation: 'peer' }],
    [{ who: typed('x'), relation: 'boss' }],
    [{ who: typed('x'), relation: 'peer', audience: 'manager' }],
  ])('refuse %j', async (wish) => {
    const { ada, path } = await team();
    await world.as(ada).post(path).send(wish).expect(400);
  });

  it('keep every text to the last character, or refuse it', async () => {
    const { ada, path } = await team();
    const { id } = await keyPlayerOf(ada);
    for (const text of hostileTexts) {
      const wish = { who: typed(text, text), relation: 'peer', why: text };
      const made = await world.as(ada).post(path).send(wish);
      expect([201, 400, 413]).toContain(made.status);
      if (made.status === 201) expect(made.body).toMatchObject({ who: wish.who, why: text });
      const mirrored = await world.as(ada).post(`/key-players/${id}/habits`).send({ text });
      expect([201, 400, 409, 413]).toContain(mirrored.status);
      if (mirrored.status === 201) expect(mirrored.body.text).toBe(text);
      const met = await world
        .as(ada)
        .post(`/key-players/${id}/encounters`)
        .send({ heldOn: inDays(0), place: text, takeaways: text });
      expect([201, 400, 413]).toContain(met.status);
      if (met.status === 201) expect(met.body).toMatchObject({ place: text, takeaways: text });
    }
  });
});
