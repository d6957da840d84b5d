import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOn, countered, draftOf, etag, planner } from './support/plans.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const audiences = ['private', 'manager', 'circle', 'packet'] as const;

describe('who reads plans', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const found = await planner(world);
    const { org, owner, manager, skip } = found;
    const others = {
      peer: await org.person('Mallory', { manager }),
      report: await org.person('Linus', { manager: owner }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      admin: await org.person('Annie', { roles: ['employee', 'admin'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    return { ...found, readers: { manager, skip }, others, owner };
  }

  it('is whom it was shared with, by list, one by one, and in its turns and versions', async () => {
    const { owner, of, readers, others } = await company();
    let plan = await draftOf(world, owner);
    for (const audience of audiences) {
      const change = world.as(owner).patch(`/plans/${plan.id}`).set('if-match', etag(plan));
      ({ body: plan } = await change.send({ audience }).expect(200));
      for (const person of Object.values(readers)) {
        const expected = audience === 'private' ? 404 : 200;
        await world.as(person).get(`/plans/${plan.id}`).expect(expected);
        await world.as(person).get(`/plans/${plan.id}/turns`).expect(expected);
        const { body } = await world.as(person).get(`${of}/plans`).expect(200);
        expect(body.items).toHaveLength(audience === 'private' ? 0 : 1);
        expect(body.abilities).toEqual([]);
      }
      for (const [who, person] of Object.entries(others)) {
        for (const path of [`/plans/${plan.id}`, `/plans/${plan.id}/turns`, `${of}/plans`]) {
          expect([who, path, (await world.as(person).get(path)).status]).toEqual([who, path, 404]);
        }
      }
    }
    const { body: proposed } = await actOn(world, owner, plan, 'propose').expect(200);
    const { body: turns } = await world.as(owner).get(`/plans/${plan.id}/turns`).expect(200);
    for (const [person, status] of [
      [owner, 200],
      [readers.manager, 200],
      [readers.skip, 200],
      ...Object.values(others).map((one) => [one, 404] as const),
    ] as const) {
      await world.as(person).get(`/plan-versions/${turns.items[0].id}`).expect(status);
    }
    expect(proposed.visibleTo.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Grace', 'Barbara']);
  });

  it('in the circle reads what was planned, and not what owner and manager said to each other about it', async () => {
    const { org, owner, manager, readers } = await company();
    const mentor = await org.person('Mary');
    const wish = { memberId: mentor.personId, role: 'mentor' };
    const { body: asked } = await world.as(owner).post(`/people/${owner.personId}/circle`).send(wish).expect(201);
    const yes = world.as(mentor).post(`/circle-members/${asked.id}/acts`).set('if-match', etag(asked));
    await yes.send({ act: 'accept' }).expect(200);
    let { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose', { message: 'Ours' });
    ({ body: plan } = await actOn(world, manager, plan, 'counter', { message: 'Less', content: countered(plan) }));
    const share = world.as(owner).patch(`/plans/${plan.id}`).set('if-match', etag(plan));
    await share.send({ audience: 'circle' }).expect(200);
    for (const [reader, words] of [
      [manager, ['Less', 'Ours']],
      [readers.skip, ['Less', 'Ours']],
      [mentor, ['', '']],
    ] as const) {
      const { body } = await world.as(reader).get(`/plans/${plan.id}/turns`).expect(200);
      expect(body.items.map(({ message }: { message: string }) => message)).toEqual(words);
      const { body: version } = await world.as(reader).get(`/plan-versions/${body.items[0].id}`).expect(200);
      expect([version.message, version.content.title]).toEqual([words[0], 'Faster and calmer']);
    }
  });

  it('compares no version with one of a plan that the caller may not read', async () => {
    const [one, two] = [await company(), await company()];
    const versionOf = async ({ owner }: typeof one) => {
      const { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
      const { body } = await world.as(owner).get(`/plans/${plan.id}/turns`).expect(200);
      return body.items[0].id as string;
    };
    const [mine, theirs] = [await versionOf(one), await versionOf(two)];
    await world.as(one.owner).get(`/plan-versions/${mine}`).query({ since: theirs }).expect(404);
  });

  it('is nobody who acts but the owner and, to answer, the manager', async () => {
    const { owner, manager, skip, others } = await company();
    const { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
    const counter = { message: 'x', content: countered(plan) };
    for (const act of ['agree', 'counter'] as const) {
      const more = act === 'counter' ? counter : {};
      await actOn(world, owner, plan, act, more).expect(403);
      await actOn(world, skip, plan, act, more).expect(403);
      for (const person of Object.values(others)) await actOn(world, person, plan, act, more).expect(404);
    }
    for (const act of ['take_back', 'accept', 'start', 'revise', 'finish', 'abandon', 'propose']) {
      await actOn(world, manager, plan, act).expect(403);
    }
    const item = `/plan-items/${plan.items[0].id}`;
    for (const [person, status] of [
      [manager, 403],
      [skip, 403],
      [others.peer, 404],
    ] as const) {
      await world.as(person).patch(item).set('if-match', etag(plan)).send({ why: 'mine' }).expect(status);
      await world.as(person).post(`${item}/acts`).set('if-match', etag(plan)).send({ act: 'start' }).expect(status);
      await world.as(person).delete(item).set('if-match', etag(plan)).expect(status);
      await world.as(person).post(`/plans/${plan.id}/items`).send({ kind: 'change', title: 'x' }).expect(status);
    }
  });

  it('shows the manager’s counter at the employee’s within a second', async () => {
    const { owner, manager } = await company();
    const { body: plan } = await actOn(world, owner, await draftOf(world, owner), 'propose').expect(200);
    const stream = await openStream(world, owner);
    const sent = Date.now();
    await actOn(world, manager, plan, 'counter', { message: 'Later.', content: countered(plan) }).expect(200);
    const heard = await stream.next(({ data }) => data['act'] === 'plan.counter');
    expect(heard.data).toMatchObject({ topic: 'plan', recordId: plan.id });
    expect(Date.now() - sent).toBeLessThan(1_000);
    stream.close();
  });

  it('tells the manager nothing of a private draft', async () => {
    const { owner, manager, of } = await company();
    const stream = await openStream(world, manager);
    const plan = await draftOf(world, owner);
    const wish = { step: 1, title: 'Known', audience: 'manager' };
    const { body: goal } = await world.as(owner).post(`${of}/goals`).send(wish).expect(201);
    await stream.next(({ data }) => data['recordId'] === goal.id);
    expect(stream.all.filter(({ data }) => data['recordId'] === plan.id)).toEqual([]);
    stream.close();
  });
});
