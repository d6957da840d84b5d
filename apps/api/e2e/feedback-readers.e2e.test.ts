import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonInWorld } from './support/people.js';
import { draftOf, etag, planner } from './support/plans.js';
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

  describe('of a question about a record', () => {
    const kinds = ['goal', 'evidence', 'opportunity', 'plan-item', 'visibility-event'] as const;
    type Kind = (typeof kinds)[number];
    const title = 'the build';

    async function withRecords(who: PersonInWorld) {
      const make = async (records: string, wish: object): Promise<string> =>
        (
          await world
            .as(who)
            .post(`/people/${who.personId}/${records}`)
            .send({ title, ...wish })
            .expect(201)
        ).body.id;
      const plan = await draftOf(world, who);
      const ids: Record<Kind, string> = {
        goal: await make('goals', { step: 1 }),
        evidence: await make('evidence', { occurredOn: '2026-11-20' }),
        opportunity: await make('opportunities', { problem: 'It is slow.' }),
        'plan-item': plan.items[0].id,
        'visibility-event': await make('visibility-events', { kind: 'demo', heldOn: '2026-11-20' }),
      };
      return { ids, plan };
    }

    async function asker() {
      const { org, owner, manager } = await planner(world);
      const giver = await org.person('Mary', { manager });
      const { ids, plan } = await withRecords(owner);
      const ask = (recordType: Kind, recordId: string, shown = false) =>
        world
          .as(owner)
          .post(`/people/${owner.personId}/feedback-requests`)
          .send({ askedId: giver.personId, question: 'Did it help?', record: { recordType, recordId, shown } });
      return { org, owner, manager, giver, ids, plan, ask };
    }

    it('tells its title where the asker shows it, and never opens it', async () => {
      const { org, owner, manager, giver, ids, ask } = await asker();
      const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
      for (const recordType of kinds) {
        const record = { recordType, recordId: ids[recordType] };
        const seen = async (id: string, by: PersonInWorld) => (await world.as(by).get(`/feedback-requests/${id}`)).body;
        const answer = async (id: string, version: number) => {
          const said = { text: `About ${recordType}`, sharedWithManager: true };
          const at = world.as(giver).post(`/feedback-requests/${id}/answer`).set('if-match', etag({ version }));
          return (await at.send(said).expect(201)).body;
        };
        const { body: hidden } = await ask(recordType, ids[recordType]).expect(201);
        expect((await seen(hidden.id, owner)).record).toEqual({ ...record, title, shown: false });
        expect((await seen(hidden.id, giver)).record).toBeNull();
        const { id: unnamed, record: forGiver } = await answer(hidden.id, 1);
        expect(forGiver).toBeNull();
        const read = async (id: string, by: PersonInWorld) => (await world.as(by).get(`/feedback/${id}`)).body.record;
        expect([await read(unnamed, owner), await read(unnamed, manager)]).toEqual([
          { ...record, title, shown: false },
          null,
        ]);

        const { body: shown } = await ask(recordType, ids[recordType], true).expect(201);
        const told = { ...record, title, shown: true };
        expect((await seen(shown.id, giver)).record).toEqual(told);
        const { id: named } = await answer(shown.id, 1);
        expect([await read(named, giver), await read(named, manager)]).toEqual([told, told]);
        await world.as(hr).get(`/feedback/${named}`).expect(404);
        if (recordType !== 'plan-item') {
          const of = recordType === 'evidence' ? recordType : recordType.replace(/y$/u, 'ie').concat('s');
          await world.as(giver).get(`/${of}/${ids[recordType]}`).expect(404);
          await world.as(owner).get(`/${of}/${ids[recordType]}`).expect(200);
        }
      }
    });

    it('refuses what is another person’s, another organization’s or another kind of record, at its field', async () => {
      const { org, ids, ask } = await asker();
      const colleague = await planner(world, org);
      const [theirs, strangers] = [await withRecords(colleague.owner), await withRecords((await planner(world)).owner)];
      for (const [index, kind] of kinds.entries()) {
        const other = kinds[(index + 1) % kinds.length] ?? 'goal';
        for (const id of [theirs.ids[kind], strangers.ids[kind], ids[other]]) {
          const { body } = await ask(kind, id).expect(400);
          expect(body.errors).toMatchObject([{ pointer: '/record/recordId', code: 'unknown_record' }]);
        }
      }
    });

    it('says that a record is gone, and knows it again when it is brought back', async () => {
      const { owner, ids, plan, ask } = await asker();
      const gone = { ...ids, plan: plan.id };
      const paths = {
        goal: `/goals/${gone.goal}`,
        evidence: `/evidence/${gone.evidence}`,
        opportunity: `/opportunities/${gone.opportunity}`,
        'plan-item': `/plans/${gone.plan}`,
        'visibility-event': `/visibility-events/${gone['visibility-event']}`,
      };
      for (const kind of kinds) {
        const { body: asked } = await ask(kind, ids[kind], true).expect(201);
        const titleNow = async () => (await world.as(owner).get(`/feedback-requests/${asked.id}`)).body.record.title;
        const { body: record } = await world.as(owner).get(paths[kind]).expect(200);
        const remove = world.as(owner).delete(paths[kind]).set('if-match', etag(record));
        const { body: removed } = await remove.expect(200);
        expect([kind, await titleNow()]).toEqual([kind, null]);
        await ask(kind, ids[kind]).expect(400);
        await world.as(owner).post(`${paths[kind]}/restoration`).set('if-match', etag(removed)).expect(200);
        expect([kind, await titleNow()]).toEqual([kind, title]);
      }
    });
  });
});
