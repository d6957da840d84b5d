import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { IntentUpkeep } from '../src/journeys/index.js';
import { Clock } from '../src/platform/clock.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { withLadder } from './support/ladders.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const today = (): string => new Date().toISOString().slice(0, 10);

describe('an intent that nobody answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  async function declared() {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const of = `/people/${owner.personId}`;
    const targetLevelId = levels['IC2'];
    await world.as(owner).post(`${of}/journeys`).send({ targetLevelId }).expect(201);
    const sentence = 'I want to be promoted to IC2 by June.';
    const { body } = await world.as(owner).post(`${of}/intents`).send({ targetLevelId, sentence }).expect(201);
    return { org, skip, manager, owner, id: body.intent.id as string };
  }

  /** Sessions live on: it is the job that asks what time it is. */
  async function after(days: number, org: OrganizationInWorld) {
    const clock = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + days * 86_400_000));
    await org.within(() => world.app.get(IntentUpkeep).run());
    clock.mockRestore();
  }

  const intentOf = async (reader: PersonInWorld, { personId }: PersonInWorld) =>
    (await world.as(reader).get(`/people/${personId}/journey`).expect(200)).body.intent;
  const owedTo = async (reader: PersonInWorld) =>
    (await world.as(reader).get('/team/owed-answers').expect(200)).body.items as unknown[];
  const told = async (reader: PersonInWorld) =>
    ((await world.as(reader).get('/notifications').expect(200)).body.items as { kind: string }[]).map(
      ({ kind }) => kind,
    );

  it('is left in peace for a week; then the manager is reminded, once', async () => {
    const { org, manager, owner } = await declared();
    await after(6, org);
    expect(await told(manager)).not.toContain('intent_waits');
    await after(7, org);
    await after(8, org);
    expect((await told(manager)).filter((kind) => kind === 'intent_waits')).toHaveLength(1);
    expect(await intentOf(owner, owner)).toMatchObject({ remindedOn: addDays(today(), 7), owedOn: null, version: 1 });
  });

  it('is seen by the skip-level after two weeks, and by nobody else beside', async () => {
    const { org, skip, manager, owner } = await declared();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr', 'admin'] });
    await after(13, org);
    expect(await owedTo(skip)).toEqual([]);
    await after(14, org);
    const owed = { personId: owner.personId, name: 'Ada', managerId: manager.personId, managerName: 'Grace' };
    expect(await owedTo(skip)).toEqual([{ ...owed, declaredOn: today(), owedOn: addDays(today(), 14) }]);
    for (const other of [owner, manager, hr]) expect(await owedTo(other)).toEqual([]);
    expect(await told(skip)).toEqual(['answer_owed']);
    expect(await told(owner)).not.toContain('answer_owed');
    expect(await intentOf(owner, owner)).toMatchObject({ owedOn: addDays(today(), 14) });
  });

  it('is brought to whoever becomes the manager, and to whoever leads them, once each', async () => {
    const { org, skip, manager, owner } = await declared();
    await after(14, org);
    const head = await org.person('Katherine');
    const next = await org.person('Dorothy', { manager: head });
    await org.within(async () => {
      const text = `update people set manager_id = $3 where organization_id = $1 and id = $2`;
      await world.app.get(TenantScope).rows({ name: 'test.moved', text }, [owner.personId, next.personId]);
    });
    for (const days of [15, 16]) await after(days, org);
    for (const [reader, kind] of [
      [manager, 'intent_waits'],
      [next, 'intent_waits'],
      [skip, 'answer_owed'],
      [head, 'answer_owed'],
    ] as const) {
      expect((await told(reader)).filter((one) => one === kind)).toHaveLength(1);
    }
    expect([await owedTo(skip), await owedTo(head)]).toMatchObject([[], [{ name: 'Ada', managerName: 'Dorothy' }]]);
    const dates = { remindedOn: addDays(today(), 15), owedOn: addDays(today(), 14) };
    expect(await intentOf(owner, owner)).toMatchObject(dates);
  });

  it('is owed no more once the manager answers, with the version they had', async () => {
    const { org, skip, manager, id } = await declared();
    await after(14, org);
    const answer = world.as(manager).post(`/intents/${id}/counter`).set('if-match', '"1"');
    await answer.send({ answer: 'Let us aim for December.' }).expect(200);
    expect(await owedTo(skip)).toEqual([]);
    await after(30, org);
    expect(await told(skip)).toEqual(['answer_owed']);
  });

  it('is owed by nobody who has left', async () => {
    const { org, skip, manager } = await declared();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr', 'admin'] });
    await after(14, org);
    expect(await owedTo(skip)).toHaveLength(1);
    const { body } = await world.as(hr).get(`/people/${manager.personId}`).expect(200);
    const leave = world.as(hr).post(`/people/${manager.personId}/deactivation`).set('if-match', `"${body.version}"`);
    await leave.send({}).expect(200);
    expect(await owedTo(skip)).toEqual([]);
  });

  it('counts anew when it was said anew', async () => {
    const { org, skip, owner } = await declared();
    await after(14, org);
    const { targetLevel } = await intentOf(owner, owner);
    const again = { targetLevelId: targetLevel.id, sentence: 'I still want to be promoted.' };
    await world.as(owner).post(`/people/${owner.personId}/intents`).send(again).expect(201);
    expect(await owedTo(skip)).toEqual([]);
    expect(await intentOf(owner, owner)).toMatchObject({ remindedOn: null, owedOn: null });
  });

  it('reminds nobody where there is no manager', async () => {
    const { org, owner } = await declared();
    await org.within(async () => {
      const text = `update people set manager_id = null where organization_id = $1 and id = $2`;
      await world.app.get(TenantScope).rows({ name: 'test.alone', text }, [owner.personId]);
    });
    await after(20, org);
    expect(await intentOf(owner, owner)).toMatchObject({ remindedOn: null, owedOn: null });
  });

  it('is told to the open screens of both, and written down as done by the job', async () => {
    const { org, manager, owner, id } = await declared();
    const admin = await org.person('Annie', { roles: ['employee', 'admin'] });
    const streams = await Promise.all([owner, manager].map((person) => openStream(world, person)));
    await after(7, org);
    for (const stream of streams) {
      await stream.next(({ data }) => data['act'] === 'intent.reminded');
      stream.close();
    }
    const { body } = await world.as(admin).get('/audit').query({ act: 'intent.reminded' }).expect(200);
    expect(body.items).toMatchObject([{ recordId: id, actorKind: 'job' }]);
  });

  it.each([
    ['sentence', `'Something else was said.'`],
    ['declared_on', `'2020-01-01'`],
    ['target_on', `'2030-01-01'`],
  ])('is never rewritten, not by any statement: %s', async (column, value) => {
    const { org, id } = await declared();
    const text = `update intents set ${column} = ${value} where organization_id = $1 and id = $2`;
    const rewrite = org.within(() => world.app.get(TenantScope).rows({ name: `test.${column}`, text }, [id]));
    await expect(rewrite).rejects.toThrow('never rewritten');
  });
});
