import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { Clock } from '../src/platform/clock.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { visibilityRecount } from '../src/visibility-events/index.js';
import { hostileTexts } from './support/hostile-texts.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

const today = (): string => new Date().toISOString().slice(0, 10);
const ago = (days: number): string => addDays(today(), -days);

describe('visibility events', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    return { org, grace, ada, path: `/people/${ada.personId}/visibility-events` };
  }

  async function show(ada: PersonInWorld, fields: object = {}) {
    const wish = { kind: 'demo', title: 'The new build', heldOn: ago(1), ...fields };
    return (await world.as(ada).post(`/people/${ada.personId}/visibility-events`).send(wish).expect(201)).body;
  }

  async function signals(reader: PersonInWorld, { personId }: PersonInWorld) {
    const { body } = await world.as(reader).get(`/people/${personId}/journey`).expect(200);
    const of = (key: string) =>
      (body.signals as { key: string; value: number; met: boolean }[]).find((s) => s.key === key);
    return [of('visibility_recent')?.value, of('soft_skills_recent')?.value];
  }

  it('begin private, with kind, title and day; audience, reach and link can be added', async () => {
    const { ada, grace } = await team();
    expect(await show(ada)).toMatchObject({
      ...{ step: 3, iteration: 1, audience: 'private', link: null, led: false, softSkill: true },
      visibleTo: [{ personId: ada.personId }],
      abilities: ['update', 'delete'],
    });
    const link = 'https://example.test/slides';
    const shared = await show(ada, { kind: 'meeting', led: true, reached: 'The guild', link, audience: 'manager' });
    const { body } = await world.as(grace).get(`/visibility-events/${shared.id}`).expect(200);
    expect(body).toMatchObject({ reached: 'The guild', link, softSkill: true, abilities: [] });
  });

  it.each([
    ['kind', 'party'],
    ['title', ' '],
    ['link', 'javascript:alert(1)'],
    ['heldOn', addDays(today(), 2)],
    ['step', 5],
    ['surprise', 1],
  ])('refuse %s %p', async (field, value) => {
    const { ada, path } = await team();
    const wish = { kind: 'demo', title: 'x', heldOn: ago(1), [field]: value };
    await world.as(ada).post(path).send(wish).expect(400);
  });

  it('are listed by day, narrowed by kind, words, step and audience, and only what one may read', async () => {
    const { ada, grace, path } = await team();
    await show(ada, { title: 'Old', heldOn: ago(9), audience: 'manager' });
    await show(ada, { title: 'Lunch with Barbara', kind: 'lunch', heldOn: ago(3), step: 4 });
    await show(ada, { title: 'New', heldOn: ago(2) });
    const titles = async (reader: PersonInWorld, query: object = {}) =>
      ((await world.as(reader).get(path).query(query).expect(200)).body.items as { title: string }[]).map(
        (e) => e.title,
      );
    expect(await titles(ada)).toEqual(['New', 'Lunch with Barbara', 'Old']);
    expect(await titles(grace)).toEqual(['Old']);
    expect(await titles(ada, { kind: 'lunch' })).toEqual(['Lunch with Barbara']);
    expect(await titles(ada, { text: 'BARBARA' })).toEqual(['Lunch with Barbara']);
    expect(await titles(ada, { step: 4 })).toEqual(['Lunch with Barbara']);
    expect(await titles(ada, { audience: 'manager' })).toEqual(['Old']);
    const { body } = await world.as(ada).get(path).query({ limit: 2 }).expect(200);
    expect(await titles(ada, { limit: 2, cursor: body.nextCursor })).toEqual(['Old']);
  });

  it('count for ninety days, the same for both, and no longer', async () => {
    const { ada, grace } = await team();
    for (const days of [0, 89, 90, 91]) await show(ada, { heldOn: ago(days) });
    await show(ada, { kind: 'post', heldOn: ago(1) });
    expect(await signals(ada, ada)).toEqual([4, 3]);
    expect(await signals(grace, ada)).toEqual([4, 3]);
    // A day later, with nothing written in between.
    const tomorrow = new Date(Date.now() + 86_400_000);
    jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(tomorrow);
    expect(await signals(ada, ada)).toEqual([3, 2]);
  });

  it('and encounters further up are one meal a day between them', async () => {
    const { ada } = await team();
    const met = async (relation: string, ...days: number[]) => {
      const wish = { who: { kind: 'typed', name: 'Oskar' }, relation };
      const { body } = await world.as(ada).post(`/people/${ada.personId}/key-players`).send(wish).expect(201);
      for (const day of days) {
        await world
          .as(ada)
          .post(`/key-players/${body.id}/encounters`)
          .send({ heldOn: ago(day) })
          .expect(201);
      }
      return `/key-players/${body.id}`;
    };
    const soft = async () => (await signals(ada, ada))[1];
    await met('peer', 1, 2, 3);
    expect(await soft()).toBe(0);
    const senior = await met('senior', 4, 91);
    const leader = await met('leader', 4, 9);
    expect(await soft()).toBe(2);
    await show(ada, { kind: 'lunch', heldOn: ago(4) });
    expect(await soft()).toBe(2);
    await show(ada, { kind: 'demo', heldOn: ago(4) });
    await show(ada, { kind: 'lunch', heldOn: ago(5) });
    expect(await soft()).toBe(4);
    // Who leaves the list takes their encounters along, and who turns out to be a peer as well.
    await world.as(ada).delete(leader).set('if-match', '"1"').expect(200);
    expect(await soft()).toBe(3);
    await world.as(ada).post(`${leader}/restoration`).set('if-match', '"2"').expect(200);
    await world.as(ada).patch(senior).set('if-match', '"1"').send({ relation: 'peer' }).expect(200);
    expect(await soft()).toBe(4);
    await world.as(ada).patch(leader).set('if-match', '"3"').send({ relation: 'other' }).expect(200);
    expect(await soft()).toBe(3);
  });

  async function equalCounts(org: OrganizationInWorld, { personId }: PersonInWorld) {
    return org.within(async () => {
      const [counted] = await world.app.get(TenantScope).rows<Record<string, string[]>>(visibilityRecount, [personId]);
      const { visibilityDates, softSkillDates, lunchDates } = await world.app.get(Progress).facts(personId);
      expect({ visibilityDates, softSkillDates, lunchDates }).toEqual(counted);
      return [visibilityDates.length, softSkillDates.length, lunchDates.length];
    });
  }

  it('leave kept days that equal a recount after any sequence of acts', async () => {
    const { org, ada } = await team();
    const random = randomly(90);
    const known: { path: string; version: number }[] = [];
    const seen: number[][] = [];
    const fields = () => ({
      kind: random.oneOf(['demo', 'talk', 'meeting', 'post', 'teaching', 'lunch']),
      led: random.oneOf([true, false]),
      heldOn: random.oneOf([ago(1), ago(1), ago(30), ago(200)]),
    });
    for (let act = 1; act <= 80; act += 1) {
      if (act % 10 === 0) seen.push(await equalCounts(org, ada));
      const event = random.oneOf(known.length < 6 ? [undefined, ...known] : known);
      if (!event) {
        const { id, version } = await show(ada, fields());
        known.push({ path: `/visibility-events/${id}`, version });
        continue;
      }
      const verb = random.oneOf(['change', 'words', 'delete', 'restore'] as const);
      const caller = world.as(ada);
      const asked = {
        change: () => caller.patch(event.path).send(fields()),
        words: () => caller.patch(event.path).send({ title: 'y' }),
        delete: () => caller.delete(event.path),
        restore: () => caller.post(`${event.path}/restoration`),
      }[verb]();
      const answer = await asked.set('if-match', `"${event.version}"`);
      expect([200, 404]).toContain(answer.status);
      if (answer.status === 200) event.version = answer.body.version;
    }
    expect(seen.some(([all = 0, soft = 0, lunches = 0]) => soft > 0 && lunches > 0 && soft + lunches < all)).toBe(true);
  });

  it('hold when everything comes at once', async () => {
    const { org, ada } = await team();
    await Promise.all(Array.from({ length: 8 }, (_, days) => show(ada, { heldOn: ago(days) })));
    expect(await equalCounts(org, ada)).toEqual([8, 8, 0]);
  });

  it('keep no more days than are of use', async () => {
    const { org, ada } = await team();
    for (let day = 0; day < 42; day += 1) await show(ada, { heldOn: ago(day) });
    expect(await equalCounts(org, ada)).toEqual([40, 40, 0]);
  });

  it('show both sides when two change one', async () => {
    const { ada } = await team();
    const { id } = await show(ada);
    const change = (title: string) =>
      world.as(ada).patch(`/visibility-events/${id}`).set('if-match', '"1"').send({ title });
    await change('Mine').expect(200);
    const { body } = await change('Theirs').expect(412);
    expect(body.current).toMatchObject({ title: 'Mine', version: 2 });
  });

  it('keep every text as it is, or refuse it', async () => {
    const { ada } = await team();
    const { id } = await show(ada);
    let version = 1;
    for (const text of hostileTexts) {
      const change = { title: text, reached: text, takeaways: text };
      const asked = world.as(ada).patch(`/visibility-events/${id}`).set('if-match', `"${version}"`).send(change);
      const { status, body } = await asked;
      if (status === 400 || status === 413) continue;
      expect([status, body.title, body.reached, body.takeaways]).toEqual([200, text, text, text]);
      version = body.version;
    }
    expect(version).toBeGreaterThan(20);
  });
});
