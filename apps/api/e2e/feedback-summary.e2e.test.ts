import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedbackRecount } from '../src/feedback/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

type Known = { path: string; version: number };
type Counts = { feedbackReceived: number; feedbackAnswered: number };

describe('kept counts of feedback', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** What the rows say, which is what is kept. */
  async function equalCounts(org: OrganizationInWorld, { personId }: PersonInWorld): Promise<Counts | undefined> {
    return org.within(async () => {
      const [counted] = await world.app.get(TenantScope).rows<Counts>(feedbackRecount, [personId]);
      const { feedbackReceived, feedbackAnswered } = await world.app.get(Progress).facts(personId);
      expect({ feedbackReceived, feedbackAnswered }).toEqual(counted);
      return counted;
    });
  }

  it('equal a recount after any sequence of acts', async () => {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const random = randomly(20_261_123);
    const known: Known[] = [];
    const seen: (Counts | undefined)[] = [];
    const change = async (
      who: PersonInWorld,
      verb: 'post' | 'patch' | 'delete',
      one: Known,
      path: string,
      body: object,
    ) => {
      const answer = await world.as(who)[verb](path).set('if-match', `"${one.version}"`).send(body);
      // What the state of things does not take is refused, and must then change no count either.
      expect([200, 404, 409]).toContain(answer.status);
      if (answer.status === 200) one.version = answer.body.version;
    };
    const add = async (asked: boolean) => {
      const given = { text: 'x', attribution: random.oneOf(['attributed', 'manager_only']) };
      if (!asked) return world.as(grace).post(`/people/${ada.personId}/feedback`).send(given).expect(201);
      const wish = { askedId: grace.personId, question: 'x' };
      const { body } = await world.as(ada).post(`/people/${ada.personId}/feedback-requests`).send(wish).expect(201);
      const answer = world.as(grace).post(`/feedback-requests/${body.id}/answer`).set('if-match', '"1"');
      return answer.send(given).expect(201);
    };

    for (let act = 1; act <= 120; act += 1) {
      if (act % 15 === 0) seen.push(await equalCounts(org, ada));
      const one = random.oneOf(known.length < 6 ? [undefined, ...known] : known);
      if (!one) {
        const { body } = await add(random.oneOf([true, false]));
        known.push({ path: `/feedback/${body.id}`, version: body.version });
        continue;
      }
      const verb = random.oneOf(['respond', 'edit', 'share', 'delete', 'restore'] as const);
      if (verb === 'respond') await change(ada, 'post', one, `${one.path}/response`, { response: 'y' });
      else if (verb === 'edit') await change(grace, 'patch', one, one.path, { text: 'z' });
      else if (verb === 'share')
        await change(ada, 'patch', one, one.path, { audience: random.oneOf(['private', 'packet']) });
      else if (verb === 'delete') await change(ada, 'delete', one, one.path, {});
      else await change(ada, 'post', one, `${one.path}/restoration`, {});
    }
    expect(seen.some((counts) => counts && counts.feedbackAnswered > 0)).toBe(true);
    expect(seen.some((counts) => counts && counts.feedbackReceived > counts.feedbackAnswered)).toBe(true);
  });

  it('hold when everything comes at once, and a request is answered once', async () => {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const wish = { askedId: grace.personId, question: 'x' };
    for (const attribution of ['attributed', 'manager_only']) {
      const { body } = await world.as(ada).post(`/people/${ada.personId}/feedback-requests`).send(wish).expect(201);
      const answer = () =>
        world
          .as(grace)
          .post(`/feedback-requests/${body.id}/answer`)
          .set('if-match', '"1"')
          .send({ text: 'x', attribution });
      const praise = () => world.as(grace).post(`/people/${ada.personId}/feedback`).send({ text: 'y' });
      const answers = await Promise.all([answer(), praise(), answer(), praise(), answer()]);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    }
    expect(await equalCounts(org, ada)).toEqual({ feedbackReceived: 6, feedbackAnswered: 0 });
  });
});
