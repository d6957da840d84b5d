import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { Clock } from '../src/platform/clock.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress, Renewal } from '../src/progress/index.js';
import { withLadder } from './support/ladders.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const today = (): string => new Date().toISOString().slice(0, 10);

describe('treads that depend on the day', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  async function walking() {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const path = `/people/${ada.personId}`;
    await world.as(ada).post(`${path}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    return { org, grace, ada, path };
  }
  const kept = (org: OrganizationInWorld, { personId }: PersonInWorld) =>
    org.within(() => world.app.get(Progress).steps(personId));
  const metOn = async (step: 1 | 2 | 3 | 4, org: OrganizationInWorld, person: PersonInWorld) =>
    (await kept(org, person))[step - 1]?.met ?? 0;
  /** Sessions live on: it is the job that asks what day it is. */
  async function after(days: number, org: OrganizationInWorld) {
    const then = new Date(Date.now() + days * 86_400_000);
    const clock = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(then);
    await org.within(() => world.app.get(Renewal).renewDay());
    clock.mockRestore();
  }
  const computedOn = async (org: OrganizationInWorld): Promise<string[]> =>
    org.within(async () => {
      const text = `select computed_on::text as day from journey_summaries where organization_id = $1`;
      const rows = await world.app.get(TenantScope).rows<{ day: string }>({ name: 'test.computed-on', text });
      return rows.map(({ day }) => day);
    });

  it('follow it: what was shown ninety-one days ago counts no more', async () => {
    const { org, ada, path } = await walking();
    const before = await metOn(3, org, ada);
    for (const title of ['One', 'Two', 'Three']) {
      const shown = { kind: 'meeting', title, heldOn: today() };
      await world.as(ada).post(`${path}/visibility-events`).send(shown).expect(201);
    }
    expect(await metOn(3, org, ada)).toBe(before + 1);
    await after(89, org);
    expect(await metOn(3, org, ada)).toBe(before + 1);
    await after(92, org);
    expect(await metOn(3, org, ada)).toBe(before);
  });

  it('follow it: a goal that is due tomorrow is overdue the day after', async () => {
    const { org, ada, path } = await walking();
    const goal = { step: 1, title: 'Soon', dueOn: addDays(today(), 1) };
    await world.as(ada).post(`${path}/goals`).send(goal).expect(201);
    const before = await metOn(2, org, ada);
    await after(1, org);
    expect(await metOn(2, org, ada)).toBe(before);
    await after(2, org);
    expect(await metOn(2, org, ada)).toBe(before - 1);
  });

  it('say what the page says, for whoever looks at a board', async () => {
    const { org, grace, ada, path } = await walking();
    await after(5, org);
    await after(0, org);
    const { body: team } = await world.as(grace).get('/team').expect(200);
    const { body: page } = await world.as(ada).get(`${path}/journey`).expect(200);
    expect(team.items[0].steps).toEqual(page.steps);
  });

  it('are computed once a day, and not again when the job runs again', async () => {
    const { org } = await walking();
    expect(await computedOn(org)).toEqual([today()]);
    const renew = jest.spyOn(world.app.get(Progress), 'renew');
    await after(0, org);
    expect(renew).not.toHaveBeenCalled();
    await after(1, org);
    await after(1, org);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(await computedOn(org)).toEqual([addDays(today(), 1)]);
  });
});
