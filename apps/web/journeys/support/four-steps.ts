import { writer } from '../../../api/e2e/support/assessments.js';
import { withLadder } from '../../../api/e2e/support/ladders.js';
import type { PersonInWorld } from '../../../api/e2e/support/people.js';
import type { World } from '../../../api/e2e/support/world.js';

const today = new Date().toISOString().slice(0, 10);
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Made = Readonly<{ id: string; version: number }>;

/** An employee, their manager, a peer and HR, where a move waits for the manager's word. */
export async function companyOfFourSteps(world: World) {
  const org = await world.organization();
  const { levels } = await withLadder(world, org);
  const hr = await org.person('Hanna Berg', { roles: ['employee', 'hr'] });
  const manager = await org.person('Dana Okafor', { manager: await org.person('Ruth Amsel') });
  const employee = await org.person('Ada Byron', { manager });
  const peer = await org.person('Grace Lin', { manager });
  const confirmations = { advance: true, revisit: false };
  await world.as(hr).put('/framework').set('if-match', '"0"').send({ confirmations }).expect(200);
  const of = `/people/${employee.personId}`;
  await world.as(employee).post(`${of}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);

  const post = async (by: PersonInWorld, path: string, body: object): Promise<Made> =>
    (await world.as(by).post(path).send(body).expect(201)).body as Made;
  const act = async (by: PersonInWorld, path: string, { version }: Made, body: object): Promise<Made> =>
    (await world.as(by).post(path).set('if-match', `"${version}"`).send(body).expect(200)).body as Made;

  /** All of the first step but one observation. */
  async function settleIn(): Promise<void> {
    const kinds = ['how_done', 'how_done', 'went_right', 'went_right', 'went_wrong', 'criticised', 'praised'];
    const seen: Made[] = [];
    for (const kind of kinds) seen.push(await post(employee, `${of}/observations`, { kind, text: `Seen: ${kind}` }));
    const pattern = { title: 'Numbers first', conclusion: 'Bring a number.', observationIds: seen.map(({ id }) => id) };
    await post(employee, `${of}/patterns`, pattern);
    for (const name of ['Ruth', 'Mina', 'Oskar']) {
      const player = await post(employee, `${of}/key-players`, { who: { kind: 'typed', name }, relation: 'senior' });
      await post(employee, `/key-players/${player.id}/encounters`, { heldOn: today });
      await post(employee, `/key-players/${player.id}/habits`, { text: 'Asks for the number.', state: 'adopted' });
    }
    const goal = { step: 1, title: 'Mend the build', collaboratorIds: [peer.personId] };
    const made = await post(employee, `${of}/goals`, goal);
    await act(employee, `/goals/${made.id}/acts`, made, { act: 'finish' });
    const self = writer(world, employee, employee.personId);
    await self.assess(levels['IC2'], { delivery: 'meets', direction: 'working_towards' });
  }

  /** What the organization measures and the employee follows. */
  async function measure(name: string): Promise<void> {
    const measured = { name, unit: 'min', scope: 'organization', direction: 'down', target: 5 };
    const kpi = await post(hr, '/kpis', measured);
    await post(hr, `/kpis/${kpi.id}/readings`, { on: today, value: 14 });
    await world.as(employee).post(`/kpis/${kpi.id}/following`).send({ follows: true }).expect(200);
  }

  /** All of the second step but the opportunity itself and the manager's word about it. */
  async function findImpactAreas(opportunity: string): Promise<void> {
    for (const title of ['Flaky tests', 'Releases by hand']) await post(employee, `${of}/opportunities`, { title });
    const { body: board } = await world.as(employee).get(`${of}/opportunities`).expect(200);
    const found: Made = board.items.find(({ title }: { title: string }) => title === opportunity);
    await act(employee, `/opportunities/${found.id}/acts`, found, { act: 'shortlist' });
    for (const asked of [peer, manager]) {
      const question = await post(employee, `/opportunities/${found.id}/validations`, { askedId: asked.personId });
      if (asked === peer) await act(peer, `/validations/${question.id}/answer`, question, { answer: 'worthwhile' });
    }
    for (const text of ['Clear and calm.', 'More people should see it.', 'You asked first; keep that.']) {
      const said = await post(peer, `${of}/feedback`, { text });
      await act(employee, `/feedback/${said.id}/response`, said, { response: 'I will show it on Fridays.' });
    }
  }

  /** All of the third step but the plan, the check-in, and the answer to the intent. */
  async function deliverImpact(sentence: string): Promise<void> {
    const intent = { targetLevelId: levels['IC2'], targetOn: daysFromNow(200), sentence };
    await post(employee, `${of}/intents`, intent);
    for (const kind of ['demo', 'talk', 'teaching'])
      await post(employee, `${of}/visibility-events`, { kind, title: `A ${kind}`, heldOn: today, audience: 'manager' });
  }

  /** The agreed plan is held against its KPIs, with the manager. */
  async function align(): Promise<void> {
    const { body: plans } = await world.as(employee).get(`${of}/plans`).expect(200);
    const { body: plan } = await world.as(employee).get(`/plans/${plans.items[0].id}`).expect(200);
    const verdicts = plan.items.map(({ id }: Made) => ({ itemId: id, verdict: 'right' }));
    await post(employee, `${of}/alignment-checks`, { heldOn: today, withId: manager.personId, verdicts });
  }

  /** What the level asks for, shown at work. */
  async function lead(): Promise<void> {
    const entries = [
      { title: 'Cut the build to six minutes', kind: 'project', competencyKeys: ['delivery'] },
      { title: 'Taught the caching', kind: 'teaching', competencyKeys: ['delivery', 'direction'] },
      { title: 'Mentored Mina', kind: 'mentoring', competencyKeys: ['direction'] },
    ];
    for (const entry of entries)
      await post(employee, `${of}/evidence`, { ...entry, occurredOn: today, audience: 'manager' });
  }

  return { employee, manager, settleIn, measure, findImpactAreas, deliverImpact, align, lead };
}
