import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Attacker, faultOf, openAttacker } from './support/attacker.js';
import { objectsOf, pointersOf, replaced, type Target } from './support/attacks.js';
import { type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { naughtyTexts } from './support/naughty-texts.js';
import { openWorld, type World } from './support/world.js';

const nobodysId = '018f0000-0000-7000-8000-000000000000';
/** Of every type that JSON has, and of sizes that numbers, dates and lists do not have. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  99_999_999_999,
  'x',
  '',
  'nul \0 byte',
  'lone \u{D800} surrogate',
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  [],
  [[['x']]],
  Array.from({ length: 2_000 }, () => 'x'),
  {},
  { toString: 'x', length: 1 },
  JSON.parse('{"__proto__": {"admin": true}}'),
];
/** As a URL may carry them: half of a character, nothing, too much, and what servers unpack into lists. */
const wrongTexts = [
  '',
  '%00',
  '%ED%A0%80',
  '%E0%A4%A',
  '..%2F..%2Fetc%2Fpasswd',
  "'%3B--",
  '%25',
  '1e309',
  'x'.repeat(3_000),
];

/** As bytes: what a header carries is no Unicode. */
const headerWords = naughtyTexts
  .filter((text) => text.length < 300)
  .map((text) => Buffer.from(text).toString('latin1'))
  .filter((text) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text));

/** A body under names of its own, of which each may be taken only once. */
const anew = (body: unknown, n: number): unknown => {
  const names = { '/externalId': `attempt ${n}`, '/id': randomUUID() };
  const places = pointersOf(body);
  return Object.entries(names).reduce((all, [at, name]) => (places.includes(at) ? replaced(all, at, name) : all), body);
};

