import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobHandlers } from '../src/platform/jobs/job-handlers.js';
import { reportsAffected } from '../src/identity/index.js';
import { Progress } from '../src/progress/index.js';
import { withLadder } from './support/ladders.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

type Signal = { key: string; required: boolean; met: boolean; sentence: { en: string } };
type Step = { met: number; required: number };

const ofTheManager = ['manager_validation', 'plan_agreed', 'intent_acknowledged'];

describe('somebody whose manager is missing', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const hr = await org.person('Hedy', { roles: ['employee', 'hr', 'admin'] });
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const path = `/people/${owner.personId}`;
    await world.as(owner).post(`${path}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    return { org, hr, skip, manager, owner, path };
  }
  const journey = async (reader: PersonInWorld, path: string) =>
    (await world.as(reader).get(`${path}/journey`).expect(200)).body as {
      person: object;
      signals: Signal[];
      steps: Step[];
      journey: { id: string; version: number };
    };
  const asked = ({ signals }: { signals: Signal[] }) =>
    signals.filter(({ key, required }) => ofTheManager.includes(key) && required).map(({ key }) => key);
  const kept = (org: OrganizationInWorld, { personId }: PersonInWorld) =>
    org.within(() => world.app.get(Progress).steps(personId));
  /** What the queue would do once the act has committed. */
  const hearOf = (org: OrganizationInWorld, { personId: managerId }: PersonInWorld) =>
    org.within(async () => {
      const handler = world.app.get(JobHandlers).handlers.find(({ queue }) => queue === reportsAffected);
      await handler?.run({ managerId }, { jobId: 'test', signal: new AbortController().signal });
    });
  const leave = async (hr: PersonInWorld, { personId }: PersonInWorld) => {
    const { body } = await world.as(hr).get(`/people/${personId}`).expect(200);
    await world.as(hr).post(`/people/${personId}/deactivation`).set('if-match', `"${body.version}"`).expect(200);
  };

  it('is not asked for a word that nobody could say, reads why, and who could name a manager', async () => {
    const { hr, owner, path } = await company();
    const session = async () => (await world.as(owner).get('/session').expect(200)).body.membership;
    const before = await journey(owner, path);
    expect(await session()).toMatchObject({ managerName: 'Grace', couldName: [] });
    expect(asked(before)).toEqual(ofTheManager);
    expect(before.person).toMatchObject({ managerName: 'Grace', couldName: [] });
    const { body: profile } = await world.as(hr).get(path).expect(200);
    await world.as(hr).patch(path).set('if-match', `"${profile.version}"`).send({ managerId: null }).expect(200);
    const after = await journey(owner, path);
    const couldName = [{ personId: hr.personId, name: 'Hedy' }];
    expect(await session()).toMatchObject({ managerName: null, couldName });
    expect(asked(after)).toEqual([]);
    expect(after.signals.find(({ key }) => key === 'plan_agreed')?.sentence.en).toMatch(/^You have no manager now/);
    expect(after.person).toMatchObject({
      managerId: null,
      managerName: null,
      couldName,
    });
    expect(after.steps.map(({ required }, at) => (before.steps[at]?.required ?? 0) - required)).toEqual([0, 1, 2, 0]);
  });

  it('has the same treads on the boards as on the page, at once when moved and soon when the manager leaves', async () => {
    const { org, hr, manager, owner, path } = await company();
    await leave(hr, manager);
    await hearOf(org, manager);
    const { steps, person } = await journey(owner, path);
    expect(person).toMatchObject({ managerId: null, couldName: [{ name: 'Hedy' }] });
    expect(await kept(org, owner)).toEqual(steps);

    const next = await org.person('Next');
    const { body: profile } = await world.as(hr).get(path).expect(200);
    await world
      .as(hr)
      .patch(path)
      .set('if-match', `"${profile.version}"`)
      .send({ managerId: next.personId })
      .expect(200);
    const now = await journey(owner, path);
    expect(asked(now)).toEqual(ofTheManager);
    expect(await kept(org, owner)).toEqual(now.steps);
  });

  it('goes on by themselves where the organization wants a manager to confirm', async () => {
    const { hr, manager, owner, path } = await company();
    const tuning = { signals: {}, practices: {}, confirmations: { advance: true, revisit: true }, reason: 'We talk.' };
    await world.as(hr).put('/framework').set('if-match', '"0"').send(tuning).expect(200);
    const { journey: mine } = await journey(owner, path);
    await leave(hr, manager);
    const { body } = await world
      .as(owner)
      .post(`/journeys/${mine.id}/advance`)
      .set('if-match', `"${mine.version}"`)
      .send({})
      .expect(200);
    expect(body).toMatchObject({ proposal: null, journey: { step: 2 } });
  });

  it('is still read by whoever was above the manager, and by nobody more', async () => {
    const { hr, skip, manager, path } = await company();
    await leave(hr, manager);
    expect((await world.as(skip).get(`${path}/journey`).expect(200)).body.relation).toBe('skip');
    await world.as(hr).get(`${path}/journey`).expect(404);
  });

  it('cannot present a plan to nobody, and is told so', async () => {
    const { hr, manager, owner, path } = await company();
    await leave(hr, manager);
    const { body: plan } = await world.as(owner).post(`${path}/plans`).send({ title: 'A plan' }).expect(201);
    expect(plan).toMatchObject({ manager: null });
    expect(plan.abilities).not.toContain('propose');
  });
});
