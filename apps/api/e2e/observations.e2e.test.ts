import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const etag = ({ version }: { version: number }) => `"${version}"`;

describe('observations', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function observer() {
    const org = await world.organization();
    const ada = await org.person('Ada');
    return { org, ada, of: `/people/${ada.personId}` };
  }

  async function note(ada: PersonInWorld, text: string, fields: object = {}) {
    const wish = { kind: 'how_done', text, ...fields };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/observations`).send(wish).expect(201);
    return body;
  }

  async function conclude(ada: PersonInWorld, observationIds: string[], fields: object = {}) {
    const wish = { title: 'Numbers first', conclusion: 'Whoever begins with a number is heard.', observationIds };
    const path = `/people/${ada.personId}/patterns`;
    const { body } = await world
      .as(ada)
      .post(path)
      .send({ ...wish, ...fields })
      .expect(201);
    return body;
  }

  it('need a kind and one line, and are of today', async () => {
    const { ada } = await observer();
    const noted = await note(ada, 'Designs go round as one page.');
    expect(noted).toMatchObject({
      kind: 'how_done',
      text: 'Designs go round as one page.',
      observedOn: inDays(0),
      audience: 'private',
      visibleTo: [{ personId: ada.personId, name: 'Ada' }],
      abilities: ['update', 'delete'],
      patterns: [],
    });
    const { body, headers } = await world.as(ada).get(`/observations/${noted.id}`).expect(200);
    expect(body).toEqual(noted);
    expect(headers['etag']).toBe('"1"');
  });

  it('change, and the second of two who change at once is shown what is there', async () => {
    const { ada } = await observer();
    const noted = await note(ada, 'x');
    const path = `/observations/${noted.id}`;
    const change = { kind: 'praised', observedOn: inDays(-3) };
    const { body } = await world.as(ada).patch(path).set('if-match', '"1"').send(change).expect(200);
    expect(body).toMatchObject({ ...change, text: 'x', version: 2 });
    const stale = await world.as(ada).patch(path).set('if-match', '"1"').send({ text: 'y' }).expect(412);
    expect(stale.body.current).toEqual(body);
    await world.as(ada).patch(path).send({ text: 'y' }).expect(428);
  });

  it('are not noted before they were seen', async () => {
    const { ada, of } = await observer();
    const { body } = await world
      .as(ada)
      .post(`${of}/observations`)
      .send({ kind: 'praised', text: 'x', observedOn: inDays(2) })
      .expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/observedOn', code: 'not_yet_seen' })]);
  });

  it('are found by their words and their kind, the latest day first', async () => {
    const { ada, of } = await observer();
    await note(ada, 'Retros name no culprit', { kind: 'went_wrong', observedOn: inDays(-2) });
    await note(ada, 'La revisión pide números', { observedOn: inDays(-9) });
    await note(ada, 'Thanked in the weekly', { kind: 'praised', observedOn: inDays(-1) });
    const found = async (query: object) => {
      const { body } = await world.as(ada).get(`${of}/observations`).query(query).expect(200);
      return body.items.map(({ text }: { text: string }) => text);
    };
    const all = ['Thanked in the weekly', 'Retros name no culprit', 'La revisión pide números'];
    expect(await found({})).toEqual(all);
    expect(await found({ kind: 'praised' })).toEqual(all.slice(0, 1));
    expect(await found({ text: 'REVISION' })).toEqual(all.slice(2));
    expect(await found({ text: 'culprit', kind: 'praised' })).toEqual([]);
    const { body: first } = await world.as(ada).get(`${of}/observations`).query({ limit: 2 }).expect(200);
    expect(first).toMatchObject({ observations: 3, kinds: 3, patterns: 0, abilities: ['create'] });
    expect(await found({ limit: 2, cursor: first.nextCursor })).toEqual(all.slice(2));
  });

  it('go and come back within a day, with the patterns they belong to', async () => {
    const { ada, of } = await observer();
    const [one, two] = [await note(ada, 'one'), await note(ada, 'two', { observedOn: inDays(-1) })];
    const pattern = await conclude(ada, [one.id, two.id]);
    const path = `/observations/${one.id}`;
    const { body: gone } = await world.as(ada).delete(path).set('if-match', etag(one)).expect(200);
    await world.as(ada).get(path).expect(404);
    const texts = async () => {
      const { body } = await world.as(ada).get(`/patterns/${pattern.id}`).expect(200);
      return body.observations.map(({ text }: { text: string }) => text);
    };
    expect(await texts()).toEqual(['two']);
    // Its other links can change meanwhile without losing this one.
    const changed = { observationIds: [two.id] };
    await world.as(ada).patch(`/patterns/${pattern.id}`).set('if-match', '"1"').send(changed).expect(200);
    const { body } = await world.as(ada).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(body.patterns).toEqual([{ patternId: pattern.id, title: 'Numbers first' }]);
    expect(await texts()).toEqual(['one', 'two']);
    expect((await world.as(ada).get(`${of}/observations`).expect(200)).body.patterns).toBe(1);
  });

  it('lead to a pattern: a conclusion that names what it came from', async () => {
    const { ada, of } = await observer();
    const [one, two] = [await note(ada, 'one', { observedOn: inDays(-5) }), await note(ada, 'two')];
    const pattern = await conclude(ada, [one.id]);
    const path = `/patterns/${pattern.id}`;
    expect(pattern).toMatchObject({
      title: 'Numbers first',
      audience: 'private',
      visibleTo: [{ personId: ada.personId, name: 'Ada' }],
      abilities: ['update', 'delete'],
      observations: [{ observationId: one.id, kind: 'how_done', text: 'one', observedOn: inDays(-5) }],
    });
    const { body } = await world
      .as(ada)
      .patch(path)
      .set('if-match', '"1"')
      .send({ title: 'Short wins', observationIds: [two.id] })
      .expect(200);
    expect(body).toMatchObject({ title: 'Short wins', conclusion: pattern.conclusion, version: 2 });
    expect(body.observations.map(({ text }: { text: string }) => text)).toEqual(['two']);
    const stale = await world.as(ada).patch(path).set('if-match', '"1"').send({ title: 'x' }).expect(412);
    expect(stale.body.current).toEqual(body);
    const list = await world.as(ada).get(`${of}/patterns`).query({ text: 'heard' }).expect(200);
    expect(list.body.items).toEqual([body]);

    const { body: gone } = await world.as(ada).delete(path).set('if-match', '"2"').expect(200);
    expect((await world.as(ada).get(`${of}/patterns`).expect(200)).body.items).toEqual([]);
    expect((await world.as(ada).get(`/observations/${two.id}`).expect(200)).body.patterns).toEqual([]);
    const back = await world.as(ada).post(`${path}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(back.body.observations).toHaveLength(1);
  });

  it('give a pattern only to the one whose they are', async () => {
    const { org, ada, of } = await observer();
    const mallory = await org.person('Mallory');
    const foreign = await note(mallory, 'x');
    const own = await note(ada, 'x');
    for (const observationIds of [[foreign.id], [own.id, foreign.id], ['00000000-0000-7000-8000-000000000000']]) {
      const wish = { title: 'x', conclusion: 'x', observationIds };
      const { body } = await world.as(ada).post(`${of}/patterns`).send(wish).expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/observationIds' })]);
    }
  });

  it.each([
    ['observations', { text: 'x' }],
    ['observations', { kind: 'gossip', text: 'x' }],
    ['observations', { kind: 'praised', text: ' \n ' }],
    ['observations', { kind: 'praised', text: 'x', audience: 'manager' }],
    ['observations', { kind: 'praised', text: 'x'.repeat(2_001) }],
    ['patterns', { title: 'x', conclusion: 'x', observationIds: [] }],
    ['patterns', { title: 'x', conclusion: '', observationIds: ['00000000-0000-7000-8000-000000000000'] }],
    ['patterns', { title: 'x', conclusion: 'x' }],
  ])('refuse to make of %s %j', async (kind, wish) => {
    const { ada, of } = await observer();
    await world.as(ada).post(`${of}/${kind}`).send(wish).expect(400);
  });

  it('are made once, however often the same request comes', async () => {
    const { ada, of } = await observer();
    const wish = { kind: 'praised', text: 'x' };
    const send = () => world.as(ada).post(`${of}/observations`).set('idempotency-key', 'one-wish').send(wish);
    const answers = await Promise.all([send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await world.as(ada).get(`${of}/observations`).expect(200)).body.observations).toBe(1);
  });

  it('are noted once by a device that has to send again, under the id it gave', async () => {
    const { org, ada, of } = await observer();
    const wish = { id: '0190b6d0-0000-7000-8000-000000000777', kind: 'praised', text: 'Nora thanked him.' };
    const send = (who: PersonInWorld, path = of) => world.as(who).post(`${path}/observations`).send(wish);
    const { body: first } = await send(ada).expect(201);
    expect(first.id).toBe(wish.id);
    expect((await send(ada).expect(201)).body).toEqual(first);
    expect((await world.as(ada).get(`${of}/observations`).expect(200)).body.observations).toBe(1);
    // Whether an id is taken by somebody else tells nobody anything.
    const eve = await org.person('Eve');
    const { body: hers } = await send(eve, `/people/${eve.personId}`).expect(201);
    expect(hers.id).not.toBe(wish.id);
    await world.as(ada).delete(`/observations/${first.id}`).set('if-match', '"1"').expect(200);
    expect((await send(ada).expect(409)).body.code).toBe('deleted');
  });

  it('keep every text to the last character, or refuse it', async () => {
    const { ada, of } = await observer();
    const { id } = await note(ada, 'x');
    let kept = 0;
    for (const text of hostileTexts) {
      const made = await world.as(ada).post(`${of}/observations`).send({ kind: 'criticised', text });
      expect([201, 400, 413]).toContain(made.status);
      if (made.status === 201) expect(made.body.text).toBe(text);
      const drawn = await world
        .as(ada)
        .post(`${of}/patterns`)
        .send({ title: text, conclusion: text, observationIds: [id] });
      expect([201, 400, 413]).toContain(drawn.status);
      if (drawn.status === 201) expect(drawn.body).toMatchObject({ title: text, conclusion: text });
      kept += Number(made.status === 201);
    }
    expect(kept).toBeGreaterThan(hostileTexts.length / 2);
  });
});