describe('attacks on every route of the document', () => {
  let world: World;
  let company: Company;
  let attacker: Attacker;
  beforeAll(async () => {
    world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '0' } });
    company = await companyOfSecrets(world);
    attacker = await openAttacker(world, company);
  });
  afterAll(() => world.close());

  const withBodies = () => attacker.targets.flatMap((target) => target.bodies.map((schema) => ({ target, schema })));
  const nameOf = ({ verb, pattern }: Target) => `${verb} ${pattern}`;
  /** What ends the sessions that the others need, and the stream that never ends. */
  const isTried = (target: Target) =>
    !/^(DELETE \/sessions?|GET \/events|POST \/account\/password)$/.test(nameOf(target));

  it('would be noticed where they get through: the control of the tests below', () => {
    const told = { status: 500, type: 'application/problem+json', text: '{}', body: { code: 'internal', status: 500 } };
    expect(faultOf('x', told)).toHaveLength(1);
    expect(faultOf('x', { ...told, status: 400, type: 'text/html' })).toHaveLength(1);
    expect(faultOf('x', { ...told, status: 400, body: { code: 'invalid', status: 400 } })).toEqual([]);
  });

  it('find all of them', () => {
    expect(attacker.targets.length).toBeGreaterThan(110);
    expect(withBodies().length).toBeGreaterThan(45);
  });

  it('with a wrong value in one field after the other', async () => {
    const found: string[] = [];
    let refused = 0;
    for (const { target, schema } of withBodies()) {
      const body = attacker.sample(schema, 'all');
      for (const pointer of pointersOf(body)) {
        for (const wrong of wrongValues) {
          const answer = await attacker.send({ ...target, body: replaced(body, pointer, wrong) });
          found.push(...faultOf(`${nameOf(target)} ${pointer} ${JSON.stringify(wrong)?.slice(0, 40)}`, answer));
          if (answer.status >= 400) refused += 1;
        }
      }
    }
    expect(found).toEqual([]);
    expect(refused).toBeGreaterThan(3_000);
  }, 120_000);

  it('with a field that nobody knows, at every depth', async () => {
    const taken: string[] = [];
    for (const { target, schema } of withBodies()) {
      const body = attacker.sample(schema, 'all');
      for (const pointer of objectsOf(body)) {
        const { status } = await attacker.send({ ...target, body: replaced(body, `${pointer}/unknownToAll`, 1) });
        if (status < 400 || status >= 500) taken.push(`${nameOf(target)} ${pointer} ${status}`);
      }
    }
    expect(taken).toEqual([]);
  }, 60_000);

  it('with ids of another organization, or of another kind, in every field that takes one', async () => {
    const { owner, stranger } = company.people;
    const theirs = await companyOfSecrets(world);
    const elsewhere = [...theirs.ids.values(), stranger.personId, nobodysId];
    const isId = /(Id|Ids\/0)$/;
    const found: string[] = [];
    let tried = 0;
    for (const { target, schema } of withBodies()) {
      const sample = attacker.sample(schema, 'all');
      for (const pointer of pointersOf(sample).filter((one) => isId.test(one) && !one.endsWith('externalId'))) {
        for (const id of elsewhere) {
          tried += 1;
          // Under a name of its own: what was sent before under the same is answered as then, whatever else it holds.
          const body = anew(sample, tried);
          const { status, text } = await attacker.send({ ...target, body: replaced(body, pointer, id) });
          if (status < 400 || status >= 500)
            found.push(`${nameOf(target)} ${pointer} ${id}: ${status} ${text.slice(0, 160)}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(300);
    expect((await world.as(owner).get('/session').expect(200)).body.csrfToken).toBe(owner.csrfToken);
  }, 60_000);

  it('with strange words, wrong values and repetitions in every parameter of the query', async () => {
    const found: string[] = [];
    const words = naughtyTexts.filter((text) => text.length < 300 && text.isWellFormed()).map(encodeURIComponent);
    for (const target of attacker.targets.filter(({ verb }) => verb === 'GET').filter(isTried)) {
      const names = target.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const queries = names.flatMap((name) => [
        ...[...words, ...wrongTexts].map((text) => `${name}=${text}`),
        `${name}=1&${name}=2`,
        `${name}[]=1&${name}[a]=2&${name}.b=3`,
      ]);
      for (const query of [
        ...queries,
        'unknownToAll=1',
        `__proto__[x]=1`,
        names.map((name) => `${name}=1`).join('&'),
      ]) {
        const answer = await attacker.send({ ...target, path: `${target.path}?${query}` });
        found.push(...faultOf(`${nameOf(target)} ${query.slice(0, 60)}`, answer));
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('with ten thousand parameters, whatever the verb', async () => {
    const query = Array.from({ length: 10_000 }, (_, n) => `q${n}=1`).join('&');
    const found: string[] = [];
    for (const target of attacker.targets.filter(isTried)) {
      const answer = await attacker.send({ ...target, path: `${target.path}?${query}` });
      if (answer.status !== 414) found.push(`${nameOf(target)}: ${answer.status}`);
    }
    expect(found).toEqual([]);
  });

  it('with anything in the place of the id in the path', async () => {
    const found: string[] = [];
    const words = naughtyTexts.filter((text) => text.length < 300 && text.isWellFormed()).map(encodeURIComponent);
    for (const target of attacker.targets.filter(({ pattern }) => pattern.includes('{')).filter(isTried)) {
      const [body] = target.bodies.map((schema) => attacker.sample(schema, 'all'));
      for (const text of [...words, ...wrongTexts, nobodysId.toUpperCase(), `${nobodysId}%00`]) {
        const path = `/api/v1${target.pattern}`.replace(/\{\w+\}/, text);
        const answer = await attacker.send({ ...target, path, ...(body !== undefined && { body }) });
        // An empty segment, or dots, are the address of another route.
        found.push(...faultOf(`${nameOf(target)} ${text.slice(0, 40)}`, answer));
      }
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('with strange words in every header that is read', async () => {
    const headers = [
      'idempotency-key',
      'if-match',
      'cookie',
      'x-csrf-token',
      'authorization',
      'content-type',
      'origin',
    ];
    const words = headerWords;
    const { personId } = company.people.owner;
    const found: string[] = [];
    for (const header of headers) {
      for (const word of words) {
        for (const [verb, path, body] of [
          ['POST', `/api/v1/people/${personId}/goals`, { step: 1, title: 'x' }],
          ['PATCH', `/api/v1/goals/${company.ids.get('goal')}`, { title: 'x' }],
          ['GET', `/api/v1/people/${personId}/journey`, undefined],
        ] as const) {
          const answer = await attacker.send({ verb, path, by: 'owner', body, headers: { [header]: word } });
          found.push(...faultOf(`${verb} ${header} ${JSON.stringify(word.slice(0, 40))}`, answer));
        }
      }
    }
    expect(words.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  }, 60_000);

  it('with strange words as the last event that was heard', async () => {
    const events = `${(await world.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1/events`;
    const { cookie } = company.people.owner;
    const found: string[] = [];
    for (const word of [...headerWords, nobodysId, '-1', '9'.repeat(40)]) {
      const leaving = new AbortController();
      const { status } = await fetch(events, { headers: { cookie, 'last-event-id': word }, signal: leaving.signal });
      if (status !== 200 && !(status >= 400 && status < 500)) found.push(`${JSON.stringify(word)}: ${status}`);
      leaving.abort();
    }
    expect(found).toEqual([]);
  }, 60_000);
});
