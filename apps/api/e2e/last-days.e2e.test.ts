import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LastDays } from '../src/identity/index.js';
import { Clock } from '../src/platform/clock.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

describe('a last day', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  /** Sessions live on: it is the job that asks what time it is. */
  async function at(org: OrganizationInWorld, now: string) {
    const clock = jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(now));
    await org.within(() => world.app.get(LastDays).run());
    clock.mockRestore();
  }

  async function leavingOn(endedOn: string) {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr', 'admin'] });
    const ada = await org.person('Ada');
    const change = { endedOn };
    await world.as(hr).patch(`/people/${ada.personId}`).set('if-match', '"1"').send(change).expect(200);
    return { org, hr, ada };
  }
  const isIn = async (person: PersonInWorld) => (await world.as(person).get('/session')).status === 200;

  it('is worked to its end, and then nobody comes in any more', async () => {
    const { org, hr, ada } = await leavingOn('2027-03-31');
    await at(org, '2027-03-31T23:00:00Z');
    expect(await isIn(ada)).toBe(true);
    await at(org, '2027-04-01T00:04:00Z');
    expect(await isIn(ada)).toBe(false);
    expect(await isIn(hr)).toBe(true);
    const log = await world.as(hr).get(`/audit?act=person.deactivated`).expect(200);
    expect(log.body.items).toMatchObject([{ recordId: ada.personId, actorKind: 'job' }]);
    // Once is enough.
    await at(org, '2027-04-02T00:04:00Z');
    expect((await world.as(hr).get(`/audit?act=person.deactivated`).expect(200)).body.items).toHaveLength(1);
  });

  it('ends where the person is', async () => {
    const { org, ada } = await leavingOn('2027-03-31');
    const { headers } = await world.as(ada).get('/account').expect(200);
    const zone = { timeZone: 'America/Lima' };
    await world.as(ada).patch('/account').set('if-match', String(headers['etag'])).send(zone).expect(200);
    await at(org, '2027-04-01T04:04:00Z');
    expect(await isIn(ada)).toBe(true);
    await at(org, '2027-04-01T05:04:00Z');
    expect(await isIn(ada)).toBe(false);
  });

  it('keeps the last admin, and nobody else with them', async () => {
    const { org, hr, ada } = await leavingOn('2027-03-31');
    await world
      .as(hr)
      .patch(`/people/${hr.personId}`)
      .set('if-match', '"1"')
      .send({ endedOn: '2027-03-31' })
      .expect(200);
    await at(org, '2027-04-01T00:04:00Z');
    expect([await isIn(hr), await isIn(ada)]).toEqual([true, false]);
  });

  it('that has passed is over for who comes back', async () => {
    const { org, hr, ada } = await leavingOn('2026-01-31');
    await at(org, '2026-11-23T00:04:00Z');
    const path = `/people/${ada.personId}`;
    const { version } = (await world.as(hr).get(path).expect(200)).body;
    await world.as(hr).delete(`${path}/deactivation`).set('if-match', `"${version}"`).expect(200);
    await at(org, '2026-11-23T01:04:00Z');
    expect((await world.as(hr).get(path).expect(200)).body).toMatchObject({
      active: true,
      employment: { endedOn: null },
    });
  });
});
