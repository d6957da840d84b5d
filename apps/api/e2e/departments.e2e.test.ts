import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from './support/world.js';

describe('departments', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function house() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const ada = await org.person('Ada');
    const add = async (name: string, parentId?: string) =>
      (await world.as(hr).post('/departments').send({ name, parentId }).expect(201)).body.id as string;
    return { org, hr, ada, add };
  }

  it('are a tree that everybody sees and only the keepers of the directory change', async () => {
    const { hr, ada, add } = await house();
    const engineering = await add('Engineering');
    await add('Platform', engineering);
    const seen = await world.as(ada).get('/departments').expect(200);
    expect(seen.body).toMatchObject({
      items: [
        { name: 'Engineering', parentId: null, abilities: [] },
        { name: 'Platform', parentId: engineering },
      ],
      abilities: [],
    });
    expect((await world.as(hr).get('/departments')).body).toMatchObject({
      abilities: ['create'],
      items: [{ abilities: ['update', 'delete'] }, {}],
    });
    await world.as(ada).post('/departments').send({ name: 'Mine' }).expect(403);
    await world.as(ada).delete(`/departments/${engineering}`).set('if-match', '"1"').expect(403);
  });

  it('are never inside themselves', async () => {
    const { hr, add } = await house();
    const outer = await add('Outer');
    const inner = await add('Inner', outer);
    const { body } = await world
      .as(hr)
      .patch(`/departments/${outer}`)
      .set('if-match', '"1"')
      .send({ parentId: inner })
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/parentId', code: 'circle' }]);
    const both = await Promise.all([
      world.as(hr).patch(`/departments/${inner}`).set('if-match', '"1"').send({ parentId: null }),
      world.as(hr).patch(`/departments/${outer}`).set('if-match', '"1"').send({ name: 'Outermost' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('keep their name to themselves in one place, and share it across places', async () => {
    const { hr, add } = await house();
    const sales = await add('Sales');
    await add('Support', sales);
    await add('Support');
    const { body } = await world.as(hr).post('/departments').send({ name: 'SUPPORT' }).expect(409);
    expect(body.code).toBe('name_taken');
  });

  it('cannot be deleted while somebody is in them, and say so', async () => {
    const { hr, ada, add } = await house();
    const sales = await add('Sales');
    await add('Field', sales);
    await world
      .as(hr)
      .patch(`/people/${ada.personId}`)
      .set('if-match', '"1"')
      .send({ departmentId: sales })
      .expect(200);
    const { body } = await world.as(hr).delete(`/departments/${sales}`).set('if-match', '"1"').expect(409);
    expect(body).toMatchObject({
      code: 'department_in_use',
      detail: '1 person is in this department, counting those who left, and 1 department is below it. Move them first.',
    });
  });

  it('go when they are empty, if they still are what one saw', async () => {
    const { hr, add } = await house();
    const sales = await add('Sales');
    await world.as(hr).patch(`/departments/${sales}`).set('if-match', '"1"').send({ name: 'Trade' }).expect(200);
    const stale = await world.as(hr).delete(`/departments/${sales}`).set('if-match', '"1"').expect(412);
    expect(stale.body.current).toMatchObject({ name: 'Trade', version: 2 });
    await world.as(hr).delete(`/departments/${sales}`).set('if-match', '"2"').expect(204);
    expect((await world.as(hr).get('/departments')).body.items).toEqual([]);
  });

  it('do not exist for another organization', async () => {
    const { add } = await house();
    const sales = await add('Sales');
    const stranger = await (await world.organization()).person('Mallory', { roles: ['employee', 'hr'] });
    await world.as(stranger).delete(`/departments/${sales}`).set('if-match', '"1"').expect(404);
    await world.as(stranger).post('/departments').send({ name: 'Below', parentId: sales }).expect(400);
    expect((await world.as(stranger).get('/departments')).body.items).toEqual([]);
  });
});
