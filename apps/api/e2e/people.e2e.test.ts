import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTexts } from './support/hostile-texts.js';
import { openWorld, type World } from './support/world.js';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('people', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const grace = await org.person('Grace Hopper', { title: 'Director' });
    const ada = await org.person('Ada Lovelace', { title: 'Engineer', manager: grace });
    const hr = await org.person('Hedy Lamarr', { roles: ['employee', 'hr'] });
    return { org, grace, ada, hr };
  }

  const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

  it('finds people by the beginnings of words in any order, without accents, names before titles', async () => {
    const { org, ada } = await team();
    await org.person('Álvaro Núñez', { title: 'Grace period analyst' });
    const search = async (query: string) =>
      names((await world.as(ada).get('/people').query({ query }).expect(200)).body);

    expect(await search('love ad')).toEqual(['Ada Lovelace']);
    expect(await search('nunez ALVARO')).toEqual(['Álvaro Núñez']);
    expect(await search('grace')).toEqual(['Grace Hopper', 'Álvaro Núñez']);
    expect(await search(ada.email)).toEqual(['Ada Lovelace']);
    expect(await search('velace')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('   ')).toHaveLength(4);
  });

  it('pages through a search without leaving out or repeating anybody', async () => {
    const { org, ada } = await team();
    for (const name of ['Lin One', 'Lin Two', 'Lin Three']) await org.person(name);
    for (const name of ['Ann', 'Bea']) await org.person(name, { title: 'Lin keeper' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.as(ada).get('/people').query({ query: 'lin', limit: 2, cursor }).expect(200);
      seen.push(...names(body));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Lin One', 'Lin Three', 'Lin Two', 'Ann', 'Bea']);
  });

  it('refuses a cursor that it did not make for this list', async () => {
    const { ada } = await team();
    const { body } = await world.as(ada).get('/people').query({ limit: 1 }).expect(200);
    for (const cursor of ['x', `${String(body.nextCursor)}x`]) {
      await world
        .as(ada)
        .get('/people')
        .query({ limit: 1, cursor: cursor.slice(1) })
        .expect(400);
    }
    const other = await world
      .as(ada)
      .get('/people')
      .query({ query: 'a', limit: 1, cursor: body.nextCursor })
      .expect(400);
    expect(other.body.errors).toMatchObject([{ pointer: '/cursor', code: 'invalid_cursor' }]);
  });

  it('filters by manager, and by a department with those below it', async () => {
    const { hr, ada, grace } = await team();
    const made = async (body: object) =>
      (await world.as(hr).post('/departments').send(body).expect(201)).body.id as string;
    const engineering = await made({ name: 'Engineering' });
    const platform = await made({ name: 'Platform', parentId: engineering });
    await world
      .as(hr)
      .patch(`/people/${ada.personId}`)
      .set('if-match', '"1"')
      .send({ departmentId: platform })
      .expect(200);

    const inEngineering = await world.as(ada).get('/people').query({ departmentId: engineering }).expect(200);
    expect(inEngineering.body.items).toMatchObject([
      { name: 'Ada Lovelace', department: { id: platform, name: 'Platform' }, manager: { personId: grace.personId } },
    ]);
    const reports = await world.as(ada).get('/people').query({ managerId: grace.personId }).expect(200);
    expect(names(reports.body)).toEqual(['Ada Lovelace']);
  });

  it('shows a profile with what the caller may do, and employment only to those it concerns', async () => {
    const { ada, grace, hr } = await team();
    const path = `/people/${ada.personId}`;
    const own = await world.as(ada).get(path).expect(200);
    expect(own.headers['etag']).toBe('"1"');
    expect(own.body).toMatchObject({ manager: { name: 'Grace Hopper' }, employment: { employeeNumber: null } });
    const managers = await world.as(grace).get(path).expect(200);
    expect(managers.body).toMatchObject({
      employment: null,
      abilities: ['read_levels', 'open_journey', 'open_log', 'comment'],
    });
    expect((await world.as(hr).get(path).expect(200)).body.abilities).toEqual(
      expect.arrayContaining(['update', 'deactivate']),
    );
    expect((await world.as(ada).get(`/people/${grace.personId}`).expect(200)).body).toMatchObject({
      reports: 1,
      abilities: [],
    });
  });

  it('lets HR and admins add and change people, and nobody else', async () => {
    const { org, ada, hr } = await team();
    const admin = await org.person('Rear Admin', { roles: ['employee', 'admin'] });
    await world.as(ada).post('/people').send({ name: 'Mallory' }).expect(403);
    await world.as(ada).patch(`/people/${ada.personId}`).set('if-match', '"1"').send({ title: 'Boss' }).expect(403);
    for (const [keeper, email] of [
      [hr, 'k@example.test'],
      [admin, 'j@example.test'],
    ] as const) {
      const { body } = await world
        .as(keeper)
        .post('/people')
        .send({ name: 'Katherine', email, startedOn: '2024-02-29' })
        .expect(201);
      const changed = await world
        .as(keeper)
        .patch(`/people/${body.id}`)
        .set('if-match', '"1"')
        .send({ title: 'Analyst' })
        .expect(200);
      expect(changed.body).toMatchObject({ name: 'Katherine', title: 'Analyst', startedOn: '2024-02-29', version: 2 });
    }
  });

  it('shows the second of two editors what the first one did', async () => {
    const { ada, hr } = await team();
    const edit = (title: string) =>
      world.as(hr).patch(`/people/${ada.personId}`).set('if-match', '"1"').send({ title });
    await edit('Analyst').expect(200);
    const { body } = await edit('Countess').expect(412);
    expect(body).toMatchObject({ code: 'stale', current: { title: 'Analyst', version: 2 } });
    await world.as(hr).patch(`/people/${ada.personId}`).send({ title: 'Countess' }).expect(428);
  });

  it.each([
    [{ managerId: nobody }, '/managerId', 'unknown_person'],
    [{ departmentId: nobody }, '/departmentId', 'unknown_department'],
    [{ startedOn: '2024-01-02', endedOn: '2024-01-01' }, '/endedOn', 'before_start'],
    [{ name: ' \t ' }, '/name', 'custom'],
    [{ name: 'a\0b' }, '/name', 'custom'],
  ])('names the field that does not fit: %j', async (change, pointer, code) => {
    const { ada, hr } = await team();
    const { body } = await world
      .as(hr)
      .patch(`/people/${ada.personId}`)
      .set('if-match', '"1"')
      .send(change)
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('keeps e-mail addresses apart, whatever their case', async () => {
    const { ada, hr } = await team();
    const { body } = await world
      .as(hr)
      .post('/people')
      .send({ name: 'Twin', email: ada.email.toUpperCase() })
      .expect(409);
    expect(body.code).toBe('email_taken');
  });

  it('keeps every name exactly as given, or refuses it', async () => {
    const { hr } = await team();
    const refused: string[] = [];
    for (const name of hostileTexts) {
      const { status, body } = await world.as(hr).post('/people').send({ name });
      if (status === 201) expect(body.name).toBe(name);
      else {
        expect(status).toBe(400);
        refused.push(name);
      }
    }
    expect(refused).toEqual(['x'.repeat(100_000), 'lone \u{D800} surrogate', 'nul \0 byte', ' ', '']);
  });

  it('does not exist for another organization, and neither do its people as managers', async () => {
    const { ada, hr } = await team();
    const stranger = await (await world.organization()).person('Mallory', { roles: ['employee', 'hr'] });
    await world.as(stranger).get(`/people/${ada.personId}`).expect(404);
    await world.as(stranger).get(`/people/${ada.personId}/chain`).expect(404);
    await world.as(stranger).get(`/people/${ada.personId}/reports`).expect(404);
    await world.as(stranger).patch(`/people/${ada.personId}`).set('if-match', '"1"').send({ title: 'x' }).expect(404);
    expect(names((await world.as(stranger).get('/people').expect(200)).body)).toEqual(['Mallory']);
    await world
      .as(hr)
      .patch(`/people/${ada.personId}`)
      .set('if-match', '"1"')
      .send({ managerId: stranger.personId })
      .expect(400);
  });
});
