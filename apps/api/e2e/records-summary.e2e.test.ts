import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goalsRecount } from '../src/goals/index.js';
import { keyPlayersRecount } from '../src/key-players/index.js';
import { observationsRecount } from '../src/observations/index.js';
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

  /** What the rows say, which is what is kept. */
  async function equalCounts(org: OrganizationInWorld, { personId }: PersonInWorld, recount: Statement) {
    return org.within(async () => {
      const [counted = {}] = await world.app.get(TenantScope).rows<Record<string, unknown>>(recount, [personId]);
      const facts: Record<string, unknown> = await world.app.get(Progress).facts(personId);
      expect(Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]]))).toEqual(counted);
      return counted;
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

    const seen: Record<string, unknown>[] = [];

    for (let act = 1; act <= 120; act += 1) {
      if (act % 15 === 0) seen.push(await equalCounts(org, ada, goalsRecount));
      // Few of them, so that each is changed often and lives through every state.
      const goal = random.oneOf(goals.length < 6 ? [undefined, ...goals] : goals);
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
    expect(seen.some(({ openGoals }) => openGoals !== 0)).toBe(true);
    expect(seen.some(({ goalsDeliveredWithOthers }) => goalsDeliveredWithOthers !== 0)).toBe(true);
  });

  it('of key players equal a recount after any sequence of acts', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const random = randomly(42);
    const players: Known[] = [];
    const encounters: Known[] = [];
    const habits: Known[] = [];
    const relation = () => random.oneOf(['peer', 'other', 'senior', 'manager', 'leader']);
    const heldOn = () => random.oneOf(['2026-01-05', '2026-01-05', '2026-01-12', '2026-03-02']);

    const seen: Record<string, unknown>[] = [];

    for (let act = 1; act <= 240; act += 1) {
      if (act % 20 === 0) seen.push(await equalCounts(org, ada, keyPlayersRecount));
      const known = random.oneOf(
        players.length < 4 ? [undefined, ...players, ...encounters, ...habits] : [...players, ...encounters, ...habits],
      );
      if (!known) {
        const wish = { who: { kind: 'typed', name: 'x' }, relation: relation() };
        const { body } = await world.as(ada).post(`/people/${ada.personId}/key-players`).send(wish).expect(201);
        players.push({ path: `/key-players/${body.id}`, version: body.version });
        continue;
      }
      const verb = random.oneOf(['meet', 'move', 'habit', 'delete', 'restore'] as const);
      if (verb === 'habit') {
        const [habit, player] = [random.oneOf([undefined, ...habits]), random.oneOf(players)];
        const wish = { state: random.oneOf(['considering', 'adopted', 'dropped']) };
        if (habit) await send(ada, 'patch', habit, habit.path, wish);
        else {
          const made = await world
            .as(ada)
            .post(`${player.path}/habits`)
            .send({ text: 'Numbers first', ...wish });
          if (made.status === 201) habits.push({ path: `/habits/${made.body.id}`, version: made.body.version });
        }
      } else if (verb === 'move') {
        if (players.includes(known)) await send(ada, 'patch', known, known.path, { relation: relation() });
        else if (encounters.includes(known)) await send(ada, 'patch', known, known.path, { heldOn: heldOn() });
      } else if (verb === 'delete') await send(ada, 'delete', known, known.path);
      else if (verb === 'restore') await send(ada, 'post', known, `${known.path}/restoration`);
      else if (encounters.length < 6) {
        const player = random.oneOf(players);
        const { status, body } = await world.as(ada).post(`${player.path}/encounters`).send({ heldOn: heldOn() });
        if (status === 201) encounters.push({ path: `/encounters/${body.id}`, version: body.version });
      }
    }
    expect(seen.some(({ keyPlayersMet }) => keyPlayersMet !== 0)).toBe(true);
    expect(seen.some(({ keyPlayers, keyPlayersMet }) => keyPlayers !== keyPlayersMet)).toBe(true);
    expect(seen.some(({ habitsAdopted }) => habitsAdopted !== 0)).toBe(true);
    expect(new Set(seen.map(({ encounterDates }) => JSON.stringify(encounterDates))).size).toBeGreaterThan(3);
  });

  it('of observations and patterns equal a recount after any sequence of acts', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const random = randomly(1_764);
    const kind = () => random.oneOf(['how_done', 'went_wrong', 'praised'] as const);
    const observations: (Known & { id: string })[] = [];
    const patterns: Known[] = [];
    const make = async (records: string, wish: object) => {
      const { status, body } = await world.as(ada).post(`/people/${ada.personId}/${records}`).send(wish);
      return status === 201 ? { id: body.id as string, path: `/${records}/${body.id}`, version: 1 } : null;
    };
    const seen: Record<string, unknown>[] = [];

    for (let act = 1; act <= 160; act += 1) {
      if (act % 20 === 0) seen.push(await equalCounts(org, ada, observationsRecount));
      const verb = random.oneOf(['note', 'conclude', 'turn', 'delete', 'restore'] as const);
      const known = random.oneOf([...observations, ...patterns, undefined]);
      if (verb === 'note' && observations.length < 6) {
        const made = await make('observations', { kind: kind(), text: 'x' });
        if (made) observations.push(made);
      } else if (verb === 'conclude' && patterns.length < 4 && observations.length > 0) {
        const observationIds = [random.oneOf(observations).id];
        const made = await make('patterns', { title: 'x', conclusion: 'x', observationIds });
        if (made) patterns.push(made);
      } else if (verb === 'turn' && observations.length > 0) {
        const turned = random.oneOf(observations);
        await send(ada, 'patch', turned, turned.path, { kind: kind() });
      } else if (known && verb === 'delete') await send(ada, 'delete', known, known.path);
      else if (known && verb === 'restore') await send(ada, 'post', known, `${known.path}/restoration`);
    }
    expect(seen.some(({ patterns: count }) => count !== 0)).toBe(true);
    expect(new Set(seen.map((counts) => JSON.stringify(counts))).size).toBeGreaterThan(3);
  });

  it('hold when everything comes at once', async () => {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const caller = world.as(ada);
    const wishes = {
      keyPlayer: { who: { kind: 'typed', name: 'x' }, relation: 'senior' },
      goal: { step: 1, title: 'x', dueOn: '2026-12-01' },
    };
    for (let round = 1; round <= 4; round += 1) {
      const { body } = await caller.post(`/people/${ada.personId}/key-players`).send(wishes.keyPlayer).expect(201);
      const meet = (day = 5) =>
        caller
          .post(`/key-players/${body.id}/encounters`)
          .send({ heldOn: `2026-0${round}-0${day}` })
          .expect(201);
      const aim = () => caller.post(`/people/${ada.personId}/goals`).send(wishes.goal).expect(201);
      await Promise.all([meet(), meet(6), aim(), meet(7), meet(), aim()]);
      const counts = await equalCounts(org, ada, keyPlayersRecount);
      expect(counts).toMatchObject({ keyPlayers: round, keyPlayersMet: round });
      expect(counts['encounterDates']).toHaveLength(round * 3);
    }
    expect(await equalCounts(org, ada, goalsRecount)).toMatchObject({ openGoals: 8 });
  });
});
