import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../src/platform/clock.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Purges } from '../src/records/index.js';
import { openWorld, type World } from './support/world.js';

const hour = 3_600_000;

describe('what was deleted', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  const passes = (time: number): void => {
    const then = Date.now() + time;
    jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(then));
  };

  async function deletedGoal() {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const grace = await org.person('Grace');
    const wish = { step: 1, title: 'gone', collaboratorIds: [grace.personId] };
    const { body: goal } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(wish).expect(201);
    const { body: gone } = await world.as(ada).delete(`/goals/${goal.id}`).set('if-match', '"1"').expect(200);
    const purge = () => org.within(() => world.app.get(Purges).run());
    const restore = () => world.as(ada).post(`/goals/${goal.id}/restoration`).set('if-match', `"${gone.version}"`);
    const rows = { name: 'test.rows', text: 'select id from goals where organization_id = $1' };
    const kept = () => org.within(() => world.app.get(TenantScope).rows(rows));
    return { gone, purge, restore, kept };
  }

  it('comes back within a day, whether or not somebody cleaned up', async () => {
    const { gone, purge, restore } = await deletedGoal();
    expect(new Date(gone.restorableUntil).getTime() - Date.now()).toBeGreaterThan(23.9 * hour);
    passes(23 * hour);
    await purge();
    await restore().expect(200);
  });

  it('cannot come back after a day, even before somebody cleaned up', async () => {
    const { restore } = await deletedGoal();
    passes(24 * hour);
    await restore().expect(404);
  });

  it('is gone from the database after that', async () => {
    const { purge, kept } = await deletedGoal();
    expect(await kept()).toHaveLength(1);
    passes(24 * hour);
    await purge();
    expect(await kept()).toEqual([]);
  });

  it('takes the encounters of a key player along', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const wish = { who: { kind: 'typed', name: 'Oskar' }, relation: 'peer' };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/key-players`).send(wish).expect(201);
    const path = `/key-players/${body.id}`;
    await world.as(ada).post(`${path}/encounters`).send({ heldOn: '2026-01-05' }).expect(201);
    await world.as(ada).delete(path).set('if-match', '"1"').expect(200);
    passes(25 * hour);
    await org.within(() => world.app.get(Purges).run());
    const rows = { name: 'test.encounters', text: 'select id from encounters where organization_id = $1' };
    expect(await org.within(() => world.app.get(TenantScope).rows(rows))).toEqual([]);
  });

  it('takes the parts of a goal along', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const wish = { step: 1, title: 'x' };
    const { body: goal } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(wish).expect(201);
    const { body: part } = await world.as(ada).post(`/goals/${goal.id}/parts`).send({ title: 'x' }).expect(201);
    const { body: other } = await world.as(ada).post(`/goals/${goal.id}/parts`).send({ title: 'y' }).expect(201);
    await world.as(ada).delete(`/goal-parts/${part.id}`).set('if-match', '"1"').expect(200);
    const left = { name: 'test.parts', text: 'select id from goal_parts where organization_id = $1' };
    const purged = () =>
      org.within(async () => {
        await world.app.get(Purges).run();
        return world.app.get(TenantScope).rows(left);
      });
    passes(25 * hour);
    expect(await purged()).toEqual([{ id: other.id }]);
    await world.as(ada).delete(`/goals/${goal.id}`).set('if-match', '"1"').expect(200);
    passes(51 * hour);
    expect(await purged()).toEqual([]);
  });

  it('takes the links of a pattern along, and leaves what it came from', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const of = `/people/${ada.personId}`;
    const note = { kind: 'praised', text: 'x' };
    const { body: seen } = await world.as(ada).post(`${of}/observations`).send(note).expect(201);
    const drawn = { title: 'x', conclusion: 'x', observationIds: [seen.id] };
    const { body: pattern } = await world.as(ada).post(`${of}/patterns`).send(drawn).expect(201);
    await world.as(ada).delete(`/patterns/${pattern.id}`).set('if-match', '"1"').expect(200);
    passes(25 * hour);
    await org.within(() => world.app.get(Purges).run());
    const text = 'select observation_id from pattern_observations where organization_id = $1';
    expect(await org.within(() => world.app.get(TenantScope).rows({ name: 'test.links', text }))).toEqual([]);
    jest.restoreAllMocks();
    await world.as(ada).get(`/observations/${seen.id}`).expect(200);
  });

  it('leaves feedback to who gave it, without what its receiver had added', async () => {
    const org = await world.organization();
    const [ada, grace] = [await org.person('Ada'), await org.person('Grace')];
    const to = `/people/${ada.personId}/feedback`;
    const { body } = await world.as(grace).post(to).send({ text: 'Tell the channel.' }).expect(201);
    const based = (version: number) => ({ 'if-match': `"${version}"` });
    const answered = { response: 'I write it down.' };
    await world.as(ada).post(`/feedback/${body.id}/response`).set(based(1)).send(answered).expect(200);
    await world.as(ada).delete(`/feedback/${body.id}`).set(based(2)).expect(200);
    const theirs = () => world.as(grace).get(`/feedback/${body.id}`).expect(200);
    passes(23 * hour);
    await org.within(() => world.app.get(Purges).run());
    expect((await theirs()).body).toMatchObject(answered);
    passes(25 * hour);
    await org.within(() => world.app.get(Purges).run());
    expect((await theirs()).body).toMatchObject({ text: 'Tell the channel.', response: null, respondedOn: null });
    await world.as(ada).get(`/feedback/${body.id}`).expect(404);
  });
});
