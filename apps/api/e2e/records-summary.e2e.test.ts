import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goalsRecount } from '../src/goals/index.js';
import { keyPlayersRecount } from '../src/key-players/index.js';
import type { Statement } from '../src/platform/tenancy/tenant-scope.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { randomly } from './support/randomly.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

type Known = { path: string; version: number };

describe('kept counts', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** What is kept beside what the rows say, after whatever happened. */
  async function keptAndCounted(org: OrganizationInWorld, { personId }: PersonInWorld, recount: Statement) {
    return org.within(async () => {
      const [counted = {}] = await world.app.get(TenantScope).rows<Record<string, unknown>>(recount, [personId]);
      const facts: Record<string, unknown> = await world.app.get(Progress).facts(personId);
      return { kept: Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]])), counted };
    });
  }

  async function send(
    person: PersonInWorld,
    verb: 'post' | 'patch' | 'delete',
    known: Known,
    path: string,
    body: object = {},
  ) {
    const answer = await world.as(person)[verb](path).set('if-match', `"${known.version}"`).send(body);
    // What the state of things does not take is refused, and must then change no count either.
    expect([200, 404, 409]).toContain(answer.status);
    if (answer.status === 200) known.version = answer.body.version;
    return answer.status === 200;
  }

  it('of goals equal a recount after any sequence of acts', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const grace = await org.person('Grace');
    const random = randomly(20_261_123);
    const goals: Known[] = [];
    const due = () => random.oneOf([null, '2026-12-01', '2026-12-01', '2027-02-28']);
    const others = () => random.oneOf([[], [grace.personId]]);

    for (let act = 0; act < 120; act += 1) {
      const goal = random.oneOf([undefined, ...goals]);
      if (!goal) {
        const wish = { step: 3, title: 'x', dueOn: due(), collaboratorIds: others() };
        const { body } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(wish).expect(201);
        goals.push({ path: `/goals/${body.id}`, version: body.version });
        continue;
      }
      const verb = random.oneOf(['finish', 'drop', 'reopen', 'due', 'others', 'words', 'delete', 'restore'] as const);
      if (verb === 'due') await send(ada, 'patch', goal, goal.path, { dueOn: due() });
      else if (verb === 'others') await send(ada, 'patch', goal, goal.path, { collaboratorIds: others() });
      else if (verb === 'words')
        await send(ada, 'patch', goal, goal.path, { title: 'y', audience: random.oneOf(['private', 'manager']) });
      else if (verb === 'delete') await send(ada, 'delete', goal, goal.path);
      else if (verb === 'restore') await send(ada, 'post', goal, `${goal.path}/restoration`);
      else await send(ada, 'post', goal, `${goal.path}/acts`, { act: verb });
    }
    const { kept, counted } = await keptAndCounted(org, ada, goalsRecount);
    expect(kept).toEqual(counted);
    expect(counted['openGoals']).toBeGreaterThan(0);
    expect(counted['goalsDeliveredWithOthers']).toBeGreaterThan(0);
  });

  it('of key players equal a recount after any sequence of acts', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const random = randomly(42);
    const players: Known[] = [];
    const encounters: Known[] = [];

    for (let act = 0; act < 150; act += 1) {
      const known = random.oneOf([undefined, ...players, ...encounters]);
      if (!known) {
        const wish = { who: { kind: 'typed', name: 'x' }, relation: 'peer' };
        const { body } = await world.as(ada).post(`/people/${ada.personId}/key-players`).send(wish).expect(201);
        players.push({ path: `/key-players/${body.id}`, version: body.version });
        continue;
      }
      const verb = random.oneOf(['meet', 'delete', 'restore'] as const);
      if (verb === 'delete') await send(ada, 'delete', known, known.path);
      else if (verb === 'restore') await send(ada, 'post', known, `${known.path}/restoration`);
      else {
        const player = random.oneOf(players);
        const { status, body } = await world.as(ada).post(`${player.path}/encounters`).send({ heldOn: '2026-01-05' });
        if (status === 201) encounters.push({ path: `/encounters/${body.id}`, version: body.version });
      }
    }
    const { kept, counted } = await keptAndCounted(org, ada, keyPlayersRecount);
    expect(kept).toEqual(counted);
    expect(counted['keyPlayersMet']).toBeGreaterThan(0);
    expect(counted['keyPlayers']).toBeGreaterThan(counted['keyPlayersMet'] as number);
  });

  it('hold when everything comes at once', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const path = `/people/${ada.personId}/key-players`;
    const { body } = await world
      .as(ada)
      .post(path)
      .send({ who: { kind: 'typed', name: 'x' }, relation: 'peer' })
      .expect(201);
    const meet = () =>
      world.as(ada).post(`/key-players/${body.id}/encounters`).send({ heldOn: '2026-01-05' }).expect(201);
    const aim = () =>
      world
        .as(ada)
        .post(`/people/${ada.personId}/goals`)
        .send({ step: 1, title: 'x', dueOn: '2026-12-01' })
        .expect(201);
    await Promise.all([meet(), aim(), meet(), aim(), meet(), aim()]);
    const players = await keptAndCounted(org, ada, keyPlayersRecount);
    const goals = await keptAndCounted(org, ada, goalsRecount);
    expect(players.kept).toEqual({ keyPlayers: 1, keyPlayersMet: 1 });
    expect(players.counted).toEqual(players.kept);
    expect(goals.kept).toEqual(goals.counted);
    expect(goals.counted['openGoals']).toBe(3);
  });
});
