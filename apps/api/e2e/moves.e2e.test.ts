import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withLadder } from './support/ladders.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

type Proposal = Readonly<{ id: string; version: number }>;

describe('moves that the manager confirms', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const act = (who: PersonInWorld, path: string, version: number, body: object = {}) =>
    world.as(who).post(path).set('if-match', `"${version}"`).send(body);
  const page = async (who: PersonInWorld, of: PersonInWorld) =>
    (await world.as(who).get(`/people/${of.personId}/journey`).expect(200)).body;

  async function house({ advance = true, revisit = false } = {}) {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const barbara = await org.person('Barbara');
    const grace = await org.person('Grace', { manager: barbara });
    const ada = await org.person('Ada', { manager: grace });
    const alone = await org.person('Alone');
    const said = { confirmations: { advance, revisit } };
    await world.as(hr).put('/framework').set('if-match', '"0"').send(said).expect(200);
    const start = async (who: PersonInWorld) => {
      const body = { targetLevelId: levels['IC2'] };
      const started = await world.as(who).post(`/people/${who.personId}/journeys`).send(body).expect(201);
      return started.body.journey as { id: string; version: number };
    };
    return { org, hr, barbara, grace, ada, alone, start };
  }

  async function proposed(reason = 'All signals hold.') {
    const all = await house();
    const journey = await all.start(all.ada);
    const { body } = await act(all.ada, `/journeys/${journey.id}/advance`, journey.version, { reason }).expect(200);
    return { ...all, journey: body.journey as typeof journey, proposal: body.proposal as Proposal, body };
  }

  it('wait for the manager and say so to both', async () => {
    const { ada, grace, body } = await proposed();
    expect(body).toMatchObject({
      journey: { step: 1 },
      confirms: { advance: true, revisit: false },
      proposal: { act: 'advance', step: 2, reason: 'All signals hold.' },
      proposalAbilities: ['withdraw'],
    });
    expect(await page(grace, ada)).toMatchObject({ proposal: { step: 2 }, proposalAbilities: ['confirm', 'decline'] });
    const board = await world.as(grace).get('/team').expect(200);
    const row = (board.body.items as { personId: string; owed: { kind: string }[] }[]).find(
      ({ personId }) => personId === ada.personId,
    );
    expect(row?.owed.map(({ kind }) => kind)).toContain('answer_move');
  });

  it('are made when the manager confirms, with the reason of whoever proposed', async () => {
    const { ada, grace, proposal } = await proposed();
    const { body } = await act(grace, `/step-proposals/${proposal.id}/confirmation`, proposal.version).expect(200);
    expect(body).toMatchObject({ journey: { step: 2 }, proposal: null, proposalAbilities: [] });
    expect((await page(ada, ada)).journey.visits).toMatchObject([
      { step: 1 },
      { step: 2, reason: 'All signals hold.' },
    ]);
  });

  it('are not made when the manager declines, who says why', async () => {
    const { ada, grace, proposal } = await proposed();
    const path = `/step-proposals/${proposal.id}/decline`;
    await act(grace, path, proposal.version, { answer: '' }).expect(400);
    const { body } = await act(grace, path, proposal.version, { answer: 'Two goals are still open.' }).expect(200);
    expect(body).toMatchObject({ journey: { step: 1 }, proposal: null });
    const told = { declinedMove: { step: 2, answer: 'Two goals are still open.' } };
    expect(await page(ada, ada)).toMatchObject(told);
  });

  it('are taken back by whoever proposed, who may then propose anew', async () => {
    const { ada, journey, proposal } = await proposed();
    const again = () => act(ada, `/journeys/${journey.id}/advance`, journey.version);
    expect((await again()).body).toMatchObject({ status: 409, code: 'move_proposed' });
    await act(ada, `/step-proposals/${proposal.id}/withdrawal`, proposal.version).expect(200);
    expect((await again()).body).toMatchObject({ proposal: { step: 2 } });
  });

  it('are answered once, by the manager alone', async () => {
    const { org, ada, barbara, hr, grace, proposal } = await proposed();
    const peer = await org.person('Peer', { manager: grace });
    const confirm = (who: PersonInWorld) => act(who, `/step-proposals/${proposal.id}/confirmation`, proposal.version);
    await confirm(ada).expect(403);
    await confirm(barbara).expect(403);
    await confirm(peer).expect(404);
    await confirm(hr).expect(404);
    const both = await Promise.all([confirm(grace), confirm(grace)]);
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect((await page(ada, ada)).journey).toMatchObject({ step: 2 });
  });

  it('hold nobody up whom nobody can confirm', async () => {
    const { alone, start } = await house();
    const journey = await start(alone);
    const { body } = await act(alone, `/journeys/${journey.id}/advance`, journey.version).expect(200);
    expect(body).toMatchObject({ journey: { step: 2 }, proposal: null });
  });

  it('are made at once where the organization leaves them to everybody', async () => {
    const { hr, ada, journey, proposal } = await proposed();
    await world.as(hr).put('/framework').set('if-match', '"1"').send({}).expect(200);
    const { body } = await act(ada, `/journeys/${journey.id}/advance`, journey.version).expect(200);
    expect(body).toMatchObject({ journey: { step: 2 }, proposal: null });
    const late = await act(ada, `/step-proposals/${proposal.id}/withdrawal`, proposal.version);
    expect(late.body).toMatchObject({ status: 409, code: 'move_answered' });
  });

  it('back to a step wait as well, where that is wanted', async () => {
    const { ada, grace, start } = await house({ advance: false, revisit: true });
    const journey = await start(ada);
    const up = await act(ada, `/journeys/${journey.id}/advance`, journey.version).expect(200);
    const reason = 'The numbers were not the right ones.';
    const asked = await act(ada, `/journeys/${journey.id}/revisit`, up.body.journey.version, { step: 1, reason });
    expect(asked.body).toMatchObject({ journey: { step: 2, iteration: 1 }, proposal: { act: 'revisit', step: 1 } });
    const { id, version } = asked.body.proposal as Proposal;
    const { body } = await act(grace, `/step-proposals/${id}/confirmation`, version).expect(200);
    expect(body.journey).toMatchObject({ step: 1, iteration: 2 });
  });
});
