import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { goalPolicy } from '../src/goals/goal.policy.js';
import { RoutePolicies } from '../src/platform/policy/route-policies.js';
import {
  authorizationTable,
  expected,
  routeOf,
  type Row,
  toldInEveryOrganization,
} from './support/authorization-table.js';
import { actors, type ActorName, type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { openStream, type OpenStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

/** Rows that end sessions, which the others need. */
const ending = new Set(['DELETE /sessions', 'DELETE /session']);
const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
type Answer = Readonly<{ actor: ActorName; row: string; status: number; text: string }>;

describe('the authorization matrix', () => {
  let world: World;
  let company: Company;
  beforeAll(async () => {
    world = await openWorld();
    company = await companyOfSecrets(world);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  async function ask(row: Row, actor: ActorName, { people, ids }: Company): Promise<Answer> {
    const [route, record, , body] = row;
    const [method, pattern] = route.split(' ') as [keyof typeof verbs, string];
    const path = pattern.replace(/:\w+/, ids.get(record) ?? '');
    const told = { actor, row: `${route} (${record})` };
    if (path === '/events') {
      const stream = await openStream(world, {
        ...people.owner,
        ...(actor === 'nobody' ? { cookie: '' } : people[actor]),
      });
      stream.close();
      return { ...told, status: stream.status, text: '' };
    }
    const prefixed = /^\/(healthz|readyz)$/.test(path) ? path : `/api/v1${path}`;
    const request = world.asNobody()[verbs[method]](prefixed);
    if (actor !== 'nobody') request.set('cookie', people[actor].cookie).set('x-csrf-token', people[actor].csrfToken);
    if (method !== 'GET') request.set('if-match', '"999"');
    if (typeof body === 'string') request.set('content-type', 'text/csv');
    const sent = body && JSON.parse(JSON.stringify(body).replace(/\$(\w+)/g, (_, name: string) => ids.get(name) ?? ''));
    const { status, text } = await (sent ? request.send(sent as object | string) : request);
    return { ...told, status, text };
  }

  const wrong = (row: Row, { actor, status, row: named, text }: Answer): string[] => {
    const wanted = expected(row, actor);
    const fits = new RegExp(`^${wanted.replaceAll('x', '\\d')}$`).test(String(status));
    return fits ? [] : [`${named}: ${actor} is answered ${status} instead of ${wanted} ${text.slice(0, 160)}`];
  };

  const leaks = ({ actor, row, text }: Answer, { canaries }: Company): string[] =>
    canaries
      .filter((canary) => text.includes(canary.text) && !canary.readers.includes(actor))
      .map((canary) => `${row}: ${actor} reads ${canary.text}`);

  async function tryAll(rows: readonly Row[], at: Company) {
    const answers: Answer[] = [];
    const found: string[] = [];
    for (const row of rows) {
      for (const actor of actors) {
        const answer = await ask(row, actor, at);
        answers.push(answer);
        found.push(...wrong(row, answer), ...leaks(answer, at));
      }
    }
    return { answers, found };
  }

  const absent = (routes: readonly string[]): string[] => {
    const known = new Set(authorizationTable.map(routeOf));
    // For operators and for trials; `platform-observability` and `platform-mail` say who is let in.
    return routes.filter((route) => !known.has(route) && !/ \/(metrics|dev\/mail)$/.test(route));
  };

  it('names every route that there is, and none that is not', () => {
    const routes = world.app
      .get(RoutePolicies)
      .all()
      .map(({ method, path }) => `${method} ${path}`);
    expect(absent(routes)).toEqual([]);
    expect(authorizationTable.map(routeOf).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('would miss a route that nobody put into it: the control of the test above', () => {
    expect(absent(['GET /goals/:id', 'GET /surprises/:id'])).toEqual(['GET /surprises/:id']);
  });

  it('holds for every route and everybody, and no answer holds what its reader may not read', async () => {
    const { answers, found } = await tryAll(
      authorizationTable.filter((row) => !ending.has(routeOf(row))),
      company,
    );
    expect(found).toEqual([]);
    // Each canary is alive: all who may read it came across it.
    const unseen = company.canaries.flatMap(({ text, readers }) =>
      readers
        .filter((reader) => !answers.some((answer) => answer.actor === reader && answer.text.includes(text)))
        .map((reader) => `${text} ${reader}`),
    );
    expect(unseen).toEqual([]);
  }, 60_000);

  it('gives the manager’s manager no single record, and no less than the figures, where the organization says so', async () => {
    const closed = await companyOfSecrets(world);
    const { people } = closed;
    const put = world.as(people.admin).patch('/organization').set('if-match', '"1"');
    await put.send({ skipLevelsRead: false }).expect(200);
    const rows = authorizationTable.filter((row) => !ending.has(routeOf(row)));
    const found: string[] = [];
    const read = new Set<string>();
    for (const row of rows) {
      const answer = await ask(row, 'skip', closed);
      const as = toldInEveryOrganization(row) ? 'skip' : 'peer';
      const wanted = expected(row, as);
      if (!new RegExp(`^${wanted.replaceAll('x', '\\d')}$`).test(String(answer.status)))
        found.push(`${answer.row}: answered ${answer.status} instead of ${wanted}`);
      for (const { text } of closed.canaries) if (answer.text.includes(text)) read.add(text.replace(/canary-\d+-/, ''));
    }
    expect(found).toEqual([]);
    // What the manager judged, and what stands on the page itself: the intent and why a move is proposed.
    expect([...read].toSorted()).toEqual(['assessed-end', 'move-end', 'readiness-end', 'sentence-end']);
  }, 60_000);

  it('holds where sessions end', async () => {
    for (const row of authorizationTable.filter((one) => ending.has(routeOf(one)))) {
      expect((await tryAll([row], await companyOfSecrets(world))).found).toEqual([]);
    }
  });

  it('lets nobody find a secret by searching for it', async () => {
    const { people } = company;
    const all = company.canaries[0]?.text.split('-').slice(0, 2).join('-') ?? '';
    const found: string[] = [];
    const search = (actor: ActorName, path: string) => ask([`GET ${path}`, '', ''], actor, company);
    for (const place of [
      '',
      '/goals',
      '/evidence',
      '/opportunities',
      '/feedback',
      '/key-players',
      '/observations',
      '/patterns',
      '/comments',
    ]) {
      const path = `/people${place && `/${people.owner.personId}${place}`}?text=${all}`;
      for (const actor of actors) found.push(...leaks(await search(actor, path), company));
    }
    expect(found).toEqual([]);
    // Nor by counting: the months say how many entries match.
    const path = `/people/${people.owner.personId}/evidence/summary?text=canary-1-evidence-end`;
    const matches = async (actor: ActorName) => {
      const { months } = JSON.parse((await search(actor, path)).text) as { months: { matching: number }[] };
      return months.reduce((sum, { matching }) => sum + matching, 0);
    };
    expect([await matches('owner'), await matches('manager'), await matches('skip')]).toEqual([1, 0, 0]);
  });

  it('tells no open screen about a record that its person may not read', async () => {
    const { people } = company;
    const readers = actors.filter((actor) => actor !== 'nobody');
    const streams = new Map<ActorName, OpenStream>();
    for (const actor of readers) streams.set(actor, await openStream(world, people[actor]));
    const path = `/people/${people.owner.personId}`;
    const secret = await world.as(people.owner).post(`${path}/goals`).send({ step: 1, title: 'secret' }).expect(201);
    const known = await world
      .as(people.owner)
      .post(`${path}/goals`)
      .send({ step: 1, title: 'known', audience: 'manager' })
      .expect(201);
    const inCircle = await world
      .as(people.owner)
      .post(`${path}/goals`)
      .send({ step: 1, title: 'in the circle', audience: 'circle' })
      .expect(201);
    const has = (actor: ActorName, id: string) => streams.get(actor)?.all.some(({ data }) => data['recordId'] === id);
    // A manager's manager is not told and asks again; nobody else hears of it at all.
    for (const { body } of [secret, known, inCircle])
      await streams.get('owner')?.next(({ data }) => data['recordId'] === body.id);
    for (const actor of ['manager', 'mentor'] as const) {
      await streams.get(actor)?.next(({ data }) => data['recordId'] === inCircle.body.id);
    }
    await streams.get('manager')?.next(({ data }) => data['recordId'] === known.body.id);
    expect(readers.filter((actor) => has(actor, secret.body.id))).toEqual(['owner']);
    expect(readers.filter((actor) => has(actor, known.body.id))).toEqual(['owner', 'manager']);
    expect(readers.filter((actor) => has(actor, inCircle.body.id))).toEqual(['owner', 'manager', 'mentor']);
    for (const stream of streams.values()) stream.close();
  });

  it('fails when a policy is switched off: the control of the matrix', async () => {
    const rows = authorizationTable.filter((row) => row[0] === 'GET /goals/:id' && row[1] === 'goal');
    jest.spyOn(goalPolicy, 'read').mockReturnValue(true);
    const { found } = await tryAll(rows, company);
    expect(found).toContainEqual(expect.stringMatching(/peer is answered 200 instead of 404/));
    expect(found).toContainEqual(expect.stringMatching(/hr reads canary-\d+-goal-/));
    jest.restoreAllMocks();
    expect((await tryAll(rows, company)).found).toEqual([]);
  });
});
