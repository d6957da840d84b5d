import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Relations } from '../src/identity/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { type ActorName, actors, type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

/**
 * How much somebody has, what their plan asks of it, and what they kept free for it: as private, and found as easily.
 * A time of day with these seconds says nothing of it.
 */
const ofCapacity = /37\.5(?![\dZ+])|capacit|planned_load|minutesThisWeek/i;
/** In the note of the check-in that `companyOfSecrets` makes, and nowhere else. */
const marker = /canary-\d+-check-in-end/;
const others = actors.filter((actor) => actor !== 'owner' && actor !== 'nobody');

describe('check-ins, and all that is private besides, are nobody’s but their owner’s, for ever', () => {
  let world: World;
  let company: Company;
  beforeAll(async () => {
    // What would be refused for asking too often would prove nothing.
    world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '0' } });
    company = await companyOfSecrets(world);
    const { owner } = company.people;
    const path = `/people/${owner.personId}`;
    await world.as(owner).put(`${path}/capacity`).set('if-match', '"0"').send({ hoursPerWeek: 37.5 }).expect(200);
    const session = { planItemId: company.ids.get('planItem'), minutes: 35, startedAt: new Date().toISOString() };
    await world.as(owner).post(`${path}/focus-sessions`).send(session).expect(201);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  /** Every address that can be read, with every id that there is put into each. */
  async function addresses(): Promise<string[]> {
    const { paths } = (await world.asNobody().get('/api/openapi.json').expect(200)).body as OpenAPIObject;
    return Object.entries(paths)
      .filter(([path, item]) => 'get' in item && !/\/events$/.test(path))
      .map(([path]) => path.replace('/api/v1', ''))
      .flatMap((path) =>
        path.includes('{') ? [...company.ids.values()].map((id) => path.replace(/\{\w+\}/, id)) : [path],
      );
  }

  const askedFor = (person: ActorName, path: string) => {
    const query = path === '/audit' ? { subjectPersonId: company.people.owner.personId } : {};
    return person === 'nobody' ? undefined : world.as(company.people[person]).get(path).query(query);
  };

  /** What of all this an answer tells: words of check-ins, their ids, or that there are any. */
  const tells = (text: string): boolean => {
    const ids = ['checkIn', 'checkInDeleted'].map((name) => company.ids.get(name) ?? '');
    return marker.test(text) || ofCapacity.test(text) || ids.some((id) => text.includes(id)) || /check.?in/i.test(text);
  };

  async function leaksTo(people: readonly ActorName[]): Promise<string[]> {
    const found: string[] = [];
    // All of them at once: asked one after the other, thousands of questions take minutes.
    for (const path of await addresses())
      found.push(...(await Promise.all(people.map((who) => leak(who, path)))).flat());
    return found;
  }

  async function leak(person: ActorName, path: string): Promise<string[]> {
    // Everybody may look at their own.
    if (person !== 'owner' && person !== 'nobody' && path.includes(company.people[person].personId)) return [];
    const answer = await askedFor(person, path);
    if (!answer) return [];
    if (answer.status === 429 || answer.status >= 500) throw new Error(`${path} answered ${answer.status}`);
    // A refusal repeats the address it was asked at; only what is answered can tell.
    const { instance: _, ...body } = (answer.body ?? {}) as Record<string, unknown>;
    const text = answer.status < 400 ? answer.text : JSON.stringify(body);
    return tells(text) ? [`${person} GET ${path}: ${answer.status}`] : [];
  }

  it('on no address of the document, whatever id is put into it, for any kind of person', async () => {
    expect(await leaksTo(others)).toEqual([]);
    // What the owner reads is found by the same search: it looks where the words are.
    const own = await leaksTo(['owner']);
    expect(own.some((told) => /check-ins\/[0-9a-f-]+: 200$/.test(told))).toBe(true);
    for (const end of ['/check-ins', '/capacity', '/focus-sessions', '/focus-sessions/by-item']) {
      expect(own.some((told) => told.endsWith(`${end}: 200`))).toBe(true);
    }
  }, 120_000);

  it('would tell were the rule switched off: the control of the test above', async () => {
    const { owner } = company.people;
    const real = world.app.get(Relations, { strict: false });
    const asOwner = real.of.bind(real);
    jest
      .spyOn(real, 'of')
      .mockImplementation(async (actor, personId) => ({ ...(await asOwner(actor, personId)), relation: 'owner' }));
    const answer = await askedFor('manager', `/people/${owner.personId}/check-ins`);
    expect(tells(answer?.text ?? '')).toBe(true);
  });

  it('and a manager reads the same journey, board and search results, whether there are any or none', async () => {
    const { owner, manager, hr } = company.people;
    const paths = [`/people/${owner.personId}/journey`, '/team', `/people/${owner.personId}`, '/people?text=canary'];
    const read = async () => {
      const answers: unknown[] = [];
      for (const path of paths) {
        for (const person of [manager, hr]) {
          const { asOf: _, ...body } = (await world.as(person).get(path)).body as Record<string, unknown>;
          delete body['instance'];
          answers.push(body);
        }
      }
      return JSON.stringify(answers);
    };
    const before = await read();
    const wish = { takenOn: '2026-01-06', load: 5, energy: 1 };
    await world.as(owner).post(`/people/${owner.personId}/check-ins`).send(wish).expect(201);
    expect(await read()).toBe(before);
  });

  it('in no kept summary, of which boards and pipelines are made', async () => {
    const { personId, organizationId } = company.people.owner;
    const scope = world.app.get(TenantScope, { strict: false });
    const text = `select row_to_json(s) as kept from journey_summaries s where organization_id = $1 and person_id = $2`;
    const rows = await scope.run(organizationId, () => scope.rows({ name: 'test.summary', text }, [personId]));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/check|energy|slept|load/i);
  });

  it('in no live event but the owner’s', async () => {
    const { people } = company;
    const streams = await Promise.all(others.map((actor) => openStream(world, people[actor as 'manager'])));
    const own = await openStream(world, people.owner);
    const path = `/people/${people.owner.personId}`;
    await world
      .as(people.owner)
      .post(`${path}/check-ins`)
      .send({ takenOn: '2026-01-07', load: 2, energy: 5 })
      .expect(201);
    await own.next(({ data }) => data['act'] === 'check-in.created');
    // Something that the manager may hear, sent later: by then the other would have come.
    const goal = { step: 1, title: 'Known', audience: 'manager' };
    const { body } = await world.as(people.owner).post(`${path}/goals`).send(goal).expect(201);
    await streams[0]?.next(({ data }) => data['recordId'] === body.id);
    for (const stream of streams) {
      expect(JSON.stringify(stream.all)).not.toMatch(/check.?in/i);
      stream.close();
    }
    own.close();
  });

  it('in the audit log, which says that something private changed and not what', async () => {
    const { owner, admin } = company.people;
    const query = { subjectPersonId: owner.personId, limit: 100 };
    const { body, text } = await world.as(admin).get('/audit').query(query).expect(200);
    expect(body.items.length).toBeGreaterThan(5);
    expect(tells(text)).toBe(false);
  });
});
