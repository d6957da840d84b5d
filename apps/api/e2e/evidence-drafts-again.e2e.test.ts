import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../src/platform/clock.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Purges } from '../src/records/index.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const hash = (name: string) => Buffer.from(name.padEnd(20, '.')).toString('hex').slice(0, 40);
const day = 86_400_000;

/** A draft named after its first commit, unless told otherwise. */
const group = (names: string, externalId = `git:${names[0]}`) => ({
  externalId,
  repository: 'github.com/fennmark/ingest',
  title: `Work on ${names}`,
  occurredFrom: '2026-11-09',
  occurredTo: '2026-11-18',
  kind: 'project',
  commits: [...names].map((name) => ({ hash: hash(name), subject: name, committedAt: '2026-11-09T09:12:00Z' })),
  ...{ filesChanged: 3, linesAdded: names.length, linesDeleted: 2, links: [] },
});

describe('drafts that are imported again in another grouping', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => world.close());

  const newcomer = async () => {
    const org = await world.organization();
    return { org, ada: await org.person('Ada') };
  };
  const send = async (person: PersonInWorld, ...drafts: object[]) =>
    (await world.as(person).post('/evidence-drafts/import').send({ drafts }).expect(200)).body;
  const waiting = async (person: PersonInWorld) =>
    (await world.as(person).get('/evidence-drafts').expect(200)).body.items as {
      id: string;
      version: number;
      commits: { subject: string }[];
    }[];
  const groups = async (person: PersonInWorld) =>
    (await waiting(person)).map(({ commits }) => commits.map(({ subject }) => subject).join('')).toSorted();
  const settle = async (person: PersonInWorld, how: 'confirmation' | 'merge' | 'discard') => {
    const [draft, other] = await waiting(person);
    const path = `/evidence-drafts/${draft?.id}`;
    const caller = world.as(person);
    const act = how === 'discard' ? caller.delete(path) : caller.post(`${path}/${how}`);
    const sent = how === 'discard' ? undefined : how === 'merge' ? { draftId: other?.id } : {};
    const { status } = await act.set('if-match', `"${draft?.version}"`).send(sent);
    expect([200, 201]).toContain(status);
  };

  it('under another name are known by their commits, and follow what joined them', async () => {
    const { ada } = await newcomer();
    await send(ada, group('bc'));
    expect(await send(ada, group('abc'))).toMatchObject({ created: 0, updated: 1, rejected: [] });
    expect(await send(ada, group('abc'))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await groups(ada)).toEqual(['abc']);
  });

  it('at the same moment double nothing either', async () => {
    const { ada } = await newcomer();
    await Promise.all([send(ada, group('ab')), send(ada, group('b', 'git:x')), send(ada, group('ab', 'git:y'))]);
    expect(await groups(ada)).toEqual(['ab']);
  });

  it('that are fewer and larger double nothing', async () => {
    const { ada } = await newcomer();
    await send(ada, group('ab'), group('cd'));
    expect(await send(ada, group('abcd'))).toEqual({ created: 0, updated: 0, unchanged: 1, rejected: [] });
    expect(await send(ada, group('bcd'))).toMatchObject({ created: 0, unchanged: 1 });
    expect(await groups(ada)).toEqual(['ab', 'cd']);
  });

  it('that are more and smaller are taken apart, each commit once', async () => {
    const { ada } = await newcomer();
    await send(ada, group('abcd'));
    expect(await send(ada, group('cd'), group('ab'))).toMatchObject({ created: 1, updated: 1, rejected: [] });
    expect(await groups(ada)).toEqual(['ab', 'cd']);
  });

  it.each(['confirmation', 'discard'] as const)('do not come back after %s', async (how) => {
    const { ada } = await newcomer();
    await send(ada, group('ab'));
    await settle(ada, how);
    expect(await send(ada, group('a', 'git:x'), group('b', 'git:y'))).toMatchObject({ created: 0, unchanged: 2 });
    expect(await groups(ada)).toEqual([]);
  });

  it('do not come back after they were merged into another', async () => {
    const { ada } = await newcomer();
    await send(ada, group('ab'), group('cd'));
    await settle(ada, 'merge');
    expect(await send(ada, group('ab'), group('cd'), group('bc', 'git:x'))).toMatchObject({ created: 0, unchanged: 3 });
    expect((await groups(ada)).map((one) => [...one].toSorted().join(''))).toEqual(['abcd']);
  });

  it('name the commit that is new where the others were settled, and keep no other out', async () => {
    const { ada } = await newcomer();
    await send(ada, group('ab'));
    await settle(ada, 'confirmation');
    const result = await send(ada, group('bz'), group('y'));
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(result.rejected).toEqual([
      { externalId: 'git:b', reason: expect.stringContaining(`Commit ${hash('z').slice(0, 10)} is new`) },
    ]);
  });

  it('are nobody else’s: a colleague imports the same commits', async () => {
    const { org, ada } = await newcomer();
    const grace = await org.person('Grace');
    await send(ada, group('ab'));
    expect(await send(grace, group('ab'))).toMatchObject({ created: 1 });
  });

  it('are purged a day after they were thrown away or merged, and still do not come back', async () => {
    const { org, ada } = await newcomer();
    await send(ada, group('ab'), group('cd'), group('ef'));
    await settle(ada, 'merge');
    await settle(ada, 'discard');
    const rows = { name: 'test.drafts', text: 'select id from evidence_drafts where organization_id = $1' };
    const kept = () => org.within(() => world.app.get(TenantScope).rows(rows));
    const purge = () => org.within(() => world.app.get(Purges).run());
    await purge();
    expect(await kept()).toHaveLength(3);
    const then = new Date(Date.now() + day);
    jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => then);
    await purge();
    expect(await kept()).toHaveLength(1);
    jest.restoreAllMocks();
    expect(await send(ada, group('ab'), group('cd'), group('ef'))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
    });
    expect(await groups(ada)).toHaveLength(1);
  });
});
