import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title);
const etag = ({ version }: { version: number }) => `"${version}"`;

describe('goals', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    return { org, grace, ada, path: `/people/${ada.personId}/goals` };
  }

  async function goalOf(ada: PersonInWorld, fields: object = {}) {
    const wish = { step: 3, title: 'Cut the build to six minutes', ...fields };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(wish).expect(201);
    return body;
  }

  it('begin private, open and at nothing, with step and title alone', async () => {
    const { ada, path } = await team();
    const made = await world.as(ada).post(path).send({ step: 1, title: 'Meet three key players' }).expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({
      personId: ada.personId,
      step: 1,
      iteration: 1,
      audience: 'private',
      visibleTo: [{ personId: ada.personId, name: 'Ada' }],
      abilities: ['update', 'finish', 'drop', 'delete'],
      state: 'open',
      progress: 0,
      dueOn: null,
      collaborators: [],
      closedOn: null,
    });
    const { body } = await world.as(ada).get(`/goals/${made.body.id}`).expect(200);
    expect(body).toEqual(made.body);
  });

  it('name the people they are worked on with, by name and only from the directory', async () => {
    const { org, ada, grace, path } = await team();
    const stranger = await (await world.organization()).person('Mallory');
    const barbara = await org.person('Barbara');
    const goal = await goalOf(ada, { collaboratorIds: [grace.personId, barbara.personId] });
    expect(goal.collaborators.map(({ name }: { name: string }) => name)).toEqual(['Barbara', 'Grace']);

    for (const personId of [stranger.personId, ada.personId]) {
      const { body } = await world
        .as(ada)
        .post(path)
        .send({ step: 1, title: 'x', collaboratorIds: [personId] })
        .expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/collaboratorIds' })]);
    }
    const fewer = await world
      .as(ada)
      .patch(`/goals/${goal.id}`)
      .set('if-match', etag(goal))
      .send({ collaboratorIds: [grace.personId] })
      .expect(200);
    expect(fewer.body.collaborators).toEqual([{ personId: grace.personId, name: 'Grace' }]);
  });

  it('change field by field and leave the rest', async () => {
    const { ada } = await team();
    const goal = await goalOf(ada, { why: 'Ten people wait for it.', dueOn: inDays(30) });
    const { body, headers } = await world
      .as(ada)
      .patch(`/goals/${goal.id}`)
      .set('if-match', etag(goal))
      .send({ progress: 40, dueOn: null })
      .expect(200);
    expect(body).toMatchObject({ why: 'Ten people wait for it.', dueOn: null, progress: 40, version: 2 });
    expect(headers['etag']).toBe('"2"');
  });

  it('show the second of two editors what the first one wrote', async () => {
    const { ada } = await team();
    const goal = await goalOf(ada);
    const change = (title: string) =>
      world.as(ada).patch(`/goals/${goal.id}`).set('if-match', etag(goal)).send({ title });
    const answers = await Promise.all([change('First'), change('Second')]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 412]);
    const [saved] = answers.filter(({ status }) => status === 200);
    const [refused] = answers.filter(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'stale', current: saved?.body });
  });

  it('want to know which version a change is based on', async () => {
    const { ada } = await team();
    const { id } = await goalOf(ada);
    await world.as(ada).patch(`/goals/${id}`).send({ title: 'x' }).expect(428);
    await world.as(ada).post(`/goals/${id}/acts`).send({ act: 'finish' }).expect(428);
    await world.as(ada).delete(`/goals/${id}`).expect(428);
  });

  it('are finished with an outcome, and reopened', async () => {
    const { ada } = await team();
    const goal = await goalOf(ada, { progress: 80 });
    const act = (version: number, body: object) =>
      world.as(ada).post(`/goals/${goal.id}/acts`).set('if-match', `"${version}"`).send(body);

    const done = await act(1, { act: 'finish', outcome: 'Six minutes, since March.' }).expect(200);
    expect(done.body).toMatchObject({
      state: 'done',
      outcome: 'Six minutes, since March.',
      closedOn: inDays(0),
      progress: 80,
    });
    expect(done.body.abilities).toEqual(['update', 'reopen', 'delete']);

    expect((await act(2, { act: 'drop' }).expect(409)).body.code).toBe('not_possible');
    const moved = world.as(ada).patch(`/goals/${goal.id}`).set('if-match', '"2"').send({ progress: 10 });
    expect((await moved.expect(409)).body.code).toBe('goal_closed');

    const reopened = await act(2, { act: 'reopen' }).expect(200);
    expect(reopened.body).toMatchObject({
      state: 'open',
      closedOn: null,
      progress: 80,
      outcome: 'Six minutes, since March.',
    });
    expect((await act(3, { act: 'drop', outcome: 'Not ours to do.' }).expect(200)).body.state).toBe('dropped');
  });

  it('come back as they were when deleting is undone', async () => {
    const { ada, grace, path } = await team();
    const goal = await goalOf(ada, { collaboratorIds: [grace.personId] });
    const { body: gone } = await world.as(ada).delete(`/goals/${goal.id}`).set('if-match', etag(goal)).expect(200);
    await world.as(ada).get(`/goals/${goal.id}`).expect(404);
    await world.as(ada).patch(`/goals/${goal.id}`).set('if-match', etag(gone)).send({ title: 'x' }).expect(404);
    expect((await world.as(ada).get(path).expect(200)).body.items).toEqual([]);

    const back = await world.as(ada).post(`/goals/${goal.id}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(back.body).toEqual({ ...goal, version: 3, updatedAt: back.body.updatedAt });
    await world.as(ada).post(`/goals/${goal.id}/restoration`).set('if-match', etag(back.body)).expect(404);
  });

  it('are listed open ones first by due date, then the closed ones', async () => {
    const { ada, path } = await team();
    await goalOf(ada, { title: 'some day' });
    const done = await goalOf(ada, { title: 'done' });
    await goalOf(ada, { title: 'later', dueOn: inDays(40) });
    await goalOf(ada, { title: 'soon', dueOn: inDays(2) });
    await world.as(ada).post(`/goals/${done.id}/acts`).set('if-match', etag(done)).send({ act: 'finish' }).expect(200);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.as(ada).get(path).query({ limit: 1, cursor }).expect(200);
      seen.push(...titles(body));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['soon', 'later', 'some day', 'done']);
  });

  it('are narrowed by step, state, words, due date and audience', async () => {
    const { ada, path } = await team();
    await goalOf(ada, { step: 1, title: 'Área de ingestión', dueOn: inDays(1) });
    await goalOf(ada, { step: 2, title: 'Shared', audience: 'manager', dueOn: inDays(9), why: '100 % of 5_000' });
    const found = async (query: object) => titles((await world.as(ada).get(path).query(query).expect(200)).body);
    expect(await found({ step: 2 })).toEqual(['Shared']);
    expect(await found({ state: 'done' })).toEqual([]);
    expect(await found({ text: 'area DE ingestion' })).toEqual(['Área de ingestión']);
    expect(await found({ text: '%' })).toEqual(['Shared']);
    expect(await found({ dueBefore: inDays(9) })).toEqual(['Área de ingestión']);
    expect(await found({ audience: 'manager' })).toEqual(['Shared']);
  });

  it('count the open ones against the limit, whatever the filter', async () => {
    const { ada, path } = await team();
    for (const title of ['a', 'b', 'c', 'd']) await goalOf(ada, { title });
    const { body } = await world.as(ada).get(path).query({ text: 'a' }).expect(200);
    expect(body).toMatchObject({ openCount: 4, openLimit: 3, abilities: ['create'] });
  });

  it('are made once, however often the same request comes', async () => {
    const { ada, path } = await team();
    const send = () => world.as(ada).post(path).set('idempotency-key', 'one-wish').send({ step: 1, title: 'once' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(titles((await world.as(ada).get(path).expect(200)).body)).toEqual(['once']);
  });

  it.each([
    [{ title: 'no step' }],
    [{ step: 5, title: 'x' }],
    [{ step: '1', title: 'x' }],
    [{ step: 1, title: ' \t ' }],
    [{ step: 1, title: 'x', progress: 101 }],
    [{ step: 1, title: 'x', progress: 0.5 }],
    [{ step: 1, title: 'x', dueOn: '2026-02-30' }],
    [{ step: 1, title: 'x', dueOn: '0000-01-01' }],
    [{ step: 1, title: 'x', audience: 'everyone' }],
    [{ step: 1, title: 'x', state: 'done' }],
    [{ step: 1, title: 'x', collaboratorIds: ['Grace'] }],
    [[]],
  ])('refuse %j', async (wish) => {
    const { ada, path } = await team();
    const { body } = await world.as(ada).post(path).send(wish).expect(400);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('keep every text to the last character, or refuse it', async () => {
    const { ada, path } = await team();
    for (const text of hostileTexts) {
      const wish = { step: 1, title: text, why: text, successMeasure: text };
      const { status, body } = await world.as(ada).post(path).send(wish);
      expect([201, 400, 413]).toContain(status);
      if (status === 201) expect(body).toMatchObject({ title: text, why: text, successMeasure: text });
      const searched = await world.as(ada).get(path).query({ text, limit: 1 });
      expect([200, 400, 414, 431]).toContain(searched.status);
      if (status === 201) expect(searched.body.items).toHaveLength(1);
    }
  });
});
