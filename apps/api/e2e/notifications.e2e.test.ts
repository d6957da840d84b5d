import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/platform/ids.js';
import { CommentsService } from '../src/comments/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { withLadder } from './support/ladders.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

type Item = {
  id: string;
  kind: string;
  actor: { name: string } | null;
  subject: { name: string } | null;
  readAt: string | null;
};

describe('notifications', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const manager = await org.person('Grace');
    const owner = await org.person('Ada', { manager });
    const path = `/people/${owner.personId}`;
    const comment = (by: PersonInWorld, text = 'Hello') =>
      world.as(by).post(`${path}/comments`).send({ text }).expect(201);
    return { org, manager, owner, path, comment };
  }
  const of = async (
    who: PersonInWorld,
    query = {},
  ): Promise<{ items: Item[]; unread: number; nextCursor: string | null }> =>
    (await world.as(who).get('/notifications').query(query).expect(200)).body;
  const kinds = async (who: PersonInWorld) =>
    (await of(who, { limit: 100 })).items.map(({ kind, actor }) => `${kind} ${actor?.name}`).toReversed();

  it('tell each of the two what the other did, and nobody of what they did themselves', async () => {
    const { org, manager, owner, path, comment } = await company();
    const { levels } = await withLadder(world, org);
    const as = { owner: world.as(owner), manager: world.as(manager) };
    await as.owner.post(`${path}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    const declared = { targetLevelId: levels['IC2'], sentence: 'I want to be promoted.' };
    const { body } = await as.owner.post(`${path}/intents`).send(declared).expect(201);
    const answer = `/intents/${body.intent.id}/acknowledgement`;
    await as.manager.post(answer).set('if-match', `"${body.intent.version}"`).send({}).expect(200);
    await as.manager.post(`${path}/readiness`).send({ value: 'developing', reason: 'On the way there.' }).expect(201);
    const { version } = (await as.owner.get(`${path}/journey`).expect(200)).body.journey;
    await as.owner.post(`/journeys/${body.journey.id}/advance`).set('if-match', `"${version}"`).send({}).expect(200);
    await as.manager.post(`${path}/talks`).send({ heldOn: '2026-01-06' }).expect(201);
    await comment(owner);
    expect(await kinds(manager)).toEqual(['intent_declared Ada', 'step_moved Ada', 'comment_written Ada']);
    expect(await kinds(owner)).toEqual(['intent_answered Grace', 'readiness_given Grace', 'talk_logged Grace']);
  });

  it('follow feedback from asking to answering, and name nobody who wrote without a name', async () => {
    const { org, owner } = await company();
    const [giver, other] = [await org.person('Mary'), await org.person('Lise')];
    const ask = async (askedId: string) =>
      (
        await world
          .as(owner)
          .post(`/people/${owner.personId}/feedback-requests`)
          .send({ askedId, question: 'And?' })
          .expect(201)
      ).body;
    await ask(giver.personId);
    const declined = await ask(other.personId);
    const decline = `/feedback-requests/${declined.id}/decline`;
    await world.as(other).post(decline).set('if-match', `"${declined.version}"`).send({}).expect(200);
    const give = async (body: object) =>
      (
        await world
          .as(giver)
          .post(`/people/${owner.personId}/feedback`)
          .send({ text: 'Good', ...body })
          .expect(201)
      ).body;
    const given = await give({});
    await give({ attribution: 'manager_only' });
    await world
      .as(owner)
      .post(`/feedback/${given.id}/response`)
      .set('if-match', `"${given.version}"`)
      .send({ response: 'Thanks' })
      .expect(200);
    expect(await kinds(giver)).toEqual(['feedback_asked Ada', 'feedback_answered Ada']);
    expect(await kinds(owner)).toEqual(['feedback_declined Lise', 'feedback_given Mary']);
  });

  it('are read one by one or all that one saw, which the other open screens hear', async () => {
    const { owner, manager, comment } = await company();
    const stream = await openStream(world, owner);
    await comment(manager);
    await stream.next(({ data }) => data['topic'] === 'notification' && data['act'] === 'notification.written');
    await comment(manager);
    await comment(manager);
    const before = await of(owner);
    expect([before.items.length, before.unread]).toEqual([3, 3]);
    const read = (body: object) => world.as(owner).post('/notifications/reading').send(body).expect(200);
    expect((await read({ ids: [before.items[2]?.id] })).body).toEqual({ unread: 2 });
    await stream.next(({ data }) => data['act'] === 'notification.read');
    stream.close();
    expect((await of(owner, { unread: true })).items.map(({ id }) => id)).toEqual(
      before.items.slice(0, 2).map(({ id }) => id),
    );
    const late = before.items[0]?.id;
    await comment(manager);
    expect((await read({ ids: null, newestId: late })).body).toEqual({ unread: 1 });
    expect((await read({ ids: null })).body).toEqual({ unread: 0 });
    expect((await world.as(owner).get('/notifications/unread').expect(200)).body).toEqual({ unread: 0 });
  });

  it('come in pages, the newest first', async () => {
    const { owner, manager, comment } = await company();
    for (const _ of [1, 2, 3]) await comment(manager);
    const first = await of(owner, { limit: 2 });
    const second = await of(owner, { limit: 2, cursor: first.nextCursor });
    const all = await of(owner);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.nextCursor).toBeNull();
  });

  it('are nobody else’s to read or to mark', async () => {
    const { owner, manager, comment } = await company();
    await comment(manager);
    const [mine] = (await of(owner)).items;
    expect((await of(manager)).items).toEqual([]);
    for (const body of [{ ids: [mine?.id] }, { ids: [newId()] }, { ids: null, newestId: mine?.id }]) {
      await world.as(manager).post('/notifications/reading').send(body).expect(404);
    }
    expect((await of(owner)).unread).toBe(1);
  });

  it('are undone together with the act', async () => {
    const { org, owner, manager } = await company();
    const actor = {
      ...{ personId: owner.personId, accountId: owner.accountId, organizationId: org.id, roles: [] },
      ...{ credential: { kind: 'session', id: newId() } as const, authenticatedAt: new Date() },
    };
    const write = (fails: boolean) =>
      org.within(async () => {
        await world.app.get(CommentsService).create(actor, owner.personId, { text: 'Hello', about: null });
        if (fails) throw new Error('changed my mind');
      });
    await expect(write(true)).rejects.toThrow('changed my mind');
    expect(await kinds(manager)).toEqual([]);
    await write(false);
    expect(await kinds(manager)).toEqual(['comment_written Ada']);
  });

  it('tell nobody who has left', async () => {
    const { org, manager, path, comment } = await company();
    const told = () => org.within(() => world.app.get(TenantScope).rows<{ kind: string }>(everything));
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    await comment(manager);
    expect(await told()).toHaveLength(1);
    const { version } = (await world.as(hr).get(path).expect(200)).body;
    await world.as(hr).post(`${path}/deactivation`).set('if-match', `"${version}"`).send({}).expect(200);
    await comment(manager);
    expect(await told()).toHaveLength(1);
  });
});

const everything = { name: 'test.notifications', text: 'select kind from notifications where organization_id = $1' };
