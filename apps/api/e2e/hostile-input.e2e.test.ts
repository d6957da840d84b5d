import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type request from 'supertest';
import { type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { naughtyTexts } from './support/naughty-texts.js';
import { type Creation, creations, filled, here, leaves } from './support/text-fields.js';
import { openWorld, type World } from './support/world.js';

const elsewhere = '018f0000-0000-7000-8000-000000000000';
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Bodies that no route takes, whatever its contract. */
const refusedByAll: Readonly<Record<string, string>> = {
  'cut short': '{"title": "x',
  'no JSON': 'title=x',
  'two values': '{} {}',
  'not a number': '{"step": NaN}',
  'a list': '[]',
  'a list of lists': `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  'a string': '"x"',
  'a number': '1',
  null: 'null',
  'an unknown field': '{"unknownToAll": 1}',
  'deep nesting': nested(5_000),
  'a prototype': '{"__proto__": {"admin": true}}',
  'a constructor': '{"constructor": {"prototype": {"admin": true}}}',
  'two megabytes': `{"title": "${'x'.repeat(2_000_000)}"}`,
  'ten thousand fields': `{${Array.from({ length: 10_000 }, (_, n) => `"f${n}":1`).join()}}`,
};

describe('hostile input', () => {
  let world: World;
  let company: Company;
  let document: OpenAPIObject;
  beforeAll(async () => {
    world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '0' } });
    company = await companyOfSecrets(world);
    document = (await world.asNobody().get('/api/openapi.json')).body as OpenAPIObject;
  });
  afterAll(() => world.close());

  const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
  const routes = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      verbs.flatMap((verb) => {
        const operation = item[verb];
        return operation
          ? [{ verb, path: path.replace(/\{\w+\}/g, elsewhere), takesBody: 'requestBody' in operation, operation }]
          : [];
      }),
    );
  const withBody = () => routes().filter(({ takesBody }) => takesBody);

  /** As the one whose roles open every route, so that nothing is refused before its body is looked at. */
  const asKeeper = (verb: (typeof verbs)[number], path: string): request.Test => {
    const { cookie, csrfToken } = company.people.stranger;
    return world.asNobody()[verb](path).set('cookie', cookie).set('x-csrf-token', csrfToken).set('if-match', '"1"');
  };

  function fault(what: string, { status, headers, body }: request.Response): string[] {
    const refused = status >= 400 && status < 500;
    const isProblem =
      headers['content-type']?.startsWith('application/problem+json') &&
      typeof body.code === 'string' &&
      body.status === status;
    return refused && isProblem ? [] : [`${what}: ${status} ${JSON.stringify(body).slice(0, 200)}`];
  }

  it.each(Object.entries(refusedByAll))('of %s is refused as a problem by every route', async (_, body) => {
    expect(withBody().length).toBeGreaterThan(35);
    const found: string[] = [];
    for (const { verb, path } of withBody()) {
      found.push(
        ...fault(`${verb} ${path}`, await asKeeper(verb, path).set('content-type', 'application/json').send(body)),
      );
    }
    expect(found).toEqual([]);
  });

  it('of another kind of content is refused by every route', async () => {
    const found: string[] = [];
    for (const { verb, path } of withBody()) {
      for (const kind of [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-7',
      ]) {
        const answer = await asKeeper(verb, path).set('content-type', kind).send('{"unknownToAll":1}');
        found.push(...fault(`${kind} ${verb} ${path}`, answer));
      }
    }
    expect(found).toEqual([]);
  });

  it('of the wrong type is refused in every field of what is created', async () => {
    const found: string[] = [];
    for (const { path, by, body } of creations(company)) {
      const good = filled(body, { text: 'Fine words, all of them' }) as Record<string, unknown>;
      for (const field of Object.keys(body)) {
        for (const wrong of [['x'], { x: 1 }, true, 1e300, [[['x']]], { toString: 'x' }]) {
          const answer = await world
            .as(company.people[by])
            .post(path)
            .send({ ...good, [field]: wrong });
          found.push(...fault(`${path} ${field} ${JSON.stringify(wrong)}`, answer));
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('of ten thousand query parameters, or of strange ones, ends no route in an error of ours', async () => {
    const queries = [
      Array.from({ length: 700 }, (_, n) => `q${n}=${n}`).join('&'),
      Array.from({ length: 10_000 }, (_, n) => `q${n}=1`).join('&'),
      'limit=1&limit=2',
      'limit=-1',
      'limit=1e9',
      'cursor=%00',
      'cursor=AAAA',
      'text=%00',
      'text=%ED%A0%80',
      'text[]=x&text[__proto__]=y',
      '__proto__[admin]=1',
      '%E0%A4%A',
    ];
    const found: string[] = [];
    for (const { verb, path } of routes().filter(({ verb, path }) => verb === 'get' && !path.endsWith('/events'))) {
      for (const query of queries) {
        const answer = await asKeeper(verb, `${path}?${query}`);
        // A route without a query takes no notice of one.
        if (answer.status !== 200) found.push(...fault(`${verb} ${path}?${query.slice(0, 30)}`, answer));
      }
    }
    expect(found).toEqual([]);
  }, 20_000);

  it('of ids of another organization changes and tells nothing', async () => {
    const { people, ids } = company;
    const foreign = [
      people.owner.personId,
      ids.get('goal'),
      ids.get('level'),
      ids.get('department'),
      'no-id',
      '../goals',
      '%00',
      elsewhere,
    ];
    const mine = `/people/${people.stranger.personId}`;
    const found: string[] = [];
    for (const id of foreign) {
      const bodies: [string, object][] = [
        [`${mine}/goals`, { step: 1, title: 'x', collaboratorIds: [id] }],
        [`${mine}/evidence`, { occurredOn: '2026-01-05', title: 'x', contributors: [{ personId: id }] }],
        [`${mine}/key-players`, { relation: 'peer', who: { kind: 'directory', personId: id } }],
        [`${mine}/feedback-requests`, { askedId: id, question: 'x' }],
        [`${mine}/comments`, { text: 'x', about: { recordType: 'goal', recordId: id } }],
        [`${mine}/journeys`, { targetLevelId: id }],
        [`${mine}/intents`, { targetLevelId: id, sentence: 'I want to be promoted.' }],
        [`${mine}/level-changes`, { kind: 'hire', levelId: id, effectiveOn: '2026-01-05' }],
        ['/people', { name: 'x', managerId: id }],
        ['/people', { name: 'x', departmentId: id }],
        ['/departments', { name: 'x', parentId: id }],
        ['/invitations', { personId: id, email: 'x@example.test' }],
        ['/session/organization', { organizationId: id }],
      ];
      for (const [path, body] of bodies)
        found.push(...fault(`${path} ${id}`, await world.as(people.stranger).post(path).send(body)));
    }
    expect(found).toEqual([]);
  });

  /** What was sent in the text's place came back the same; whoever refuses it gets plain words, and the rest is tried. */
  async function sentAndKept({ path, by, body, takeBack }: Creation, text: string, plainText: string) {
    const all = leaves(body).flatMap(({ pointer, value }) => (value === here ? [pointer] : []));
    const what = `${path} ${JSON.stringify(text.slice(0, 30))} (${text.length})`;
    const send = (plain: ReadonlySet<string>) =>
      world
        .as(company.people[by])
        .post(path)
        .send(filled(body, { text, plain, plainText }) as object);
    let plain = new Set<string>();
    let answer = await send(plain);
    if (answer.status === 413) return { kept: 0, found: fault(what, answer) };
    if (answer.status === 400) {
      const errors = answer.body.errors as { pointer: string }[];
      plain = new Set(errors.map(({ pointer }) => pointer));
      const found = fault(what, answer);
      if (all.every((pointer) => plain.has(pointer))) return { kept: 0, found };
      answer = await send(plain);
    }
    if (answer.status !== 201) return { kept: 0, found: [`${what}: ${answer.status} ${answer.text.slice(0, 300)}`] };
    if (takeBack) await world.as(company.people[by]).delete(`${path}/${answer.body.id}`).expect(204);
    const tried = all.filter((pointer) => !plain.has(pointer)).length;
    const back = leaves(answer.body).filter(({ value }) => value === text).length;
    return { kept: tried, found: back < tried ? [`${what}: sent in ${tried} fields, came back in ${back}`] : [] };
  }

  it('of naughty words is kept to the last code point, or refused, in every text field', async () => {
    expect(naughtyTexts.length).toBeGreaterThan(100);
    const tried = await Promise.all(
      creations(company).map(async (creation) => {
        const results = [];
        for (const [at, text] of naughtyTexts.entries())
          results.push(await sentAndKept(creation, text, `Fine words ${at}`));
        return results;
      }),
    );
    expect(tried.flat().flatMap(({ found }) => found)).toEqual([]);
    expect(tried.flat().reduce((sum, { kept }) => sum + kept, 0)).toBeGreaterThan(1_500);
  }, 30_000);
});
