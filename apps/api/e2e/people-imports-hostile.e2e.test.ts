import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collapseSpaces } from '@rungs/domain/text.js';
import { hostileTexts } from './support/hostile-texts.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { naughtyTexts } from './support/naughty-texts.js';
import { csvOf, importer } from './support/people-imports.js';
import { openWorld, type World } from './support/world.js';

const countErrors = (sum: number, { severity, count }: { severity: string; count: number }): number =>
  severity === 'error' ? sum + count : sum;

describe('people imports of bad files', () => {
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

  it.each([
    ['nothing at all', '', 'no_rows'],
    ['a header only', 'Name,Email\n', 'no_rows'],
    ['a quote that never ends', 'Name\n"Ada', 'unreadable'],
    ['ten thousand columns', `${'A,'.repeat(10_000)}\n1`, 'too_many_columns'],
  ])('say why %s is no table', async (_, file, code) => {
    const { upload } = await house();
    const { body } = await upload(file).expect(400);
    expect(body).toMatchObject({ code: 'invalid', errors: [{ pointer: '/file', code }] });
  });

  it('take no more than twenty megabytes, and nothing but tables', async () => {
    const { hr, upload } = await house();
    await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a')).expect(413);
    await world.as(hr).post('/people-imports').send({ name: 'Ada' }).expect(415);
    await world.as(hr).post('/people-imports').type('application/zip').send(Buffer.from('PK')).expect(415);
    await world.as(hr).post('/people-imports').expect(415);
  });

  it('leave the small limits of other routes as they are', async () => {
    const { hr } = await house();
    await world
      .as(hr)
      .post('/people')
      .type('text/csv')
      .send(`Name\n${'x'.repeat(300_000)}`)
      .expect(400);
    await world
      .as(hr)
      .post('/people')
      .send({ name: 'x'.repeat(300_000) })
      .expect(413);
  });

  it('arrive as forms too, under the name they had', async () => {
    const { hr } = await house();
    const { body } = await world
      .as(hr)
      .post('/people-imports')
      .attach('file', Buffer.from('Name\nAda'), 'Übersicht 2026.csv')
      .expect(201);
    expect(body).toMatchObject({ fileName: 'Übersicht 2026.csv', rows: 1 });
    await world.as(hr).post('/people-imports').field('no', 'file').expect(400);
  });

  it('keep every name as it was but for its spaces, or name the row', async () => {
    const { hr, plan, apply, problems } = await house();
    const file = csvOf(
      ['Employee ID', 'Name'],
      hostileTexts.map((text, index) => [String(index), text]),
    );
    const planned = await plan(Buffer.from(file));
    const { items } = await problems(planned.id);
    const errors = items.filter(({ severity }: { severity: string }) => severity === 'error');
    const refused = new Map(errors.map(({ row, code }: { row: number; code: string }) => [row, code]));
    await apply(planned);
    const { body } = await world.as(hr).get('/people?limit=100').expect(200);
    const names = new Set(body.items.map(({ name }: { name: string }) => name));
    // In UTF-8 a lone surrogate cannot even be written; Buffer turned it into the sign for broken text.
    hostileTexts.forEach((text, index) => {
      const isIn = names.has(collapseSpaces(text));
      expect([text, isIn || refused.has(index + 2)]).toEqual([text, true]);
    });
    expect([...refused.values()].toSorted()).toEqual([
      'no_name',
      'no_name',
      'too_long',
      'unkeepable_text',
      'unkeepable_text',
    ]);
  });

  it('keep any words in the other columns too, under any header and file name, or name the row', async () => {
    const { org, hr, plan, apply, problems } = await house();
    const texts = naughtyTexts.filter((text) => text.trim() !== '');
    const rows = texts.map((text, index) => [`Person ${index}`, String(index), text, text]);
    const planned = await plan(Buffer.from(csvOf(['Name', 'Employee ID', 'Title', 'Location'], rows)));
    const refused = new Set<number>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/people-imports/${planned.id}/problems`;
      const { body } = await world
        .as(hr)
        .get(path)
        .query({ limit: 100, ...(cursor && { cursor }) })
        .expect(200);
      for (const { row, severity } of body.items) if (severity === 'error') refused.add(row);
      cursor = body.nextCursor as string | null;
    }
    expect(refused.size).toBe((await problems(planned.id)).counts.reduce(countErrors, 0));
    expect(await apply(planned)).toMatchObject({ state: 'applied' });
    const kept = {
      name: 'test.kept',
      text: 'select employee_number as number, title, location from people where organization_id = $1',
    };
    const people = await org.within(() => world.app.get(TenantScope).rows(kept));
    const byNumber = new Map(people.map(({ number, ...words }) => [number, words]));
    texts.forEach((text, index) => {
      const words = refused.has(index + 2)
        ? undefined
        : { title: collapseSpaces(text), location: collapseSpaces(text) };
      expect(byNumber.get(String(index))).toEqual(words);
    });

    for (const text of naughtyTexts) {
      const { status } = await world
        .as(hr)
        .post('/people-imports')
        .attach('file', Buffer.from(csvOf(['Name', text], [['Ada', text]])), text || 'x');
      expect([text.slice(0, 40), status >= 200 && status < 500]).toEqual([text.slice(0, 40), true]);
    }
  });

  it('name rows whose bytes are broken, and take the others with their accents', async () => {
    const { hr, plan, apply, problems } = await house();
    const broken = Buffer.concat([
      Buffer.from('Name\nZoë Ode\nJos'),
      Buffer.from([0xe9]),
      Buffer.from('\nÁlvaro Núñez'),
    ]);
    const planned = await plan(broken);
    expect((await problems(planned.id)).items).toMatchObject([
      { row: 3, code: 'unkeepable_text', severity: 'error', value: 'Jos\u{FFFD}' },
    ]);
    await apply(planned);
    const { body } = await world.as(hr).get('/people').expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Álvaro Núñez', 'Hedy', 'Zoë Ode']);
  });

  it('read UTF-16 and Latin-1 as what they are', async () => {
    const { upload } = await house();
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const { body } = await upload(Buffer.from('Name;Puesto\nZoë;Cañera', encoding)).expect(201);
      expect(body).toMatchObject({ delimiter: ';', columns: [{ samples: ['Zoë'] }, { samples: ['Cañera'] }] });
    }
  });

  it('count blank rows and name short ones', async () => {
    const { plan, problems } = await house();
    const planned = await plan('Name,Title\n\nAda,Engineer\nGrace\n,\nLin,Lead,extra\n');
    expect(planned).toMatchObject({ rows: 3, plan: { counts: { create: 2 } } });
    expect((await problems(planned.id)).items).toMatchObject([{ row: 4, code: 'wrong_cell_count', severity: 'error' }]);
  });

  it('refuse a mapping to columns that are not there, or without a name', async () => {
    const { upload, map } = await house();
    const { body } = await upload('Name,Title\nAda,Engineer').expect(201);
    const outside = await map(body, { fullName: { column: 2 } }).expect(400);
    expect(outside.body.errors).toMatchObject([{ pointer: '/mapping/fullName/column', code: 'unknown_column' }]);
    await map(body, { title: { column: 1 } }).expect(400);
    await map(body, { fullName: { column: 0 }, salary: { column: 1 } } as never).expect(400);
  });

  it('set levels that exist and name those that do not', async () => {
    const { plan, problems } = await house();
    const planned = await plan(csvOf(['Name', 'Level'], [['Ada Lovelace', 'Archduke']]));
    expect(planned.plan.counts).toMatchObject({ create: 1 });
    expect((await problems(planned.id)).items).toMatchObject([
      { row: 2, column: 'Level', code: 'level_unknown', value: 'Archduke' },
    ]);
  });
});
