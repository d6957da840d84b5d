import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const audiences = ['private', 'manager', 'circle', 'packet'] as const;

describe('who reads feedback', () => {
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
    const giver = await org.person('Mary', { manager });
    const people = {
      owner,
      manager,
      giver,
      skip,
      peer: await org.person('Mallory', { manager }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      admin: await org.person('Annie', { roles: ['employee', 'admin'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    const ids = new Map<string, string>();
    for (const audience of audiences) {
      for (const sharedWithManager of [false, true]) {
        const text = `${audience} ${sharedWithManager ? 'given to both' : 'given to one'}`;
        const path = `/people/${owner.personId}/feedback`;
        const { body } = await world.as(giver).post(path).send({ text, sharedWithManager }).expect(201);
        await world.as(owner).patch(`/feedback/${body.id}`).set('if-match', '"1"').send({ audience }).expect(200);
        ids.set(body.id, text);
      }
    }
    return { people, ids, owner, manager, giver };
  }

  async function listed(reader: PersonInWorld, owner: PersonInWorld): Promise<string[] | 404> {
    const { status, body } = await world.as(reader).get(`/people/${owner.personId}/feedback`);
    return status === 404 ? 404 : body.items.map(({ text }: { text: string }) => text).toSorted();
  }

  it('is the same by list and one by one', async () => {
    const { people, ids, owner } = await company();
    const all = [...ids.values()].toSorted();
    const byList: Record<string, string[]> = {
      owner: all,
      manager: all.filter((text) => text !== 'private given to one'),
    };
    const byOne: Record<string, string[]> = { ...byList, giver: all };
    for (const [who, reader] of Object.entries(people)) {
      const opened: string[] = [];
      for (const [id, text] of ids) {
        const { status } = await world.as(reader).get(`/feedback/${id}`);
        expect([200, 404]).toContain(status);
        if (status === 200) opened.push(text);
      }
      expect([who, opened.toSorted()]).toEqual([who, byOne[who] ?? []]);
      expect([who, await listed(reader, owner)]).toEqual([who, byList[who] ?? 404]);
    }
    const { body: given } = await world.as(people.giver).get('/feedback/given').expect(200);
    expect(given.items.map(({ text }: { text: string }) => text).toSorted()).toEqual(all);
  });

  it('counts nothing for the manager that the manager cannot read', async () => {
    const { owner, manager } = await company();
    const { body } = await world.as(manager).get(`/people/${owner.personId}/feedback`).expect(200);
    expect(body).toMatchObject({ receivedCount: 7, answeredCount: 0, abilities: ['give'] });
  });

  it('lets nobody but receiver and giver change it', async () => {
    const { people, ids, owner, giver } = await company();
    for (const [who, person] of Object.entries(people)) {
      if (person === owner || person === giver) continue;
      const caller = world.as(person);
      for (const [id, text] of ids) {
        const reads = who === 'manager' && text !== 'private given to one';
        const at = (verb: 'patch' | 'delete' | 'post', path: string) => caller[verb](path).set('if-match', '"2"');
        const answers = [
          await at('patch', `/feedback/${id}`).send({ text: 'mine' }),
          await at('patch', `/feedback/${id}`).send({ audience: 'packet' }),
          await at('post', `/feedback/${id}/response`).send({ response: 'mine' }),
          await at('delete', `/feedback/${id}`),
        ];
        const statuses = answers.map(({ status }) => status);
        expect([who, text, ...statuses]).toEqual([who, text, ...Array<number>(4).fill(reads ? 403 : 404)]);
      }
    }
  });

  it('lets nobody but asker and asked know of a request', async () => {
    const { people, owner, giver } = await company();
    const wish = { askedId: giver.personId, question: 'x' };
    const { body } = await world.as(owner).post(`/people/${owner.personId}/feedback-requests`).send(wish).expect(201);
    const path = `/feedback-requests/${body.id}`;
    for (const [who, person] of Object.entries(people)) {
      const caller = world.as(person);
      const direction = person === owner ? 'asked' : 'received';
      const { body: list } = await caller.get('/feedback-requests').query({ direction }).expect(200);
      const known = person === owner || person === giver;
      expect([who, (await caller.get(path)).status, list.items.length]).toEqual([
        who,
        known ? 200 : 404,
        known ? 1 : 0,
      ]);
      if (known) continue;
      const answers = [
        await caller.post(`${path}/answer`).set('if-match', '"1"').send({ text: 'x' }),
        await caller.post(`${path}/decline`).set('if-match', '"1"').send({}),
        await caller.patch(path).set('if-match', '"1"').send({ question: 'y' }),
        await caller.delete(path).set('if-match', '"1"'),
        await caller.post(`/people/${owner.personId}/feedback-requests`).send(wish),
      ];
      const refused = [404, 404, 404, 404, who === 'stranger' ? 404 : 403];
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, ...refused]);
    }
    await world.as(owner).post(`${path}/answer`).set('if-match', '"1"').send({ text: 'x' }).expect(403);
    await world.as(giver).delete(path).set('if-match', '"1"').expect(403);
  });
});
