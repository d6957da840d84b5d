import { signIn, type PersonInWorld } from './people.js';
import { withLadder } from './ladders.js';
import { assessmentsOfSecrets } from './secrets-of-assessments.js';
import { draftsOfSecrets } from './secrets-of-drafts.js';
import { plansOfSecrets } from './secrets-of-plans.js';
import type { World } from './world.js';

export const actors = ['owner', 'manager', 'skip', 'mentor', 'peer', 'hr', 'admin', 'stranger', 'nobody'] as const;
export type ActorName = (typeof actors)[number];
type Insider = Exclude<ActorName, 'nobody'>;

/** A text that stands in one place only, and who may ever read it. */
type Canary = Readonly<{ text: string; readers: readonly ActorName[] }>;

export type Company = Readonly<{
  people: Readonly<Record<Insider, PersonInWorld>>;
  ids: ReadonlyMap<string, string>;
  canaries: readonly Canary[];
}>;

const ownOnly = ['owner'] as const;
const between = ['owner', 'manager'] as const;
const line = ['owner', 'manager', 'skip'] as const;
const withCircle = [...line, 'mentor'] as const;
const work = { occurredOn: '2026-01-05' };
let companies = 0;

/** Everybody around one person, and every kind of record this person can have, each with its own canary in its words. */
export async function companyOfSecrets(world: World): Promise<Company> {
  const org = await world.organization();
  const skip = await org.person('Barbara');
  const manager = await org.person('Grace', { manager: skip });
  const owner = await org.person('Ada', { manager });
  const giver = await org.person('Mary', { manager });
  const people = {
    owner,
    manager,
    skip,
    mentor: await org.person('Mentor'),
    peer: await org.person('Mallory', { manager }),
    hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
    admin: await org.person('Annie', { roles: ['employee', 'admin'] }),
    stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
  };
  const { levels } = await withLadder(world, org);
  const ids = new Map<string, string>([
    ['owner', owner.personId],
    ['giver', giver.personId],
    ['manager', manager.personId],
    ['mentor', people.mentor.personId],
    ['level', levels['IC2'] ?? ''],
  ]);
  const canaries: Canary[] = [];
  const number = (companies += 1);
  const secret = (name: string, readers: readonly ActorName[]): string => {
    const text = `canary-${number}-${name}-end`;
    canaries.push({ text, readers });
    return text;
  };
  async function make(name: string, path: string, body: object, by = owner): Promise<void> {
    const made = await world.as(by).post(path).send(body);
    if (made.status !== 201) throw new Error(`${name}: ${made.status} ${made.text}`);
    ids.set(name, (made.body as { id: string }).id);
  }
  /** One that stays and one that was deleted, which is as secret as before. */
  async function makeTwo(name: string, path: string, body: object, records: string, by = owner): Promise<void> {
    await make(name, path, body, by);
    await make(`${name}Deleted`, path, body, by);
    await world
      .as(owner === by || records === 'feedback' ? owner : by)
      .delete(`/${records}/${ids.get(`${name}Deleted`)}`)
      .set('if-match', '"1"')
      .expect(200);
  }
  /** What everybody reads and HR keeps: one that stays, and one that was deleted. */
  async function makeTwoByHr(name: string, path: string, [kept, gone]: readonly object[], records: string) {
    await make(name, path, kept ?? {}, people.hr);
    await make(`${name}Deleted`, path, gone ?? {}, people.hr);
    const deleted = world.as(people.hr).delete(`/${records}/${ids.get(`${name}Deleted`)}`);
    await deleted.set('if-match', '"1"').expect(200);
  }
  const of = `/people/${owner.personId}`;
  await world
    .as(people.hr)
    .post(`${of}/level-changes`)
    .send({ kind: 'hire', levelId: levels['IC1'], effectiveOn: '2024-01-01' })
    .expect(201);
  await makeTwo(
    'goal',
    `${of}/goals`,
    { step: 1, title: secret('goal', ownOnly), why: secret('why', ownOnly), collaboratorIds: [giver.personId] },
    'goals',
  );
  await make('goalShared', `${of}/goals`, { step: 1, title: secret('goal-shared', line), audience: 'manager' });
  await makeTwo('part', `/goals/${ids.get('goal')}/parts`, { title: secret('part', ownOnly) }, 'goal-parts');
  await make('partShared', `/goals/${ids.get('goalShared')}/parts`, { title: secret('part-shared', line) });
  const kpi = { name: secret('kpi', ownOnly), before: 1, after: 2 };
  await makeTwo(
    'evidence',
    `${of}/evidence`,
    { ...work, title: secret('evidence', ownOnly), result: secret('result', ownOnly), kpi },
    'evidence',
  );
  await make('evidenceShared', `${of}/evidence`, {
    ...work,
    title: secret('evidence-shared', line),
    audience: 'manager',
  });
  const who = { kind: 'typed', name: secret('key-player', ownOnly), role: secret('role', ownOnly) };
  await makeTwo(
    'keyPlayer',
    `${of}/key-players`,
    { who, relation: 'leader', why: secret('key-player-why', ownOnly) },
    'key-players',
  );
  await makeTwo(
    'encounter',
    `/key-players/${ids.get('keyPlayer')}/encounters`,
    { heldOn: '2026-01-05', takeaways: secret('takeaways', ownOnly) },
    'encounters',
  );
  await makeTwo('habit', `/key-players/${ids.get('keyPlayer')}/habits`, { text: secret('habit', ownOnly) }, 'habits');
  await makeTwo(
    'checkIn',
    `${of}/check-ins`,
    { takenOn: '2026-01-05', load: 4, energy: 2, note: secret('check-in', ownOnly) },
    'check-ins',
  );
  await makeTwo(
    'observation',
    `${of}/observations`,
    { kind: 'criticised', text: secret('observation', ownOnly) },
    'observations',
  );
  await makeTwo(
    'pattern',
    `${of}/patterns`,
    {
      title: secret('pattern', ownOnly),
      conclusion: secret('conclusion', ownOnly),
      observationIds: [ids.get('observation')],
    },
    'patterns',
  );
  await makeTwo(
    'focusSession',
    `${of}/focus-sessions`,
    { startedAt: '2026-01-05T10:00:00Z', minutes: 25, intention: secret('intention', ownOnly) },
    'focus-sessions',
  );
  const shown = { kind: 'demo', heldOn: '2026-01-05' };
  await makeTwo(
    'visibilityEvent',
    `${of}/visibility-events`,
    { ...shown, title: secret('shown', ownOnly), reached: secret('reached', ownOnly) },
    'visibility-events',
  );
  const shownToAll = { ...shown, title: secret('shown-shared', line), audience: 'manager' };
  await make('visibilityEventShared', `${of}/visibility-events`, shownToAll);
  await makeTwo(
    'comment',
    `${of}/comments`,
    { text: secret('comment', between), about: { recordType: 'goal', recordId: ids.get('goalShared') } },
    'comments',
  );
  await makeTwo(
    'agreement',
    `${of}/agreements`,
    { text: secret('agreement', between), owedById: owner.personId },
    'agreements',
  );
  await makeTwo('agendaItem', `${of}/agenda-items`, { text: secret('agenda', between) }, 'agenda-items');
  for (const [by, name] of [
    [owner, 'notes-of-the-owner'],
    [manager, 'notes-of-the-manager'],
  ] as const) {
    const text = secret(name, [by === owner ? 'owner' : 'manager']);
    await world.as(by).put(`${of}/one-on-one/notes`).set('if-match', '"1"').send({ text }).expect(200);
  }
  const member = { memberId: people.mentor.personId, role: 'mentor', sharesCoverage: true };
  await make('circleMember', `${of}/circle`, { ...member, note: secret('circle', ['owner', 'mentor']) });
  await world
    .as(people.mentor)
    .post(`/circle-members/${ids.get('circleMember')}/acts`)
    .set('if-match', '"1"')
    .send({ act: 'accept' })
    .expect(200);
  const inCircle = { audience: 'circle' };
  await make('goalInCircle', `${of}/goals`, { step: 1, title: secret('goal-in-circle', withCircle), ...inCircle });
  await make('evidenceInCircle', `${of}/evidence`, {
    ...{ ...work, title: secret('evidence-in-circle', withCircle) },
    ...inCircle,
  });
  const told = { text: secret('feedback-in-circle', ['owner', 'manager', 'mentor']) };
  await make('feedbackInCircle', `${of}/feedback`, told, giver);
  await world
    .as(owner)
    .patch(`/feedback/${ids.get('feedbackInCircle')}`)
    .set('if-match', '"1"')
    .send(inCircle)
    .expect(200);
  await makeTwo('feedback', `${of}/feedback`, { text: secret('feedback', ownOnly) }, 'feedback', giver);
  await make(
    'feedbackShared',
    `${of}/feedback`,
    { text: secret('feedback-shared', between), sharedWithManager: true },
    giver,
  );
  await makeTwo(
    'request',
    `${of}/feedback-requests`,
    { askedId: giver.personId, question: secret('question', ownOnly) },
    'feedback-requests',
  );
  const opportunity = { title: secret('opportunity', ownOnly), problem: secret('problem', ownOnly) };
  await makeTwo('opportunity', `${of}/opportunities`, opportunity, 'opportunities');
  await make('opportunityShared', `${of}/opportunities`, {
    title: secret('opportunity-shared', line),
    audience: 'manager',
  });
  const question = { askedId: giver.personId, question: secret('validation', ownOnly) };
  await make('validation', `/opportunities/${ids.get('opportunity')}/validations`, question);
  const asks = (name: string, askedId: string, readers: readonly ActorName[], wish: object = {}) =>
    make(name, `${of}/help-requests`, {
      askedId,
      ...{ about: { kind: 'own_words', topic: secret(name, readers) }, question: secret(`${name}-question`, readers) },
      ...wish,
    });
  await asks('help', people.mentor.personId, ['owner', 'mentor']);
  await asks('helpShared', giver.personId, between, { audience: 'manager' });
  await asks('helpWithdrawn', people.mentor.personId, ownOnly);
  await world
    .as(owner)
    .post(`/help-requests/${ids.get('helpWithdrawn')}/acts`)
    .set('if-match', '"1"')
    .send({ act: 'withdraw' })
    .expect(200);
  const measured = { name: 'Uptime', scope: 'organization', direction: 'up' };
  await makeTwoByHr('kpi', '/kpis', [measured, measured], 'kpis');
  const readings = ['2026-01-05', '2026-01-06'].map((on) => ({ on, value: 1 }));
  await makeTwoByHr('reading', `/kpis/${ids.get('kpi')}/readings`, readings, 'kpi-readings');
  const published = await world.as(owner).get('/ladders').expect(200);
  const [ladder] = published.body.items as { id: string; versionId: string }[];
  ids.set('ladder', ladder?.id ?? '').set('ladderVersion', ladder?.versionId ?? '');
  const copy = { from: 'copy', versionId: ladder?.versionId, name: secret('ladder-draft', ['hr', 'admin']) };
  await make('ladderDraft', '/ladder-drafts', copy, people.hr);
  await make('token', '/tokens', { name: secret('token', ownOnly) });
  await make('invitation', '/invitations', { name: 'Newcomer', email: `new.${number}@example.test` }, people.admin);
  await make('department', '/departments', { name: 'Laboratory' }, people.hr);
  await makeJourney();
  await plansOfSecrets(world, { owner, manager, giver, ids, secret, make });
  await assessmentsOfSecrets(world, { owner, manager, levels, ids, secret });
  await draftsOfSecrets(world, { owner, ids, secret });
  const uploaded = await world
    .as(people.hr)
    .post('/people-imports')
    .set('content-type', 'text/csv')
    .send('Name,Salary\nLee,1')
    .expect(201);
  ids.set('import', uploaded.body.id);
  const members = await world.as(people.admin).get('/members').expect(200);
  ids.set(
    'member',
    (members.body.items as { id: string; personId: string }[]).find(({ personId }) => personId === owner.personId)
      ?.id ?? '',
  );
  await signIn(world.app, owner);
  const sessions = await world.as(owner).get('/sessions').expect(200);
  ids.set(
    'session',
    (sessions.body.items as { id: string; current: boolean }[]).find(({ current }) => !current)?.id ?? '',
  );
  return { people, ids, canaries };

  async function makeJourney(): Promise<void> {
    await world.as(owner).post(`${of}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    await world
      .as(owner)
      .post(`${of}/intents`)
      .send({ targetLevelId: levels['IC2'], sentence: secret('sentence', line) })
      .expect(201);
    await world
      .as(manager)
      .post(`${of}/readiness`)
      .send({ value: 'developing', reason: secret('readiness', line) })
      .expect(201);
    const confirmed = { confirmations: { advance: true } };
    await world.as(people.hr).put('/framework').set('if-match', '"0"').send(confirmed).expect(200);
    const { body } = await world.as(owner).get(`${of}/journey`).expect(200);
    const { id, version } = body.journey as { id: string; version: number };
    const proposed = await world
      .as(owner)
      .post(`/journeys/${id}/advance`)
      .set('if-match', `"${version}"`)
      .send({ reason: secret('move', line) })
      .expect(200);
    ids.set('journey', id).set('intent', body.intent.id).set('proposal', proposed.body.proposal.id);
  }
}
