import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type request from 'supertest';
import { type Company, companyOfSecrets } from './support/company-of-secrets.js';
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

/** What no route takes. What single routes and fields make of words and values is tried in `attacks` and `naughty-words`. */
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
});
