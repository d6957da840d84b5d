import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Progress } from '../src/progress/index.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const uptime = { name: 'Uptime of gauges', scope: 'organization', unit: '%', direction: 'up', target: 99 };

describe('KPIs', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const manager = await org.person('Grace');
    const ada = await org.person('Ada', { manager });
    const owner = await org.person('Mary');
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const make = async (wish: object = {}) => {
      const { body } = await world
        .as(hr)
        .post('/kpis')
        .send({ ...uptime, ...wish })
        .expect(201);
      return body as { id: string; version: number };
    };
    const facts = () => org.within(() => world.app.get(Progress).facts(ada.personId));
    return { org, manager, ada, owner, hr, make, facts };
  }

  it('belong to the organization, a department or a team, and say which', async () => {
    const { hr, manager, make } = await company();
    const { body: department } = await world.as(hr).post('/departments').send({ name: 'Firmware' }).expect(201);
    const ofDepartment = await make({ name: 'Escapes', scope: 'department', departmentId: department.id });
    const { id } = await make({ name: 'Lead time', scope: 'team', managerId: manager.personId, direction: 'down' });
    const { body } = await world.as(manager).get(`/kpis/${id}`).expect(200);
    expect(body).toMatchObject({ scope: 'team', manager: { name: 'Grace' }, department: null, latest: null });
    const ofFirmware = await world.as(manager).get(`/kpis?departmentId=${department.id}`).expect(200);
    expect(ofFirmware.body.items).toMatchObject([{ id: ofDepartment.id, department: { name: 'Firmware' } }]);
    // A department that a KPI belongs to stays.
    const gone = await world.as(hr).delete(`/departments/${department.id}`).set('if-match', '"1"').expect(409);
    expect(gone.body.code).toBe('department_in_use');
    for (const wish of [
      { scope: 'department' },
      { scope: 'team', departmentId: department.id },
      { departmentId: department.id },
    ]) {
      await world
        .as(hr)
        .post('/kpis')
        .send({ ...uptime, ...wish })
        .expect(400);
    }
    const moved = await world.as(hr).patch(`/kpis/${id}`).set('if-match', '"1"').send({ scope: 'organization' });
    expect(moved.body).toMatchObject({ scope: 'organization', manager: null });
  });

  it('are kept by HR and admins; their owner adds readings; everybody reads', async () => {
    const { ada, owner, make } = await company();
    const { id } = await make({ ownerId: owner.personId });
    const reading = { on: '2026-01-05', value: 98.5 };
    await world.as(owner).post(`/kpis/${id}/readings`).send(reading).expect(201);
    await world.as(owner).patch(`/kpis/${id}`).set('if-match', '"1"').send({ name: 'Mine' }).expect(403);
    await world.as(ada).post(`/kpis/${id}/readings`).send(reading).expect(403);
    const { body } = await world.as(ada).get(`/kpis/${id}`).expect(200);
    expect(body).toMatchObject({ latest: reading, abilities: ['follow'] });
    expect((await world.as(owner).get(`/kpis/${id}`)).body.abilities).toEqual(['read_in', 'follow']);
  });

  it('have one reading a day, none of the future, and a deleted one comes back', async () => {
    const { hr, make } = await company();
    const { id } = await make();
    const add = (on: string, value = 1) => world.as(hr).post(`/kpis/${id}/readings`).send({ on, value });
    const { body: first } = await add('2026-01-05').expect(201);
    expect((await add('2026-01-05', 2).expect(409)).body.code).toBe('day_taken');
    expect((await add('2199-01-01').expect(400)).body.errors).toMatchObject([{ pointer: '/on' }]);
    const { body: gone } = await world.as(hr).delete(`/kpi-readings/${first.id}`).set('if-match', '"1"').expect(200);
    await add('2026-01-05', 3).expect(201);
    const back = world.as(hr).post(`/kpi-readings/${first.id}/restoration`).set('if-match', `"${gone.version}"`);
    expect((await back.expect(409)).body.code).toBe('day_taken');
    const { body } = await world.as(hr).get(`/kpis/${id}/series`).expect(200);
    expect(body.points).toEqual([{ on: '2026-01-05', value: 3 }]);
  });

  it('show their readings in pages, the latest first, and as one line', async () => {
    const { hr, make } = await company();
    const { id } = await make();
    for (const day of ['03', '01', '02']) {
      await world
        .as(hr)
        .post(`/kpis/${id}/readings`)
        .send({ on: `2026-01-${day}`, value: Number(day) })
        .expect(201);
    }
    const { body: page } = await world.as(hr).get(`/kpis/${id}/readings?limit=2`).expect(200);
    expect(page.items.map(({ on }: { on: string }) => on)).toEqual(['2026-01-03', '2026-01-02']);
    const next = await world.as(hr).get(`/kpis/${id}/readings?limit=2&cursor=${page.nextCursor}`).expect(200);
    expect(next.body).toMatchObject({ items: [{ on: '2026-01-01', value: 1 }], nextCursor: null });
    const { body } = await world.as(hr).get(`/kpis/${id}`).expect(200);
    expect(body.recent.map(({ value }: { value: number }) => value)).toEqual([1, 2, 3]);
  });

  it('take readings from a file: said first, then done, with the rows that cannot be', async () => {
    const { hr, make } = await company();
    const { id } = await make();
    await world.as(hr).post(`/kpis/${id}/readings`).send({ on: '2026-01-01', value: 1 }).expect(201);
    const csv =
      '\uFEFFFecha;Valor;Nota\r\n2026-01-01;2,5;\r\n\r\n2026-01-02;x;\r\n2026-01-03;99,5;"after; the fix"\r\n';
    const run = (apply: boolean) => world.as(hr).post(`/kpis/${id}/reading-imports`).send({ csv, apply }).expect(200);
    const expected = {
      added: 1,
      changed: [{ on: '2026-01-01', from: 1, to: 2.5 }],
      unchanged: 0,
      problems: [{ row: 4, code: 'not_a_number', cell: 'x' }],
    };
    expect((await run(false)).body).toEqual({ ...expected, applied: false });
    expect((await world.as(hr).get(`/kpis/${id}`)).body.latest).toEqual({ on: '2026-01-01', value: 1 });
    expect((await run(true)).body).toEqual({ ...expected, applied: true });
    const { body } = await world.as(hr).get(`/kpis/${id}/readings`).expect(200);
    expect(body.items).toMatchObject([
      { on: '2026-01-03', value: 99.5, note: 'after; the fix', version: 1 },
      { on: '2026-01-01', value: 2.5, version: 2 },
    ]);
    expect((await run(true)).body).toMatchObject({ added: 0, changed: [], unchanged: 2 });
  });

  it.each([
    ['no columns', 'when,how much\n2026-01-01,1', 'no_columns'],
    ['an open quote', 'date,value\n"2026-01-01,1', 'unreadable'],
    ['too many rows', `date,value\n${'2026-01-01,1\n'.repeat(2_001)}`, 'too_many_rows'],
  ])('refuse a file with %s', async (_, csv, code) => {
    const { hr, make } = await company();
    const { id } = await make();
    const { body } = await world.as(hr).post(`/kpis/${id}/reading-imports`).send({ csv }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/csv', code }]);
  });

  it('are followed, which counts once, and their manager sees it live', async () => {
    const { ada, manager, make, facts } = await company();
    const { id } = await make();
    const stream = await openStream(world, manager);
    const follow = (follows: boolean) => world.as(ada).post(`/kpis/${id}/following`).send({ follows }).expect(200);
    await follow(true);
    expect((await follow(true)).body).toMatchObject({ followed: true, version: 1, abilities: ['unfollow'] });
    await stream.next(({ data }) => data['act'] === 'kpi.followed');
    stream.close();
    expect((await facts()).kpisFollowed).toBe(1);
    const seen = await world.as(manager).get(`/people/${ada.personId}/kpis`).expect(200);
    expect(seen.body.items).toMatchObject([{ id, followed: false }]);
    expect((await world.as(ada).get('/kpis?followed=true')).body.items).toHaveLength(1);
    await follow(false);
    expect((await facts()).kpisFollowed).toBe(0);
  });

  it('are retired rather than deleted once anything hangs on them', async () => {
    const { ada, hr, make } = await company();
    const { id } = await make();
    await world.as(ada).post(`/kpis/${id}/following`).send({ follows: true }).expect(200);
    const remove = () => world.as(hr).delete(`/kpis/${id}`).set('if-match', '"1"');
    expect((await remove().expect(409)).body.code).toBe('kpi_in_use');
    const act = (name: string, version: number) =>
      world.as(hr).post(`/kpis/${id}/acts`).set('if-match', `"${version}"`).send({ act: name });
    const { body } = await act('retire', 1).expect(200);
    expect(body).toMatchObject({ version: 2, abilities: ['update', 'revive', 'follow', 'delete'] });
    await act('retire', 2).expect(409);
    await world.as(hr).post(`/kpis/${id}/readings`).send({ on: '2026-01-01', value: 1 }).expect(409);
    expect((await world.as(ada).get('/kpis')).body.items).toEqual([]);
    expect((await world.as(ada).get('/kpis?retired=true')).body.items).toHaveLength(1);
    await act('revive', 2).expect(200);
  });

  it('come back when they were deleted by mistake', async () => {
    const { hr, ada, make } = await company();
    const { id } = await make();
    const { body: gone } = await world.as(hr).delete(`/kpis/${id}`).set('if-match', '"1"').expect(200);
    await world.as(ada).get(`/kpis/${id}`).expect(404);
    const back = (who: typeof hr) => world.as(who).post(`/kpis/${id}/restoration`).set('if-match', `"${gone.version}"`);
    await back(ada).expect(404);
    await back(hr).expect(200);
  });

  it('show both sides when two change one at once', async () => {
    const { hr, make } = await company();
    const { id } = await make();
    const change = (name: string) => world.as(hr).patch(`/kpis/${id}`).set('if-match', '"1"').send({ name });
    await change('Uptime').expect(200);
    expect((await change('Availability').expect(412)).body).toMatchObject({
      code: 'stale',
      current: { name: 'Uptime' },
    });
  });
});
