import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Attacker, faultOf, openAttacker } from './support/attacker.js';
import { freeText, replaced, type Schema, type Target } from './support/attacks.js';
import { type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { naughtyTexts } from './support/naughty-texts.js';
import { leaves } from './support/leaves.js';
import { runningItem } from './support/alignment.js';
import { openWorld, type World } from './support/world.js';

/** Where a word proves who somebody is, each of these is the wrong one, and what was chosen is shown to nobody. */
const secrets = /^\/(session|password-resets|account\/password|(invitations|feedback-links)\/\{token\})/;

type Place = Readonly<{ path: string; version?: number }>;

/** A name that is taken once it was created could not be tried as the new name of something else. */
const changesFirst = (one: { target: Target }, other: { target: Target }): number =>
  Number(one.target.verb === 'POST') - Number(other.target.verb === 'POST');

describe('naughty words in every text field of every route', () => {
  let world: World;
  let company: Company;
  let attacker: Attacker;
  let itemId = '';
  beforeAll(async () => {
    world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '0' } });
    company = await companyOfSecrets(world);
    // What is checked is a plan that runs; the owner's goes through all its states here.
    itemId = await runningItem(world, company);
    attacker = await openAttacker(world, company, { itemId });
  });
  afterAll(() => world.close());

  /** What answers, acknowledges or finishes something does so once: each text gets something new to answer. */
  const anew: Readonly<Record<string, ((act: string) => Promise<string | Place>) | undefined>> = {
    'POST /feedback-requests/{id}/answer': () => asked('answer'),
    'POST /feedback-requests/{id}/decline': () => asked('decline'),
    'POST /validations/{id}/answer': async () => {
      const path = `${await thoughtOf()}/validations`;
      const wish = { askedId: company.people.peer.personId };
      const { body } = await world.as(company.people.owner).post(path).send(wish).expect(201);
      return `/api/v1/validations/${body.id}/answer`;
    },
    'POST /people/{personId}/alignment-checks': () => Promise.resolve(`/api/v1${checksOfPeer()}`),
    'PATCH /alignment-checks/{id}': async () => {
      const { peer, manager } = company.people;
      const wish = { heldOn: '2026-01-05', withId: manager.personId, verdicts: [{ itemId, verdict: 'right' }] };
      const { body } = await world.as(peer).post(checksOfPeer()).send(wish).expect(201);
      return `/api/v1/alignment-checks/${body.id}`;
    },
    // Once at a time about one goal: what still waits is withdrawn.
    'POST /people/{personId}/help-requests': async () => {
      const { owner } = company.people;
      const path = `/people/${owner.personId}/help-requests`;
      const { body } = await world.as(owner).get(`${path}?state=pending`).expect(200);
      for (const { id, version } of body.items as { id: string; version: number }[]) {
        const withdrawal = world.as(owner).post(`/help-requests/${id}/acts`).set('if-match', `"${version}"`);
        await withdrawal.send({ act: 'withdraw' }).expect(200);
      }
      return `/api/v1${path}`;
    },
    'POST /help-requests/{id}/acts': async () => {
      const { owner, peer } = company.people;
      const wish = { askedId: peer.personId, about: { kind: 'own_words', topic: 'To be asked about' } };
      const { body } = await world.as(owner).post(`/people/${owner.personId}/help-requests`).send(wish).expect(201);
      return `/api/v1/help-requests/${body.id}/acts`;
    },
    // One reading a day: each of them on a KPI of its own.
    'POST /kpis/{id}/readings': async () => {
      const wish = { name: 'Uptime', scope: 'organization', direction: 'up' };
      const { body } = await world.as(company.people.hr).post('/kpis').send(wish).expect(201);
      return `/api/v1/kpis/${body.id}/readings`;
    },
    'POST /opportunities/{id}/validations': async () => `/api/v1${await thoughtOf()}/validations`,
    'POST /opportunities/{id}/acts': async () => `/api/v1${await thoughtOf()}/acts`,
    'PATCH /feedback/{id}': async () => {
      const { owner, peer } = company.people;
      const wish = { text: 'To be changed' };
      const { body } = await world.as(peer).post(`/people/${owner.personId}/feedback`).send(wish).expect(201);
      return `/api/v1/feedback/${body.id}`;
    },
    'POST /people/{personId}/circle': async () => {
      const { owner } = company.people;
      const path = `/people/${owner.personId}/circle`;
      const { body } = await world.as(owner).get(path).expect(200);
      for (const { id, version, state } of body.items as { id: string; version: number; state: string }[]) {
        if (state !== 'invited') continue;
        const ending = world.as(owner).post(`/circle-members/${id}/acts`).set('if-match', `"${version}"`);
        await ending.send({ act: 'end' }).expect(200);
      }
      return `/api/v1${path}`;
    },
    'POST /intents/{intentId}/acknowledgement': () => declared('acknowledgement'),
    'POST /intents/{intentId}/counter': () => declared('counter'),
    // From the second step there is a way back to the first.
    'POST /journeys/{journeyId}/revisit': async () => {
      const { journey } = await journeyPage();
      const path = `/journeys/${journey.id}`;
      await world.as(company.people.owner).post(`${path}/advance`).set('if-match', `"${journey.version}"`).send({});
      return { path: `/api/v1${path}/revisit`, version: (await journeyPage()).journey.version };
    },
    'POST /journeys/{journeyId}/advance': async () => {
      const { journey } = await confirmedJourney();
      return { path: `/api/v1/journeys/${journey.id}/advance`, version: journey.version };
    },
    'POST /step-proposals/{proposalId}/decline': () => proposed('decline'),
    'POST /plans/{id}/items': async () => {
      const { path, ...place } = await planned('add_item');
      return { path: `${path}/items`, ...place };
    },
    'POST /plans/{id}/acts': async (act) => {
      const { path, ...place } = await planned(act);
      return { path: `${path}/acts`, ...place };
    },
    'POST /goals/{id}/acts': async () => {
      const { body } = await world
        .as(company.people.owner)
        .post(`/people/${company.people.owner.personId}/goals`)
        .send({ step: 1, title: 'To be finished' })
        .expect(201);
      return `/api/v1/goals/${body.id}/acts`;
    },
  };
  const checksOfPeer = () => `/people/${company.people.peer.personId}/alignment-checks`;
  let plan = '';
  const planNow = async () => {
    const { owner } = company.people;
    if (!plan) {
      const shown = await world
        .as(owner)
        .get(`/plans/${company.ids.get('plan')}`)
        .expect(200);
      plan = shown.body.id;
      await world.as(owner).post(`/plans/${plan}/items`).send({ kind: 'change', title: 'x' }).expect(201);
    }
    return (await world.as(owner).get(`/plans/${plan}`).expect(200)).body;
  };
  /** The private plan, in the state that takes the act: what waits for an answer is taken back, a counter needs it. */
  const planned = async (act: string): Promise<Place> => {
    const { owner } = company.people;
    const of = (now: { version: number }, verb: 'post' | 'delete', path: string, body: object = {}) =>
      world.as(owner)[verb](path).set('if-match', `"${now.version}"`).send(body).expect(200);
    let now = await planNow();
    const turn = act === 'counter' ? 'propose' : 'take_back';
    if ((now.state === 'proposed') !== (act === 'counter')) {
      now = (await of(now, 'post', `/plans/${plan}/acts`, { act: turn })).body;
    }
    const full = act === 'add_item' && now.items.length > 30 ? now.items[0].id : null;
    if (full) now = (await of(now, 'delete', `/plan-items/${full}`)).body;
    return { path: `/api/v1/plans/${plan}`, version: now.version };
  };
  const asked = async (act: string) => {
    const { owner, peer } = company.people;
    const wish = { askedId: peer.personId, question: 'And?' };
    const { body } = await world.as(owner).post(`/people/${owner.personId}/feedback-requests`).send(wish).expect(201);
    return `/api/v1/feedback-requests/${body.id}/${act}`;
  };
  const thoughtOf = async () => {
    const { owner } = company.people;
    const wish = { title: 'To be asked about' };
    const { body } = await world.as(owner).post(`/people/${owner.personId}/opportunities`).send(wish).expect(201);
    return `/opportunities/${body.id}`;
  };
  const declared = async (act: string) => {
    const { owner } = company.people;
    const wish = { targetLevelId: company.ids.get('level'), sentence: 'I want to be promoted.' };
    await world.as(owner).post(`/people/${owner.personId}/intents`).send(wish).expect(201);
    return `/api/v1/intents/${(await journeyPage()).intent.id}/${act}`;
  };
  /** Below the last step, with nothing proposed, where the organization wants moves up to be confirmed. */
  const confirmedJourney = async () => {
    const { owner, hr } = company.people;
    const { body } = await world.as(hr).get('/framework').expect(200);
    if (!body.confirmations.advance) {
      const change = world.as(hr).put('/framework').set('if-match', `"${body.version}"`);
      await change.send({ confirmations: { advance: true } }).expect(200);
    }
    const based = (path: string, version: number) => world.as(owner).post(path).set('if-match', `"${version}"`);
    const { proposal, journey } = await journeyPage();
    if (proposal) await based(`/step-proposals/${proposal.id}/withdrawal`, proposal.version).expect(200);
    if (journey.step === 4) {
      const back = { step: 1, reason: 'To go up again, with other words.' };
      await based(`/journeys/${journey.id}/revisit`, journey.version).send(back).expect(200);
    }
    return journeyPage();
  };
  const proposed = async (act: string): Promise<Place> => {
    const { journey } = await confirmedJourney();
    const move = world.as(company.people.owner).post(`/journeys/${journey.id}/advance`);
    const { body } = await move.set('if-match', `"${journey.version}"`).send({}).expect(200);
    return { path: `/api/v1/step-proposals/${body.proposal.id}/${act}`, version: body.proposal.version };
  };
  const journeyPage = async () =>
    (await world.as(company.people.owner).get(`/people/${company.people.owner.personId}/journey`).expect(200)).body;
  const actorOf = ({ verb, pattern, by }: Target, act: string): Target['by'] => {
    if (pattern === '/plans/{id}/acts' && act === 'counter') return 'manager';
    if (/^\/step-proposals\/\{proposalId\}\/decline$/.test(pattern)) return 'manager';
    const route = `${verb} ${pattern}`;
    if (/alignment-checks/.test(route)) return 'peer';
    if (/^(POST \/(feedback-requests|validations|help-requests)\/\{id\}\/|PATCH \/feedback\/)/.test(route))
      return 'peer';
    if (/^POST \/(departments|invitations|kpis\/\{id\}\/readings)$/.test(route)) return 'hr';
    return route === 'POST /sign-ups' ? 'nobody' : by;
  };

  type Trial = Readonly<{ accepted: Set<string>; found: string[]; said: string }>;

  /** All text fields at once; those that are named as refused get plain words, and the others are tried again. */
  async function trial(target: Target, schema: Schema, text: string, n: number): Promise<Trial> {
    const route = `${target.verb} ${target.pattern}`;
    const what = `${route} ${JSON.stringify(text.slice(0, 30))} (${text.length})`;
    const body = attacker.sample(schema, 'texts');
    const places = leaves(body).flatMap(({ pointer, value }) => (value === freeText ? [pointer] : []));
    const emailPlaces = leaves(body).filter(({ value }) => value === 'somebody@example.test');
    const filled = (refused: ReadonlySet<string>) => {
      const emails = emailPlaces.reduce(
        (all, { pointer }) => replaced(all, pointer, `naughty.${n}@example.test`),
        body,
      );
      return places.reduce(
        (all, pointer) => replaced(all, pointer, refused.has(pointer) ? `Fine words, number ${n}` : text),
        emails,
      );
    };
    const act = String((body as { act?: unknown }).act);
    const fresh = (await anew[route]?.(act)) ?? target.path;
    const place: Place = typeof fresh === 'string' ? { path: fresh } : fresh;
    const send = (refused: ReadonlySet<string>) =>
      attacker.send({ verb: target.verb, ...place, by: actorOf(target, act), body: filled(refused) });
    let refused = new Set<string>();
    let answer: Answer = await send(refused);
    if (answer.status === 400) {
      const { errors = [] } = answer.body as { errors?: { pointer: string }[] };
      refused = new Set(errors.map(({ pointer }) => pointer));
      const found = faultOf(what, answer);
      if (found.length > 0 || places.every((place) => refused.has(place)))
        return { accepted: new Set(), found, said: answer.text };
      answer = await send(refused);
    }
    const tried = places.filter((place) => !refused.has(place));
    const found = [...faultOf(what, answer), ...changedIn(what, answer, tried, text)];
    return { accepted: new Set(answer.status < 300 ? tried : []), found, said: answer.text };
  }

  /** Where the answer has a field of that name at all, one of them holds the text as it was sent. */
  function changedIn(what: string, { status, body }: Answer, tried: readonly string[], text: string): string[] {
    if (status >= 300) return [];
    const told = leaves(body);
    return tried.flatMap((pointer) => {
      const field = pointer.replace(/\/\d+/g, '').split('/').at(-1) ?? '';
      const same = told.filter((leaf) => new RegExp(`/${field}(/\\d+)*$`).test(leaf.pointer));
      const kept = same.length === 0 || same.some(({ value }) => value === text);
      return kept ? [] : [`${what}: ${pointer} came back as ${JSON.stringify(same[0]?.value)?.slice(0, 80)}`];
    });
  }

  it('is kept to the last code point, or refused', async () => {
    const found: string[] = [];
    const never: string[] = [];
    let kept = 0;
    const trials = attacker.targets
      .flatMap((target) => target.bodies.map((schema) => ({ target, schema })))
      .toSorted(changesFirst);
    // One route after the other: two that change the same record would only tell each other that they are stale.
    for (const { target, schema } of trials) {
      const places = leaves(attacker.sample(schema, 'texts')).filter(({ value }) => value === freeText);
      if (places.length === 0) continue;
      const accepted = new Set<string>();
      let said = '';
      for (const [n, text] of naughtyTexts.entries()) {
        const result = await trial(target, schema, text, n);
        found.push(...result.found);
        if (n === 0) said = result.said;
        kept += result.accepted.size;
        for (const place of result.accepted) accepted.add(place);
      }
      if (secrets.test(target.pattern)) continue;
      const route = `${target.verb} ${target.pattern}`;
      never.push(
        ...places.flatMap(({ pointer }) =>
          accepted.has(pointer) ? [] : [`${route} ${pointer}: ${said.slice(130, 500)}`],
        ),
      );
    }
    expect(found).toEqual([]);
    // A field that took none of them was never reached: the trial would say nothing.
    expect(never).toEqual([]);
    expect(kept).toBeGreaterThan(4_000);
  }, 240_000);
});
