import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { hostileTexts } from './support/hostile-texts.js';
import { withLadder } from './support/ladders.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const etag = ({ version }: { version: number }) => `"${version}"`;
const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title);

describe('evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const ladder = await withLadder(world, org);
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    return { org, ladder, grace, ada, path: `/people/${ada.personId}/evidence` };
  }

  async function entryOf(ada: PersonInWorld, fields: object = {}) {
    const wish = { title: 'Cut the build to six minutes', occurredOn: '2026-11-20', ...fields };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/evidence`).send(wish).expect(201);
    return body;
  }

  it('begins private, with a title and a day alone', async () => {
    const { ada, path } = await team();
    const made = await world.as(ada).post(path).send({ title: 'Said no', occurredOn: '2026-11-20' }).expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({
      personId: ada.personId,
      step: 3,
      iteration: 1,
      audience: 'private',
      visibleTo: [{ personId: ada.personId, name: 'Ada' }],
      abilities: ['update', 'delete'],
      kind: 'other',
      source: 'manual',
      kpi: null,
      contributors: [],
    });
    const { body } = await world.as(ada).get(`/evidence/${made.body.id}`).expect(200);
    expect(body).toEqual(made.body);
  });

  it('keeps all that can be said of an entry', async () => {
    const { ada, grace } = await team();
    const wish = {
      situation: 'One gauge in five reported late.',
      action: 'Put back-pressure between uplink and store.',
      result: 'None lost.',
      role: 'Led',
      contributors: [{ name: 'Ruth of Field Operations' }, { personId: grace.personId }],
      occurredUntil: '2026-11-22',
      step: 2,
      competencyKeys: ['delivery', 'direction'],
      kpi: { name: 'Late readings', before: 18.4, after: 0.6, unit: '%' },
      kind: 'incident',
      links: ['https://example.test/a?b=c#d', 'mailto:ruth@example.test'],
      audience: 'manager',
    };
    const made = await entryOf(ada, wish);
    expect(made).toMatchObject({
      ...wish,
      contributors: [
        { personId: null, name: 'Ruth of Field Operations' },
        { personId: grace.personId, name: 'Grace' },
      ],
      visibleTo: [{ name: 'Ada' }, { name: 'Grace' }],
    });
    expect((await world.as(ada).get(`/evidence/${made.id}`).expect(200)).body).toEqual(made);
  });

  it('serves the step on which the journey stands', async () => {
    const { ada, ladder } = await team();
    const start = { targetLevelId: ladder.levels['IC2'] };
    await world.as(ada).post(`/people/${ada.personId}/journeys`).send(start).expect(201);
    expect(await entryOf(ada)).toMatchObject({ step: 1, iteration: 1 });
    expect(await entryOf(ada, { step: 4 })).toMatchObject({ step: 4 });
  });

  it('changes field by field, contributors too, and leaves the rest', async () => {
    const { ada, grace } = await team();
    const who = [{ name: 'Ruth' }, { personId: grace.personId }, { name: 'Jonas' }];
    const entry = await entryOf(ada, { kpi: { name: 'Lead time', after: 12 }, contributors: who });
    const { body } = await world
      .as(ada)
      .patch(`/evidence/${entry.id}`)
      .set('if-match', etag(entry))
      .send({ kpi: null, contributors: [{ personId: grace.personId }] })
      .expect(200);
    expect(body).toEqual({
      ...entry,
      kpi: null,
      contributors: [{ personId: grace.personId, name: 'Grace' }],
      version: 2,
      updatedAt: body.updatedAt,
    });
    expect((await world.as(ada).get(`/evidence/${entry.id}`).expect(200)).body).toEqual(body);
  });

  it('shows the second of two editors what the first one wrote, and wants to know the version', async () => {
    const { ada } = await team();
    const entry = await entryOf(ada);
    const change = (title: string) => world.as(ada).patch(`/evidence/${entry.id}`).send({ title });
    const answers = await Promise.all(['a', 'b'].map((title) => change(title).set('if-match', etag(entry))));
    const refused = answers.find(({ status }) => status === 412);
    const saved = answers.find(({ status }) => status === 200);
    expect(refused?.body).toMatchObject({ code: 'stale', current: saved?.body });
    await change('c').expect(428);
    await world.as(ada).delete(`/evidence/${entry.id}`).expect(428);
  });

  it('comes back as it was when deleting is undone', async () => {
    const { ada, path } = await team();
    const entry = await entryOf(ada, { contributors: [{ name: 'Ruth' }] });
    const { body: gone } = await world.as(ada).delete(`/evidence/${entry.id}`).set('if-match', etag(entry)).expect(200);
    await world.as(ada).get(`/evidence/${entry.id}`).expect(404);
    expect((await world.as(ada).get(path).expect(200)).body.items).toEqual([]);
    const back = world.as(ada).post(`/evidence/${entry.id}/restoration`).set('if-match', etag(gone));
    const { body } = await back.expect(200);
    expect(body).toEqual({ ...entry, version: 3, updatedAt: body.updatedAt });
    await world.as(ada).post(`/evidence/${entry.id}/restoration`).set('if-match', etag(body)).expect(404);
  });

  it('is made once when an offline queue sends it again, with or without a key', async () => {
    const { ada, path } = await team();
    const wish = { id: v7(), title: 'Logged in a train', occurredOn: '2026-11-20' };
    const send = () => world.as(ada).post(path).send(wish).expect(201);
    const answers = await Promise.all([send(), send().set('idempotency-key', 'once'), send()]);
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([wish.id]));
    const { body } = await world.as(ada).get(path).expect(200);
    expect(titles(body)).toEqual(['Logged in a train']);
    const [entry] = body.items;
    await world.as(ada).delete(`/evidence/${entry.id}`).set('if-match', etag(entry)).expect(200);
    expect((await world.as(ada).post(path).send(wish).expect(409)).body.code).toBe('deleted');
  });

  it('does not show whether an id is somebody else’s', async () => {
    const { ada, grace, path } = await team();
    const theirs = await entryOf(grace);
    const { body } = await world
      .as(ada)
      .post(path)
      .send({ id: theirs.id, title: 'x', occurredOn: '2026-11-20' })
      .expect(201);
    expect(body).toMatchObject({ personId: ada.personId, title: 'x' });
    expect(body.id).not.toBe(theirs.id);
    expect((await world.as(grace).get(`/evidence/${theirs.id}`).expect(200)).body).toEqual(theirs);
  });

  it('takes in what came from elsewhere once', async () => {
    const { ada, path } = await team();
    const wish = { title: 'From Jira', occurredOn: '2026-11-20', source: 'jira', externalId: 'OPS-12' };
    await world.as(ada).post(path).send(wish).expect(201);
    expect((await world.as(ada).post(path).send(wish).expect(409)).body.code).toBe('already_logged');
  });

  it('knows only people of its own directory, and competencies of a published ladder', async () => {
    const { ada, path } = await team();
    const stranger = await (await world.organization()).person('Mallory');
    const refused = async (fields: object) => {
      const { body } = await world
        .as(ada)
        .post(path)
        .send({ title: 'x', occurredOn: '2026-11-20', ...fields })
        .expect(400);
      return body.errors.map(({ pointer }: { pointer: string }) => pointer);
    };
    expect(await refused({ contributors: [{ personId: stranger.personId }] })).toEqual(['/contributors']);
    expect(await refused({ competencyKeys: ['cooking'] })).toEqual(['/competencyKeys']);
    const entry = await entryOf(ada);
    for (const change of [{ contributors: [{ personId: stranger.personId }] }, { competencyKeys: ['cooking'] }]) {
      await world.as(ada).patch(`/evidence/${entry.id}`).set('if-match', '"1"').send(change).expect(400);
    }
    expect((await world.as(ada).get(`/evidence/${entry.id}`).expect(200)).body).toEqual(entry);
  });

  it.each([
    [{ occurredOn: '2026-11-20' }],
    [{ title: ' ', occurredOn: '2026-11-20' }],
    [{ title: 'x' }],
    [{ title: 'x', occurredOn: '2199-01-01' }],
    [{ title: 'x', occurredOn: '2026-11-20', occurredUntil: '2026-11-19' }],
    [{ title: 'x', occurredOn: '2026-11-20', kpi: { name: ' ' } }],
    [{ title: 'x', occurredOn: '2026-11-20', kpi: { name: 'x', after: '12' } }],
    [{ title: 'x', occurredOn: '2026-11-20', kind: 'heroics' }],
    [{ title: 'x', occurredOn: '2026-11-20', links: ['javascript:alert(1)'] }],
    [{ title: 'x', occurredOn: '2026-11-20', links: [' https://example.test'] }],
    [{ title: 'x', occurredOn: '2026-11-20', links: ['https:example.test'] }],
    [{ title: 'x', occurredOn: '2026-11-20', contributors: [{ name: 'a', personId: v7() }] }],
    [{ title: 'x', occurredOn: '2026-11-20', id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479' }],
    [{ title: 'x', occurredOn: '2026-11-20', iteration: 2 }],
  ])('refuses %j', async (wish) => {
    const { ada, path } = await team();
    const { body } = await world.as(ada).post(path).send(wish).expect(400);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('keeps every text to the last character, or refuses it', async () => {
    const { ada, path } = await team();
    for (const text of hostileTexts) {
      const words = { title: text, situation: text, action: text, result: text, role: text };
      const wish = { ...words, contributors: [{ name: text }], kpi: { name: text, after: 1, unit: text.slice(0, 40) } };
      const { status, body } = await world
        .as(ada)
        .post(path)
        .send({ ...wish, occurredOn: '2026-11-20' });
      expect([201, 400, 413]).toContain(status);
      if (status === 201) {
        const { body: read } = await world.as(ada).get(`/evidence/${body.id}`).expect(200);
        expect(read).toMatchObject({ ...words, contributors: [{ name: text }], kpi: { name: text } });
      }
      const found = await world.as(ada).get(path).query({ text, limit: 1 });
      expect([200, 400, 414, 431]).toContain(found.status);
      if (status === 201) expect(found.body.items).toHaveLength(1);
    }
  });
});
