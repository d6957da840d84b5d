import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withLadder } from './support/ladders.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

describe('journeys', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const barbara = await org.person('Barbara');
    const grace = await org.person('Grace', { manager: barbara });
    const ada = await org.person('Ada', { manager: grace });
    const peer = await org.person('Peer', { manager: grace });
    const hr = await org.person('Noor', { roles: ['employee', 'hr'] });
    const admin = await org.person('Root', { roles: ['employee', 'admin'] });
    const target = { targetLevelId: levels['IC2'], targetOn: '2027-06-30' };
    return { org, levels, barbara, grace, ada, peer, hr, admin, target };
  }

  const page = (reader: PersonInWorld, of: PersonInWorld) => world.as(reader).get(`/people/${of.personId}/journey`);

  async function onJourney() {
    const all = await team();
    const started = await world.as(all.ada).post(`/people/${all.ada.personId}/journeys`).send(all.target).expect(201);
    return { ...all, journey: started.body.journey as { id: string; version: number } };
  }

  const act = (who: PersonInWorld, path: string, version: number, body: object = {}) =>
    world.as(who).post(path).set('if-match', `"${version}"`).send(body);

  it('shows everybody their own page before there is a journey', async () => {
    const { ada } = await team();
    const { body } = await page(ada, ada).expect(200);
    expect(body).toMatchObject({
      relation: 'owner',
      journey: null,
      intent: null,
      abilities: ['start', 'comment', 'logTalk'],
    });
    expect(body.steps).toHaveLength(4);
  });

  it('begins on the first step towards a level and a date', async () => {
    const { ada, levels } = await onJourney();
    const { body } = await page(ada, ada).expect(200);
    expect(body.journey).toMatchObject({
      step: 1,
      iteration: 1,
      targetOn: '2027-06-30',
      targetLevel: { id: levels['IC2'], code: 'IC2' },
    });
    expect(body.coverage).toEqual({ covered: 0, required: 2 });
    expect(body.abilities).toEqual(expect.arrayContaining(['advance', 'revisit', 'declareIntent']));
  });

  it('is one at a time', async () => {
    const { ada, target } = await onJourney();
    const again = await world.as(ada).post(`/people/${ada.personId}/journeys`).send(target).expect(409);
    expect(again.body).toMatchObject({ code: 'journey_open' });
  });

  it('stays one when two are begun at the same moment', async () => {
    const { ada, target } = await team();
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => world.as(ada).post(`/people/${ada.personId}/journeys`).send(target)),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('goes up a step, and back with a reason into the next iteration', async () => {
    const { ada, journey } = await onJourney();
    const up = await act(ada, `/journeys/${journey.id}/advance`, journey.version).expect(200);
    expect(up.body.journey).toMatchObject({ step: 2, iteration: 1 });

    const reason = 'The results were not tied to a KPI.';
    const back = await act(ada, `/journeys/${journey.id}/revisit`, up.body.journey.version, { step: 1, reason }).expect(
      200,
    );
    expect(back.body.journey).toMatchObject({ step: 1, iteration: 2 });
    expect(back.body.journey.visits.map((v: { step: number; reason: string }) => [v.step, v.reason])).toEqual([
      [1, ''],
      [2, ''],
      [1, reason],
    ]);
  });

  it('asks why one goes back', async () => {
    const { ada, journey } = await onJourney();
    const up = await act(ada, `/journeys/${journey.id}/advance`, journey.version).expect(200);
    await act(ada, `/journeys/${journey.id}/revisit`, up.body.journey.version, { step: 1, reason: 'no' }).expect(400);
  });

  it('moves once when two tabs move at the same time', async () => {
    const { ada, journey } = await onJourney();
    const tabs = await Promise.all([1, 2].map(() => act(ada, `/journeys/${journey.id}/advance`, journey.version)));
    expect(tabs.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [moved, late] = tabs.toSorted((a, b) => a.status - b.status);
    const { asOf: _, ...now } = (moved?.body ?? {}) as { asOf?: string };
    expect(late?.body).toMatchObject({ code: 'stale', current: now });
  });

  it('needs the version it is based on', async () => {
    const { ada, journey } = await onJourney();
    await world.as(ada).post(`/journeys/${journey.id}/advance`).send({}).expect(428);
  });

  it.each([
    ['grace', 200],
    ['barbara', 200],
    ['peer', 404],
    ['hr', 404],
    ['admin', 404],
  ] as const)('is read by %s: %i', async (who, status) => {
    const all = await onJourney();
    await page(all[who], all.ada).expect(status);
  });

  it('is walked by nobody but its owner', async () => {
    const { ada, grace, peer, journey } = await onJourney();
    await act(grace, `/journeys/${journey.id}/advance`, journey.version).expect(403);
    await act(peer, `/journeys/${journey.id}/advance`, journey.version).expect(404);
    const stranger = await (
      await world.organization('Elsewhere')
    ).person('Mallory', { roles: ['employee', 'hr', 'admin'] });
    await act(stranger, `/journeys/${journey.id}/advance`, journey.version).expect(404);
    await page(stranger, ada).expect(404);
  });

  describe('the intent to be promoted', () => {
    async function declared() {
      const all = await onJourney();
      const sentence = 'I want to be promoted to IC2 by June 2027.';
      const { body } = await world
        .as(all.ada)
        .post(`/people/${all.ada.personId}/intents`)
        .send({ ...all.target, sentence })
        .expect(201);
      return { ...all, sentence, intent: body.intent as { id: string; version: number } };
    }

    it('is acknowledged by the manager, and then the signal holds', async () => {
      const { ada, grace, intent, sentence } = await declared();
      const seen = await page(grace, ada).expect(200);
      expect(seen.body).toMatchObject({
        intent: { sentence, state: 'declared' },
        intentAbilities: ['acknowledge', 'counter'],
      });

      await act(grace, `/intents/${intent.id}/acknowledgement`, intent.version).expect(200);
      const { body } = await page(ada, ada).expect(200);
      expect(body.intent).toMatchObject({ state: 'acknowledged', answeredBy: 'Grace' });
      expect(body.signals.find((s: { key: string }) => s.key === 'intent_acknowledged')).toMatchObject({ met: true });
      const counted = (body.signals as { step: number; met: boolean; required: boolean }[]).filter(
        ({ step, required }) => step === 3 && required,
      );
      const met = counted.filter((signal) => signal.met).length;
      expect(body.steps[2]).toEqual({ met, required: counted.length });
    });

    it('is not acknowledged by the person, a peer or the skip-level', async () => {
      const { ada, barbara, peer, intent } = await declared();
      await act(ada, `/intents/${intent.id}/acknowledgement`, intent.version).expect(403);
      await act(barbara, `/intents/${intent.id}/acknowledgement`, intent.version).expect(403);
      await act(peer, `/intents/${intent.id}/acknowledgement`, intent.version).expect(404);
    });

    it('is answered once', async () => {
      const { grace, intent } = await declared();
      await act(grace, `/intents/${intent.id}/acknowledgement`, intent.version).expect(200);
      const late = await act(grace, `/intents/${intent.id}/counter`, intent.version, {
        answer: 'Rather in the year after.',
      }).expect(409);
      expect(late.body).toMatchObject({ code: 'intent_answered' });
    });

    it('keeps what was said when it is said anew', async () => {
      const { ada, intent, target, sentence } = await declared();
      const again = { ...target, sentence: `${sentence} And I mean it.` };
      const { body } = await world.as(ada).post(`/people/${ada.personId}/intents`).send(again).expect(201);
      expect(body.intent.id).not.toBe(intent.id);
      expect(body.intent.state).toBe('declared');
    });
  });

  describe('the manager’s board', () => {
    it('shows one’s own reports with what is owed to each', async () => {
      const { ada, grace, peer, target } = await onJourney();
      await world
        .as(ada)
        .post(`/people/${ada.personId}/intents`)
        .send({ ...target, sentence: 'I want IC2 by June.' })
        .expect(201);

      const { body } = await world.as(grace).get('/team').expect(200);
      expect(body.items.map((row: { personId: string }) => row.personId)).toEqual([ada.personId, peer.personId]);
      expect(body.items[0]).toMatchObject({
        step: 1,
        iteration: 1,
        path: [[1, 1]],
        intentState: 'declared',
        targetLevel: { code: 'IC2' },
      });
      expect(body.items[0].owed.map((debt: { kind: string }) => debt.kind)).toEqual([
        'answer_intent',
        'judge_readiness',
        'talk',
      ]);
      expect(body.items[1]).toMatchObject({ step: null, owed: [] });
    });

    it('settles a debt when the manager judges and talks', async () => {
      const { ada, grace } = await onJourney();
      const reason = 'Delivers alone; has not led others yet.';
      await world.as(grace).post(`/people/${ada.personId}/readiness`).send({ value: 'developing', reason }).expect(201);
      await world
        .as(grace)
        .post(`/people/${ada.personId}/talks`)
        .send({ heldOn: new Date().toISOString().slice(0, 10) })
        .expect(201);
      const { body } = await world.as(grace).get('/team').expect(200);
      expect(body.items[0]).toMatchObject({ readiness: 'developing', owed: [] });
      const own = await page(ada, ada).expect(200);
      expect(own.body.readiness).toMatchObject({ value: 'developing', reason, givenBy: 'Grace', stale: false });
    });

    it('lets nobody judge themselves', async () => {
      const { ada, barbara } = await onJourney();
      const judgement = { value: 'ready_now', reason: 'I am ready, believe me.' };
      await world.as(ada).post(`/people/${ada.personId}/readiness`).send(judgement).expect(403);
      await world.as(barbara).post(`/people/${ada.personId}/readiness`).send(judgement).expect(403);
    });
  });
});
