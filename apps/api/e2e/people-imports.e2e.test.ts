import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { csvOf, importer, twoSmallTeams } from './support/people-imports.js';
import { openWorld, type World } from './support/world.js';

describe('people imports', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function house() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    return { org, hr, ...importer(world, hr) };
  }

  it('guess the mapping, show samples, and leave sensitive columns out', async () => {
    const { upload } = await house();
    const { body } = await upload(twoSmallTeams).expect(201);
    expect(body).toMatchObject({
      state: 'uploaded',
      rows: 4,
      encoding: 'utf-8',
      delimiter: ',',
      guess: { fullName: { column: 0 }, employeeId: { column: 1 }, managerName: { column: 5 } },
      abilities: ['map', 'discard'],
    });
    expect(body.columns[3]).toEqual({ column: 3, header: 'Salary', samples: [], sensitive: true, kept: false });
    expect(body.columns[2]).toMatchObject({ header: 'Position', samples: ['Director', 'Engineer'], kept: true });
  });

  it('keep the cells of mapped columns only', async () => {
    const { org, upload } = await house();
    const { body } = await upload(twoSmallTeams).expect(201);
    const all = {
      name: 'test.cells',
      text: `select * from people_import_rows where organization_id = $1 and import_id = $2`,
    };
    const kept = await org.within(() => world.app.get(TenantScope).rows(all, [body.id]));
    expect(JSON.stringify(kept)).toContain('Engineer');
    expect(JSON.stringify([kept, body])).not.toContain('123456');
  });

  it('say in a dry run exactly what they would do, and do nothing', async () => {
    const { hr, plan, problems } = await house();
    const planned = await plan(twoSmallTeams);
    expect(planned).toMatchObject({
      state: 'planned',
      plan: {
        counts: { create: 4, update: 0, deactivate: 0, unchanged: 0 },
        problems: { error: 0, warning: 1, note: 0 },
        newDepartments: ['Engineering', 'Sales'],
      },
    });
    expect((await problems(planned.id)).items).toMatchObject([
      {
        row: 5,
        column: 'ManagerName',
        code: 'manager_unknown',
        severity: 'warning',
        value: 'Nobody Known',
        person: { name: 'Sam Seller' },
      },
    ]);
    expect((await world.as(hr).get('/people')).body.items).toHaveLength(1);
    expect((await world.as(hr).get('/departments')).body.items).toEqual([]);
  });

  it('carry out what the dry run said, managers and leavers included', async () => {
    const { hr, plan, apply } = await house();
    const applied = await apply(await plan(twoSmallTeams));
    expect(applied).toMatchObject({ state: 'applied', progress: { done: 4, total: 4 }, abilities: [] });
    const { body } = await world.as(hr).get('/people?active=all&query=e').expect(200);
    const ada = (await world.as(hr).get('/people').query({ query: 'ada love' })).body.items[0];
    expect(ada).toMatchObject({
      title: 'Engineer',
      department: { name: 'Engineering' },
      manager: { name: 'Grace Hopper' },
    });
    const left = (await world.as(hr).get('/people?active=false')).body.items;
    expect(left.map(({ name }: { name: string }) => name)).toEqual(['Lee Gone']);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('find nothing to do the second time', async () => {
    const { plan, apply } = await house();
    await apply(await plan(twoSmallTeams));
    expect((await plan(twoSmallTeams)).plan.counts).toEqual({ create: 0, update: 0, deactivate: 0, unchanged: 4 });
  });

  it('show field by field what changes, and deactivate who left with their access', async () => {
    const { org, hr, plan, apply, changes } = await house();
    const ada = await org.person('Ada Lovelace');
    await apply(await plan(csvOf(['Name', 'Email', 'Title'], [['Ada Lovelace', ada.email, 'Engineer']])));
    const leaves = await plan(
      csvOf(['Name', 'Email', 'Title', 'End date'], [['Ada Lovelace', ada.email, 'Countess', '2020-01-31']]),
    );
    expect((await changes(leaves.id)).items).toMatchObject([
      {
        row: 2,
        kind: 'deactivate',
        personId: ada.personId,
        applied: false,
        fields: [
          { field: 'title', before: 'Engineer', after: 'Countess' },
          { field: 'endDate', before: null, after: '2020-01-31' },
        ],
      },
    ]);
    await world.as(ada).get('/people').expect(200);
    await apply(leaves);
    await world.as(ada).get('/people').expect(401);
    expect((await world.as(hr).get(`/people/${ada.personId}`)).body).toMatchObject({
      active: false,
      title: 'Countess',
    });
  });

  it('tell that the last admin stays, while everything else goes in', async () => {
    const { org, plan, apply, problems } = await house();
    const admin = await org.person('Only Admin', { roles: ['employee', 'admin'] });
    const file = csvOf(
      ['Name', 'Email', 'End date'],
      [
        ['Only Admin', admin.email, '2020-01-31'],
        ['Newcomer', 'n@example.test', ''],
      ],
    );
    const applied = await apply(await plan(file));
    expect(applied).toMatchObject({ state: 'applied', progress: { done: 2 } });
    expect((await problems(applied.id)).items).toMatchObject([
      { row: 2, code: 'not_deactivated', severity: 'warning' },
    ]);
    await world.as(admin).get('/people').expect(200);
  });

  it('ask for the file again when a column is mapped whose cells were not kept, and take only that file', async () => {
    const { hr, upload, map } = await house();
    const { body } = await upload(twoSmallTeams).expect(201);
    const mapped = await map(body, { fullName: { column: 0 }, location: { column: 6 } }).expect(200);
    expect(mapped.body).toMatchObject({
      state: 'needs_file',
      plan: null,
      abilities: ['supply_file', 'map', 'discard'],
    });
    const send = (text: string) =>
      world
        .as(hr)
        .put(`/people-imports/${body.id}/file`)
        .set('if-match', `"${mapped.body.version}"`)
        .type('text/csv')
        .send(text);
    expect((await send(`${twoSmallTeams}\n`).expect(409)).body.code).toBe('another_file');
    expect((await send(twoSmallTeams).expect(200)).body).toMatchObject({
      state: 'planned',
      plan: { counts: { create: 4 } },
    });
  });

  it('take a sensitive column only when it is mapped on purpose', async () => {
    const { hr, upload, map, changes } = await house();
    const file = csvOf(['Name', 'Home Address'], [['Ada', 'Turin']]);
    const { body } = await upload(file).expect(201);
    expect(body.guess).not.toHaveProperty('location');
    const mapped = await map(body, { fullName: { column: 0 }, location: { column: 1 } }).expect(200);
    await world
      .as(hr)
      .put(`/people-imports/${body.id}/file`)
      .set('if-match', `"${mapped.body.version}"`)
      .type('text/csv')
      .send(file)
      .expect(200);
    expect((await changes(body.id)).items[0].fields).toContainEqual({
      field: 'location',
      before: null,
      after: 'Turin',
    });
  });

  it('refuse to apply what the directory has outgrown, and do nothing then', async () => {
    const { hr, plan, map } = await house();
    const planned = await plan(twoSmallTeams);
    await world.as(hr).post('/people').send({ name: 'Grace Hopper' }).expect(201);
    const application = () =>
      world.as(hr).post(`/people-imports/${planned.id}/application`).set('if-match', `"${planned.version}"`);
    expect((await application().expect(409)).body.code).toBe('directory_changed');
    expect((await world.as(hr).get('/people')).body.items).toHaveLength(2);
    const again = await map(planned, planned.mapping).expect(200);
    expect(again.body.plan.counts).toMatchObject({ create: 3, update: 1 });
  });

  it('are applied once, however often the button is pressed', async () => {
    const { hr, plan } = await house();
    const planned = await plan(twoSmallTeams);
    const press = () =>
      world.as(hr).post(`/people-imports/${planned.id}/application`).set('if-match', `"${planned.version}"`);
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect((await world.as(hr).get('/people?active=all')).body.items).toHaveLength(5);
  });

  it('forget the cells once they are applied', async () => {
    const { plan, apply, changes, problems } = await house();
    const { id } = await apply(await plan(twoSmallTeams));
    expect((await changes(id)).items).toMatchObject([{ kind: 'create', applied: true, fields: [] }, {}, {}, {}]);
    expect((await problems(id)).items).toMatchObject([{ code: 'manager_unknown', value: null, detail: '' }]);
  });

  it('can be thrown away', async () => {
    const { hr, upload } = await house();
    const { body } = await upload(twoSmallTeams).expect(201);
    await world.as(hr).delete(`/people-imports/${body.id}`).set('if-match', '"1"').expect(204);
    await world.as(hr).get(`/people-imports/${body.id}`).expect(404);
  });

  it('are for those who keep the directory, of the same organization', async () => {
    const { org, upload } = await house();
    const { body } = await upload(twoSmallTeams).expect(201);
    const employee = await org.person('Ada');
    const stranger = await (await world.organization()).person('Mallory', { roles: ['employee', 'hr'] });
    await world.as(employee).post('/people-imports').type('text/csv').send('Name\nX').expect(403);
    for (const path of ['', '/changes', '/problems']) {
      await world.as(employee).get(`/people-imports/${body.id}${path}`).expect(403);
      await world.as(stranger).get(`/people-imports/${body.id}${path}`).expect(404);
    }
    await world.as(stranger).delete(`/people-imports/${body.id}`).set('if-match', '"1"').expect(404);
  });
});
