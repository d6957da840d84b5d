import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Relations } from '../src/identity/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { type ActorName, actors, type Company, companyOfSecrets } from './support/company-of-secrets.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

/** A number that stands nowhere else. That no address tells it is walked in check-ins-secret, once for all that is private. */
const hoursPerWeek = 37.5;
const tells = (text: string): boolean => /37\.5|capacit|planned_load|minutesThisWeek|focus.?session/i.test(text);
const others = actors.filter((actor) => actor !== 'owner' && actor !== 'nobody');

describe('how much somebody has, and what they keep free for their plan, is theirs alone', () => {
  let world: World;
  let company: Company;
  let of: string;
  beforeAll(async () => {
    world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '0' } });
    company = await companyOfSecrets(world);
    of = `/people/${company.people.owner.personId}`;
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  const as = (person: ActorName) => world.as(company.people[person as 'owner']);
  const set = (version: number) =>
    as('owner').put(`${of}/capacity`).set('if-match', `"${version}"`).send({ hoursPerWeek }).expect(200);
  const focusOn = (minutes: number) =>
    as('owner')
      .post(`${of}/focus-sessions`)
      .send({ planItemId: company.ids.get('planItem'), minutes, startedAt: new Date().toISOString() })
      .expect(201);

  it('changes nothing that a manager, a mentor, HR or an admin reads', async () => {
    const paths = [`${of}/journey`, of, `${of}/plans`, `/plans/${company.ids.get('planShared')}`, '/team', '/pipeline'];
    const read = async () => {
      const answers: unknown[] = [];
      for (const path of paths) {
        for (const person of others) {
          const { asOf: _, instance: _i, ...body } = (await as(person).get(path)).body as Record<string, unknown>;
          answers.push(body);
        }
      }
      return JSON.stringify(answers);
    };
    const before = await read();
    await set(0);
    await focusOn(35);
    expect(await read()).toBe(before);
  });

  it('would be told were the rule switched off: the control of the tests around', async () => {
    const real = world.app.get(Relations, { strict: false });
    const asOwner = real.of.bind(real);
    jest
      .spyOn(real, 'of')
      .mockImplementation(async (actor, personId) => ({ ...(await asOwner(actor, personId)), relation: 'owner' }));
    for (const path of ['capacity', 'focus-sessions/by-item']) {
      expect(tells((await as('manager').get(`${of}/${path}`).expect(200)).text)).toBe(true);
    }
  });

  it('is in no kept summary, and no live event but the owner’s', async () => {
    const { owner } = company.people;
    const scope = world.app.get(TenantScope, { strict: false });
    const text = `select row_to_json(s) as kept from journey_summaries s where organization_id = $1 and person_id = $2`;
    const kept = await scope.run(owner.organizationId, () =>
      scope.rows({ name: 'test.summary', text }, [owner.personId]),
    );
    expect(JSON.stringify(kept)).not.toMatch(/capacit|focus|load|37\.5/i);

    const streams = await Promise.all(others.map((person) => openStream(world, company.people[person as 'manager'])));
    const own = await openStream(world, owner);
    await set(1);
    await focusOn(5);
    await own.next(({ data }) => data['act'] === 'capacity.set');
    const goal = { step: 1, title: 'Known', audience: 'manager' };
    const { body } = await as('owner').post(`${of}/goals`).send(goal).expect(201);
    await streams[0]?.next(({ data }) => data['recordId'] === body.id);
    for (const stream of streams) {
      expect(JSON.stringify(stream.all)).not.toMatch(/capacit|focus/i);
      stream.close();
    }
    own.close();
  });

  it('is named by no line of the audit log', async () => {
    const query = { subjectPersonId: company.people.owner.personId, limit: 100 };
    const { body, text } = await as('admin').get('/audit').query(query).expect(200);
    expect(body.items.length).toBeGreaterThan(5);
    expect(tells(text)).toBe(false);
  });
});
