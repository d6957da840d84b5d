import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const today = (): string => new Date().toISOString().slice(0, 10);
const etag = ({ version }: { version: number }) => `"${version}"`;

describe('check-ins', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function somebody() {
    const ada = await (await world.organization()).person('Ada');
    return { ada, path: `/people/${ada.personId}/check-ins` };
  }

  async function checkIn(ada: PersonInWorld, fields: object = {}) {
    const wish = { takenOn: today(), load: 3, energy: 4, ...fields };
    return (await world.as(ada).post(`/people/${ada.personId}/check-ins`).send(wish).expect(201)).body;
  }

  it('need load and energy only; sleep and a note are as one likes', async () => {
    const { ada } = await somebody();
    expect(await checkIn(ada)).toMatchObject({
      audience: 'private',
      visibleTo: [{ personId: ada.personId }],
      abilities: ['update', 'delete'],
      hoursSlept: null,
      note: '',
    });
    expect(await checkIn(ada, { hoursSlept: 6.5, note: 'Two incidents.' })).toMatchObject({ hoursSlept: 6.5 });
  });

  it.each([
    ['load', 0],
    ['load', 6],
    ['energy', 2.5],
    ['hoursSlept', 25],
    ['hoursSlept', 7.3],
    ['note', 'x'.repeat(2_001)],
    ['takenOn', '2026-02-30'],
    ['audience', 'manager'],
  ])('refuse %s %p', async (field, value) => {
    const { ada, path } = await somebody();
    const wish = { takenOn: today(), load: 3, energy: 4, [field]: value };
    await world.as(ada).post(path).send(wish).expect(400);
  });

  it('are about a day that was', async () => {
    const { ada, path } = await somebody();
    const wish = { takenOn: addDays(today(), 2), load: 3, energy: 4 };
    const { body } = await world.as(ada).post(path).send(wish).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/takenOn', code: 'in_the_future' }]);
    const kept = await checkIn(ada);
    await world
      .as(ada)
      .patch(`/check-ins/${kept.id}`)
      .set('if-match', '"1"')
      .send({ takenOn: '2199-01-01' })
      .expect(400);
  });

  it('are changed, deleted and brought back', async () => {
    const { ada, path } = await somebody();
    const made = await checkIn(ada, { note: 'Before' });
    const own = `/check-ins/${made.id}`;
    const changed = await world.as(ada).patch(own).set('if-match', etag(made)).send({ energy: 1 }).expect(200);
    expect(changed.body).toMatchObject({ energy: 1, load: 3, note: 'Before', version: 2 });
    const stale = await world.as(ada).patch(own).set('if-match', etag(made)).send({ energy: 5 }).expect(412);
    expect(stale.body.current).toMatchObject({ energy: 1, version: 2 });
    const gone = await world.as(ada).delete(own).set('if-match', etag(changed.body)).expect(200);
    await world.as(ada).get(own).expect(404);
    expect((await world.as(ada).get(path).expect(200)).body.items).toEqual([]);
    await world.as(ada).post(`${own}/restoration`).set('if-match', etag(gone.body)).expect(200);
    expect((await world.as(ada).get(own).expect(200)).body.energy).toBe(1);
  });

  it('are listed by day, the latest first, page by page', async () => {
    const { ada, path } = await somebody();
    for (const ago of [3, 1, 2, 1]) await checkIn(ada, { takenOn: addDays(today(), -ago) });
    const days: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await world
        .as(ada)
        .get(path)
        .query({ limit: 2, ...(cursor && { cursor }) })
        .expect(200);
      days.push(...(body.items as { takenOn: string }[]).map(({ takenOn }) => takenOn));
      cursor = body.nextCursor as string | null;
    } while (cursor);
    expect(days).toEqual([1, 1, 2, 3].map((ago) => addDays(today(), -ago)));
  });

  it('add up to a trend, a signal of one’s own and a gentle question', async () => {
    const { ada, path } = await somebody();
    const trend = async () => (await world.as(ada).get(`${path}/trend`).expect(200)).body;
    expect(await trend()).toMatchObject({ reading: { kind: 'none' }, lastTakenOn: null, due: true });
    for (const weeks of [2, 1, 0]) await checkIn(ada, { takenOn: addDays(today(), -7 * weeks), load: 5, energy: 2 });
    const after = await trend();
    expect(after).toMatchObject({ reading: { kind: 'load_above_energy' }, lastTakenOn: today(), due: false });
    expect(after.signals).toMatchObject([{ key: 'check_in_recent', met: true, required: false }]);
    expect(after.weeks.at(-1)).toMatchObject({ checkIns: 1, load: 5, energy: 2 });
  });

  it('keep every text as it is, or refuse it', async () => {
    const { ada } = await somebody();
    const made = await checkIn(ada);
    let version = 1;
    for (const note of hostileTexts) {
      const asked = world.as(ada).patch(`/check-ins/${made.id}`).set('if-match', `"${version}"`).send({ note });
      const { status, body } = await asked;
      if (status === 400) continue;
      expect([status, body.note]).toEqual([200, note]);
      version = body.version;
    }
    expect(version).toBeGreaterThan(30);
  });
});
