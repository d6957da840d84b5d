import { writer } from '../../../api/e2e/support/assessments.js';
import { withLadder } from '../../../api/e2e/support/ladders.js';
import type { PersonInWorld } from '../../../api/e2e/support/people.js';
import type { WebWorld } from './world.js';

export type PeopleOfPages = Readonly<Record<'employee' | 'manager' | 'hr', PersonInWorld>>;

/** An employee with something on every page, their manager, and HR. */
export async function peopleOfPages(world: WebWorld): Promise<PeopleOfPages> {
  const org = await world.organization();
  const { levels } = await withLadder(world, org);
  const manager = await org.person('Dana Okafor', { title: 'Head of engineering' });
  const employee = await org.person('Ada Byron', { manager, title: 'Engineer' });
  const hr = await org.person('Noor Haddad', { roles: ['employee', 'hr', 'admin'] });
  const as = world.as(employee);
  const [targetLevelId, mine] = [levels['IC2'], `/people/${employee.personId}`];
  const record = (kind: string, body: object) => as.post(`${mine}/${kind}`).send(body).expect(201);

  await record('journeys', { targetLevelId, targetOn: '2031-06-30' });
  await record('intents', { targetLevelId, sentence: 'I want to be a Senior Engineer by June.' });
  await record('goals', { step: 1, title: 'Cut the build to six minutes', dueOn: '2031-05-01', audience: 'manager' });
  const { body: seen } = await record('observations', { kind: 'praised', text: 'Stopping early is praised' });
  await record('patterns', { title: 'Stop early', conclusion: 'Say so on Monday.', observationIds: [seen.id] });
  const { body: plan } = await record('plans', { title: 'A faster, calmer delivery', audience: 'manager' });
  for (const [title, startsOn, endsOn] of [
    ['the build', '2031-01-06', '2031-02-28'],
    ['the hand-over', null, null],
  ]) {
    await as.post(`/plans/${plan.id}/items`).send({ kind: 'improve', title, startsOn, endsOn }).expect(201);
  }
  await record('key-players', {
    who: { kind: 'typed', name: 'Grace Hopper' },
    relation: 'leader',
    why: 'Says hard things kindly',
  });
  await record('check-ins', { takenOn: '2026-01-05', load: 4, energy: 2, note: 'Two incidents' });
  await record('focus-sessions', { startedAt: '2026-01-05T10:00:00Z', minutes: 25, intention: 'The build' });
  const shown = { kind: 'demo', title: 'The build, live', heldOn: '2026-01-10' };
  await record('visibility-events', { ...shown, audience: 'manager' });
  await record('evidence', {
    title: 'Cut build time',
    occurredOn: '2026-01-15',
    competencyKeys: ['delivery'],
    kpi: { name: 'Build time', before: 14, after: 6, unit: 'min' },
    audience: 'manager',
  });
  const measured = { name: 'Uptime', scope: 'organization', direction: 'up', unit: '%', target: 99 };
  const { body: kpi } = await world.as(hr).post('/kpis').send(measured).expect(201);
  const csv = 'date,value,note\n2026-01-01,97.5,\n2026-02-01,98.1,New firmware\n2026-03-01,99.2,';
  await world.as(hr).post(`/kpis/${kpi.id}/reading-imports`).send({ csv, apply: true }).expect(200);
  await as.post(`/kpis/${kpi.id}/following`).send({ follows: true }).expect(200);
  const thought = { title: 'Certificates are typed twice', problem: 'Every Monday', kpiId: kpi.id, size: 5, effort: 1 };
  const { body: found } = await record('opportunities', { ...thought, audience: 'manager' });
  await record('opportunities', { title: 'Alerts nobody reads', size: 3, effort: 4 });
  const path = `/opportunities/${found.id}`;
  await as.post(`${path}/validations`).send({ askedId: manager.personId, question: 'Worth a week?' }).expect(201);
  await as.post(`${path}/acts`).set('if-match', '"1"').send({ act: 'shortlist' }).expect(200);
  const said = { delivery: 'exceeds', direction: 'meets' } as const;
  const self = writer(world, employee, employee.personId);
  await self.assess(targetLevelId, said, 'The build, twice');
  await writer(world, manager, employee.personId).assess(targetLevelId, { ...said, delivery: 'meets' });
  await self.say(await self.begin(targetLevelId), said);
  return { employee, manager, hr };
}
