import type { Company } from './company-of-secrets.js';
import { actOn, draftOf, planner, wishedItem } from './plans.js';
import type { World } from './world.js';

export const today = new Date().toISOString().slice(0, 10);

type Plan = Readonly<{ id: string; version: number; items: { id: string; state: string }[] }>;

/** A plan that both have agreed on today: one item measured by a KPI of the organization, and one by nothing. */
export async function runningPlan(world: World) {
  const people = await planner(world);
  const { org, owner, manager } = people;
  const hr = await org.person('Hanna', { roles: ['employee', 'hr'] });
  const mentor = await org.person('Mentor');
  const place = { memberId: mentor.personId, role: 'mentor', sharesCoverage: true };
  const { body: member } = await world.as(owner).post(`${people.of}/circle`).send(place).expect(201);
  const accept = world.as(mentor).post(`/circle-members/${member.id}/acts`).set('if-match', '"1"');
  await accept.send({ act: 'accept' }).expect(200);
  const wish = { name: 'Build time', unit: 'min', scope: 'organization', direction: 'down', target: 5 };
  const { body: kpi } = await world.as(hr).post('/kpis').send(wish).expect(201);
  const read = (on: string, value: number) =>
    world.as(hr).post(`/kpis/${kpi.id}/readings`).send({ on, value }).expect(201);
  const unmeasured = { title: 'the release', startsOn: '2027-01-18', endsOn: '2027-02-12', criterion: { statement: 'It is calm.' } }; // prettier-ignore
  const draft = await draftOf(world, owner, [
    wishedItem({ criterion: { kpiId: kpi.id, baseline: 14, target: 6 } }),
    wishedItem(unmeasured),
  ]);
  const { body: proposed } = await actOn(world, owner, draft, 'propose').expect(200);
  const { body: plan } = await actOn(world, manager, proposed, 'agree').expect(200);
  const start = () => actOn(world, owner, plan, 'start').expect(200);
  return { ...people, hr, mentor, kpi: kpi as { id: string }, read, plan: plan as Plan, start };
}

/** The one item of a plan that the peer and their manager have agreed on. */
export async function runningItem(world: World, { people: { peer, manager }, ids }: Company): Promise<string> {
  const journey = { targetLevelId: ids.get('level') };
  await world.as(peer).post(`/people/${peer.personId}/journeys`).send(journey).expect(201);
  const { body: proposed } = await actOn(world, peer, await draftOf(world, peer), 'propose').expect(200);
  const { body: agreed } = await actOn(world, manager, proposed, 'agree').expect(200);
  return (agreed as Plan).items[0]?.id ?? '';
}
