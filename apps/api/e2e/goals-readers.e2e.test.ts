import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStream } from './support/stream.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const audiences = ['private', 'manager', 'circle', 'packet'] as const;
const shared = ['manager', 'circle', 'packet'];

describe('who reads goals', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const peer = await org.person('Mallory', { manager });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const admin = await org.person('Annie', { roles: ['employee', 'admin'] });
    const stranger = await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] });
    const ids = new Map<string, string>();
    for (const audience of audiences) {
      const wish = { step: 2, title: audience, audience };
      const { body } = await world.as(owner).post(`/people/${owner.personId}/goals`).send(wish).expect(201);
      ids.set(body.id, audience);
    }
    return { people: { owner, skip, manager, peer, hr, admin, stranger }, ids, owner, manager };
  }

  async function listed(reader: PersonInWorld, owner: PersonInWorld): Promise<string[] | 404> {
    const { status, body } = await world.as(reader).get(`/people/${owner.personId}/goals`);
    return status === 404 ? 404 : body.items.map(({ title }: { title: string }) => title).toSorted();
  }

  it('is the same by list and one by one', async () => {
    const { people, ids, owner } = await company();
    const expected = { owner: audiences.toSorted(), skip: shared.toSorted(), manager: shared.toSorted() };
    for (const [who, reader] of Object.entries(people)) {
      const readable = expected[who as keyof typeof expected] ?? [];
      const opened: string[] = [];
      for (const [id, audience] of ids) {
        const { status } = await world.as(reader).get(`/goals/${id}`);
        expect([200, 404]).toContain(status);
        if (status === 200) opened.push(audience);
      }
      expect([who, opened.toSorted()]).toEqual([who, readable]);
      expect([who, await listed(reader, owner)]).toEqual([who, readable.length > 0 ? readable : 404]);
    }
  });

  it('counts no goal for the manager that the manager cannot read', async () => {
    const { owner, manager } = await company();
    const { body } = await world.as(manager).get(`/people/${owner.personId}/goals`).expect(200);
    expect(body).toMatchObject({ openCount: 3, abilities: [] });
    expect(body.items.flatMap(({ abilities }: { abilities: string[] }) => abilities)).toEqual([]);
  });

  it('lets nobody but the owner change one, and answers whoever cannot read it as if it were not there', async () => {
    const { people, ids, owner } = await company();
    const { owner: _, ...others } = people;
    for (const [who, person] of Object.entries(others)) {
      const caller = world.as(person);
      for (const [id, audience] of ids) {
        const reads = (who === 'manager' || who === 'skip') && audience !== 'private';
        const answers = [
          await caller.patch(`/goals/${id}`).set('if-match', '"1"').send({ title: 'mine' }),
          await caller.post(`/goals/${id}/acts`).set('if-match', '"1"').send({ act: 'finish' }),
          await caller.delete(`/goals/${id}`).set('if-match', '"1"'),
        ];
        expect([who, audience, ...answers.map(({ status }) => status)]).toEqual([
          who,
          audience,
          ...Array<number>(3).fill(reads ? 403 : 404),
        ]);
      }
      const made = await caller.post(`/people/${owner.personId}/goals`).send({ step: 1, title: 'for you' });
      expect([who, made.status]).toEqual([who, who === 'stranger' ? 404 : 403]);
    }
  });

  it('says by name who sees it, and the manager loses sight when it becomes private again', async () => {
    const { ids, owner, manager } = await company();
    const [id] = [...ids].find(([, audience]) => audience === 'manager') ?? [];
    const { body: goal } = await world.as(owner).get(`/goals/${id}`).expect(200);
    expect(goal.visibleTo.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Grace', 'Barbara']);
    await world.as(owner).patch(`/goals/${id}`).set('if-match', '"1"').send({ audience: 'private' }).expect(200);
    await world.as(manager).get(`/goals/${id}`).expect(404);
  });

  it('tells the open screen of the manager about shared goals only, and that one went away', async () => {
    const { owner, manager } = await company();
    const stream = await openStream(world, manager);
    const path = `/people/${owner.personId}/goals`;
    const { body: secret } = await world.as(owner).post(path).send({ step: 1, title: 'secret' }).expect(201);
    const { body: known } = await world
      .as(owner)
      .post(path)
      .send({ step: 1, title: 'known', audience: 'manager' })
      .expect(201);
    await stream.next(({ data }) => data['recordId'] === known.id && data['act'] === 'goal.created');
    await world.as(owner).patch(`/goals/${known.id}`).set('if-match', '"1"').send({ audience: 'private' }).expect(200);
    await stream.next(({ data }) => data['recordId'] === known.id && data['act'] === 'goal.updated');
    expect(stream.all.filter(({ data }) => data['recordId'] === secret.id)).toEqual([]);
    stream.close();
  });
});
