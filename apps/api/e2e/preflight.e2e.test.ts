import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { assessedTeam, writer } from './support/assessments.js';
import { openWorld, type World } from './support/world.js';

type Finding = { key: string; severity: string; check: string; onlyOwner: boolean; act: string };
const today = (): string => new Date().toISOString().slice(0, 10);
const ago = (days: number): string => addDays(today(), -days);

describe('the pre-flight', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const found = await assessedTeam(world);
    const { owner, manager, of } = found;
    const findings = async (reader = owner) => {
      const { body } = await world.as(reader).get(`${of}/preflight`).expect(200);
      return body.findings as Finding[];
    };
    const keys = async (reader = owner) => (await findings(reader)).map(({ key }) => key);
    const log = (wish: object) =>
      world
        .as(owner)
        .post(`${of}/evidence`)
        .send({ title: 'x', kind: 'project', occurredOn: ago(1), ...wish })
        .expect(201);
    return {
      ...found,
      findings,
      keys,
      log,
      self: writer(world, owner, owner.personId),
      her: writer(world, manager, owner.personId),
    };
  }

  it('begins with everything that is asked for, blockers first, and says what closes it', async () => {
    const { findings } = await team();
    const found = await findings();
    const severities = found.map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted().reverse());
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'signal key_players', severity: 'blocker', act: 'open_practice' }),
        expect.objectContaining({ key: 'expectation delivery', severity: 'blocker', act: 'log_evidence' }),
        expect.objectContaining({ key: 'self_missing', severity: 'blocker', act: 'assess_self' }),
        expect.objectContaining({ key: 'feedback_none', act: 'ask_feedback' }),
        expect.objectContaining({ key: 'months_thin' }),
        expect.objectContaining({ key: 'readiness_missing', severity: 'advice', act: 'talk' }),
      ]),
    );
    // What a finding says more exactly, the signal does not repeat.
    for (const repeated of ['self_assessment', 'feedback_received', 'expectations_covered']) {
      expect(found.map(({ key }) => key)).not.toContain(`signal ${repeated}`);
    }
  });

  it('loses a finding with the act that closes it', async () => {
    const { keys, self, her, levels, log, owner, manager, of, org } = await team();
    await self.assess(levels['IC2'], { delivery: 'meets', direction: 'exceeds' });
    expect(await keys()).toContain('manager_silent');
    await her.assess(levels['IC2'], { delivery: 'working_towards' });
    expect(await keys()).toEqual(expect.arrayContaining(['self_above delivery', 'manager_silent_on']));
    await her.assess(levels['IC2'], { delivery: 'meets', direction: 'exceeds' });
    await log({ competencyKeys: ['direction'], audience: 'manager' });
    await world
      .as(manager)
      .post(`${of}/readiness`)
      .send({ value: 'developing', reason: 'On the way there.' })
      .expect(201);
    const giver = await org.person('Mary');
    const told = { text: 'Clear and calm.' };
    const { body: feedback } = await world.as(giver).post(`${of}/feedback`).send(told).expect(201);
    expect(await keys()).toContain('feedback_unanswered');
    const answered = world.as(owner).post(`/feedback/${feedback.id}/response`).set('if-match', `"${feedback.version}"`);
    await answered.send({ response: 'I will.' }).expect(200);
    const left = await keys();
    for (const gone of [
      ...['self_missing', 'manager_silent', 'manager_silent_on', 'self_above delivery', 'expectation direction'],
      ...['readiness_missing', 'feedback_none', 'feedback_unanswered'],
    ]) {
      expect(left).not.toContain(gone);
    }
    expect(left).toContain('expectation delivery');
  });

  it('counts a manager’s draft as nothing said', async () => {
    const { keys, self, her, levels } = await team();
    await self.assess(levels['IC2'], { delivery: 'meets', direction: 'meets' });
    await her.say(await her.begin(levels['IC2']), { delivery: 'working_towards' });
    expect((await keys()).filter((key) => /manager_silent|self_above/.test(key))).toEqual(['manager_silent']);
  });

  it('tells the owner what sharing would cover, and the manager nothing that follows from it', async () => {
    const { findings, keys, log, manager } = await team();
    const before = await keys(manager);
    await log({ competencyKeys: ['direction'] });
    await log({ competencyKeys: ['delivery'], occurredOn: ago(40) });
    const mine = (await findings()).filter(({ check }) => check === 'unshared');
    expect(mine.map(({ key, onlyOwner }) => [key, onlyOwner])).toEqual([
      ['unshared delivery', true],
      ['unshared direction', true],
    ]);
    expect(await keys(manager)).toEqual(before);
  });

  it('says how old the last feedback is to the owner alone', async () => {
    const { keys, org, of, owner, manager } = await team();
    const giver = await org.person('Mary');
    await world.as(giver).post(`${of}/feedback`).send({ text: 'Clear and calm.' }).expect(201);
    const text = `update feedback set given_on = current_date - 200 where organization_id = $1 and person_id = $2`;
    await org.within(() => world.app.get(TenantScope).rows({ name: 'test.old-feedback', text }, [owner.personId]));
    expect(await keys()).toContain('feedback_stale');
    expect((await keys(manager)).filter((key) => key.startsWith('feedback'))).toEqual(['feedback_unanswered']);
  });

  it('looks at nothing before there is a level to look at, and works without a manager', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const { body } = await world.as(ada).get(`/people/${ada.personId}/preflight`).expect(200);
    expect(body).toMatchObject({ targetLevel: null, checked: [], findings: [] });
    const at = await assessedTeam(world);
    const text = `update people set manager_id = null where organization_id = $1 and id = $2`;
    await at.org.within(() => world.app.get(TenantScope).rows({ name: 'test.alone', text }, [at.owner.personId]));
    const { body: alone } = await world.as(at.owner).get(`${at.of}/preflight`).expect(200);
    expect((alone.findings as Finding[]).filter(({ act }) => act === 'talk')).toEqual([]);
  });

  it('asks the database for as much with thousands of entries as with a few', async () => {
    const { of, owner, org } = await team();
    const asked = async () => {
      const rows = jest.spyOn(world.app.get(TenantScope), 'rows');
      await world.as(owner).get(`${of}/preflight`).expect(200);
      const statements = rows.mock.calls.length;
      rows.mockRestore();
      return statements;
    };
    const few = await asked();
    // Who asks and whom about, the facts, and what the two published.
    expect(few).toBeLessThanOrEqual(4);
    const text = `
      insert into evidence (organization_id, id, person_id, step, iteration, title, occurred_on, kind, audience)
      select $1, gen_random_uuid(), $2, 3, 1, 'Entry ' || n, current_date - n % 360, 'project',
        case when n % 2 = 0 then 'private' else 'manager' end
      from generate_series(1, 5000) n`;
    await org.within(() => world.app.get(TenantScope).rows({ name: 'test.many-entries', text }, [owner.personId]));
    expect(await asked()).toBe(few);
  });
});
