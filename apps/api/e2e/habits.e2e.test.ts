import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Progress } from '../src/progress/index.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

type Habit = { id: string; text: string; state: string; version: number };
const etag = ({ version }: { version: number }) => `"${version}"`;

describe('habits to mirror', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function oskarOf(habits: object[] = []) {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const path = `/people/${ada.personId}/key-players`;
    const wish = { who: { kind: 'typed', name: 'Oskar Brandt' }, relation: 'senior', habits };
    const { body } = await world.as(ada).post(path).send(wish).expect(201);
    const at = `/key-players/${body.id}`;
    const habitsNow = async (): Promise<Habit[]> => (await world.as(ada).get(at).expect(200)).body.habits;
    const adopted = () => org.within(async () => (await world.app.get(Progress).facts(ada.personId)).habitsAdopted);
    return { ada, path, at, habits: body.habits as Habit[], habitsNow, adopted };
  }
  const mirror = async (who: PersonInWorld, at: string, text: string) =>
    (await world.as(who).post(`${at}/habits`).send({ text }).expect(201)).body as Habit;
  const change = (who: PersonInWorld, habit: Habit, wish: object) =>
    world.as(who).patch(`/habits/${habit.id}`).set('if-match', etag(habit)).send(wish);

  it('are several of one person, each tried, adopted or dropped by itself', async () => {
    const { ada, at, habits, habitsNow } = await oskarOf([{ text: 'Begins with the number.' }]);
    expect(habits).toMatchObject([{ text: 'Begins with the number.', state: 'considering', version: 1 }]);
    const second = await mirror(ada, at, 'Writes two alternatives.');
    const { body } = await change(ada, second, { state: 'adopted' }).expect(200);
    expect(body).toMatchObject({ text: 'Writes two alternatives.', state: 'adopted', version: 2 });
    const [first] = await habitsNow();
    if (first) await change(ada, first, { state: 'dropped', text: 'Begins with a number.' }).expect(200);
    expect((await habitsNow()).map(({ text, state }) => `${text} ${state}`)).toEqual([
      'Begins with a number. dropped',
      'Writes two alternatives. adopted',
    ]);
  });

  it('are changed from what one read, and deleted with a way back', async () => {
    const { ada, at, habitsNow } = await oskarOf();
    const habit = await mirror(ada, at, 'Asks first.');
    await world.as(ada).patch(`/habits/${habit.id}`).send({ state: 'adopted' }).expect(428);
    const { body: adopted } = await change(ada, habit, { state: 'adopted' }).expect(200);
    const stale = await change(ada, habit, { state: 'dropped' }).expect(412);
    expect(stale.body.current).toEqual(adopted);
    const { body: gone } = await world.as(ada).delete(`/habits/${habit.id}`).set('if-match', etag(adopted)).expect(200);
    expect(await habitsNow()).toEqual([]);
    const restore = world.as(ada).post(`/habits/${habit.id}/restoration`).set('if-match', etag(gone));
    expect((await restore.expect(200)).body).toMatchObject({ state: 'adopted', version: 4 });
    expect(await habitsNow()).toHaveLength(1);
  });

  it('count each as one, and come and go with whom one learns them from', async () => {
    const two = [
      { text: 'One', state: 'adopted' },
      { text: 'Two', state: 'adopted' },
      { text: 'Three', state: 'dropped' },
    ];
    const { ada, at, path, adopted } = await oskarOf(two);
    expect(await adopted()).toBe(2);
    const { body: gone } = await world.as(ada).delete(at).set('if-match', '"1"').expect(200);
    expect(await adopted()).toBe(0);
    const { body: back } = await world.as(ada).post(`${at}/restoration`).set('if-match', etag(gone)).expect(200);
    expect(back.habits).toHaveLength(3);
    expect(await adopted()).toBe(2);
    expect((await world.as(ada).get(path).expect(200)).body.items[0].habits).toHaveLength(3);
  });

  it('are at most as many as one could mirror, also when they come at once', async () => {
    const { ada, at, habitsNow } = await oskarOf(Array.from({ length: 18 }, (_, n) => ({ text: `Habit ${n}` })));
    const more = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        world
          .as(ada)
          .post(`${at}/habits`)
          .send({ text: `More ${n}` }),
      ),
    );
    expect(more.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409]);
    expect(await habitsNow()).toHaveLength(20);
    expect((await world.as(ada).get(at).expect(200)).body.abilities).toEqual(['update', 'meet', 'delete']);
  });

  it.each([[{}], [{ text: ' ' }], [{ text: 'x', state: 'loved' }], [{ text: 'x', audience: 'manager' }]])(
    'refuse %j',
    async (wish) => {
      const { ada, at } = await oskarOf();
      await world.as(ada).post(`${at}/habits`).send(wish).expect(400);
    },
  );
});
