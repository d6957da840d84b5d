import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@rungs/domain/calendar.js';
import { FeedbackUpkeep } from '../src/feedback/index.js';
import { Clock } from '../src/platform/clock.js';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const etag = ({ version }: { version: number }) => `"${version}"`;
const today = () => new Date().toISOString().slice(0, 10);

describe('feedback', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const barbara = await org.person('Barbara', { manager: grace });
    return { org, grace, ada, barbara };
  }

  async function request(asker: PersonInWorld, asked: PersonInWorld, fields: object = {}) {
    const wish = { askedId: asked.personId, question: 'Was the review worth your time?', ...fields };
    const path = `/people/${asker.personId}/feedback-requests`;
    return (await world.as(asker).post(path).send(wish).expect(201)).body;
  }
  const answer = (asked: PersonInWorld, { id, version }: { id: string; version: number }, fields: object = {}) =>
    world
      .as(asked)
      .post(`/feedback-requests/${id}/answer`)
      .set('if-match', `"${version}"`)
      .send({ text: 'Yes, it found the race.', ...fields });
  const give = async (giver: PersonInWorld, receiver: PersonInWorld, fields: object = {}) =>
    (
      await world
        .as(giver)
        .post(`/people/${receiver.personId}/feedback`)
        .send({ text: 'Well done.', ...fields })
        .expect(201)
    ).body;
  const listed = async (who: PersonInWorld, query: object) =>
    (await world.as(who).get('/feedback-requests').query(query).expect(200)).body;
  const received = async (who: PersonInWorld, query: object = {}) =>
    (await world.as(who).get(`/people/${who.personId}/feedback`).query(query).expect(200)).body;

  it('is asked of a colleague, who answers; both see that it was given', async () => {
    const { ada, barbara } = await team();
    const asked = await request(ada, barbara, { about: 'The design review', step: 3 });
    expect(asked).toMatchObject({
      state: 'pending',
      step: 3,
      expiresOn: addDays(today(), 21),
      abilities: ['update', 'delete'],
    });

    const { items, pendingCount } = await listed(barbara, { direction: 'received' });
    expect({ pendingCount, abilities: items[0].abilities }).toEqual({
      pendingCount: 1,
      abilities: ['answer', 'decline'],
    });
    const { body: given } = await answer(barbara, asked).expect(201);
    expect(given).toMatchObject({
      receiver: { name: 'Ada' },
      giver: { name: 'Barbara' },
      abilities: ['edit'],
      step: 3,
    });
    expect((await listed(ada, { direction: 'asked' })).items).toMatchObject([
      { state: 'given', abilities: ['delete'] },
    ]);

    const { items: mine, ...counts } = await received(ada);
    expect(mine).toMatchObject([
      { question: 'Was the review worth your time?', about: 'The design review', response: null },
    ]);
    expect(counts).toMatchObject({ receivedCount: 1, answeredCount: 0, abilities: ['ask'] });
    expect((await answer(barbara, asked, { text: 'Again' })).status).toBe(412);
    expect((await answer(barbara, { ...asked, version: 2 }, { text: 'Again' })).body.code).toBe('not_possible');
  });

  it('is declined with a reason or without, and withdrawn with a way back', async () => {
    const { ada, barbara } = await team();
    const asked = await request(ada, barbara);
    const path = `/feedback-requests/${asked.id}`;
    const gone = await world.as(ada).delete(path).set('if-match', '"1"').expect(200);
    await world.as(barbara).get(path).expect(404);
    await world.as(ada).post(`${path}/restoration`).set('if-match', etag(gone.body)).expect(200);
    const { body } = await world
      .as(barbara)
      .post(`${path}/decline`)
      .set('if-match', '"3"')
      .send({ reason: 'I was away.' })
      .expect(200);
    expect(body).toMatchObject({ state: 'declined', declineReason: 'I was away.', abilities: [] });
    expect((await listed(ada, { direction: 'asked', state: 'declined' })).items).toMatchObject([
      { declineReason: 'I was away.' },
    ]);
    expect((await listed(ada, { direction: 'asked', state: 'pending' })).items).toEqual([]);
    await world.as(ada).patch(path).set('if-match', '"4"').send({ question: 'And now?' }).expect(409);
  });

  it('expires by its date, before and after the job writes it down', async () => {
    const { org, ada, barbara } = await team();
    const asked = await request(ada, barbara, { expiresOn: today() });
    const later = new Date(Date.now() + 2 * 86_400_000);
    const clock = world.app.get(Clock);
    const run = () => org.within(() => clock.at(later, () => world.app.get(FeedbackUpkeep).run()));
    expect((await listed(barbara, { direction: 'received' })).items[0].state).toBe('pending');
    await run();
    await run();
    expect((await listed(barbara, { direction: 'received', state: 'expired' })).items).toMatchObject([
      { abilities: [], version: 2 },
    ]);
    expect((await answer(barbara, { ...asked, version: 2 })).status).toBe(409);
  });

  it('without a name leaves no trace of who wrote it', async () => {
    const { ada, barbara, grace } = await team();
    const asked = await request(ada, barbara, { step: 4 });
    const stream = await openStream(world, ada);
    const { body: given } = await answer(barbara, asked, { attribution: 'manager_only' }).expect(201);
    expect(given).toMatchObject({ giver: { name: 'Barbara' }, sharedWithManager: true });
    expect(given.id[14]).toBe('4');

    const [mine] = (await received(ada)).items;
    expect(mine).toMatchObject({ giver: null, question: null, step: 2, competencyKeys: [] });
    expect([mine.createdAt, mine.updatedAt]).toEqual(Array(2).fill(`${today()}T00:00:00.000Z`));
    expect(JSON.stringify(mine)).not.toContain(barbara.personId);
    expect(mine.visibleTo.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Grace']);
    const { body: kept } = await world.as(ada).get(`/feedback-requests/${asked.id}`).expect(200);
    expect(kept).toEqual(asked);
    const { body: theirs } = await world.as(barbara).get(`/feedback-requests/${asked.id}`).expect(200);
    expect(theirs).toMatchObject({ state: 'given', abilities: [] });
    expect((await answer(barbara, asked)).status).toBe(409);
    const { body: known } = await world.as(grace).get(`/feedback/${given.id}`).expect(200);
    expect(known.giver).toEqual({ personId: barbara.personId, name: 'Barbara' });

    // Something that Ada does hear of, so that silence before it means something.
    const { id } = await give(grace, ada);
    await stream.next(({ data }) => data['recordId'] === id);
    // Grace's own is told of a second time, as a notification.
    const { body: news } = await world.as(ada).get('/notifications').expect(200);
    expect(news.items.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['Grace']);
    const heard = stream.all.filter(
      ({ data }) =>
        data['topic'] !== 'notification' &&
        (data['recordId'] !== asked.id || data['act'] !== 'feedback-request.created'),
    );
    expect(heard.flatMap(({ event, data }) => (event === 'change' ? [data['recordId']] : []))).toEqual([id]);
    stream.close();
  });

  it('without a name is named to no later manager, and refused where there is none', async () => {
    const { org, ada, barbara, grace } = await team();
    const { id } = await give(barbara, ada, { attribution: 'manager_only' });
    const next = await org.person('Hedy');
    const hr = await org.person('Kay', { roles: ['employee', 'hr'] });
    const { body: person } = await world.as(hr).get(`/people/${ada.personId}`).expect(200);
    await world
      .as(hr)
      .patch(`/people/${ada.personId}`)
      .set('if-match', etag(person))
      .send({ managerId: next.personId })
      .expect(200);
    expect((await world.as(next).get(`/feedback/${id}`).expect(200)).body.giver).toBeNull();
    await world.as(grace).get(`/feedback/${id}`).expect(404);
    const refused = world
      .as(ada)
      .post(`/people/${grace.personId}/feedback`)
      .send({ text: 'x', attribution: 'manager_only' });
    expect((await refused.expect(400)).body.errors[0].pointer).toBe('/attribution');
  });

  it('is answered with what will change, shared, and mended by its giver until then', async () => {
    const { ada, barbara, grace } = await team();
    const { id } = await give(barbara, ada);
    const path = `/feedback/${id}`;
    await world.as(barbara).patch(path).set('if-match', '"1"').send({ text: 'Very well done.' }).expect(200);
    await world.as(barbara).patch(path).set('if-match', '"2"').send({ audience: 'manager' }).expect(403);
    await world.as(ada).patch(path).set('if-match', '"2"').send({ text: 'Best ever.' }).expect(403);
    await world.as(ada).patch(path).set('if-match', '"2"').send({}).expect(400);
    const respond = (version: number, response: string) =>
      world.as(ada).post(`${path}/response`).set('if-match', `"${version}"`).send({ response });
    expect((await respond(2, 'I will pair more.').expect(200)).body).toMatchObject({ respondedOn: today() });
    expect((await respond(2, 'Second screen').expect(412)).body.current.response).toBe('I will pair more.');
    await respond(3, 'I will pair every week.').expect(200);
    expect((await world.as(barbara).get(path).expect(200)).body).toMatchObject({
      response: 'I will pair every week.',
      abilities: [],
    });
    expect((await world.as(barbara).patch(path).set('if-match', '"4"').send({ text: 'x' })).status).toBe(409);

    await world.as(grace).get(path).expect(404);
    const { body } = await world
      .as(ada)
      .patch(path)
      .set('if-match', '"4"')
      .send({ audience: 'manager', step: 4 })
      .expect(200);
    expect(body.visibleTo.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Grace', 'Barbara']);
    expect((await world.as(grace).get(path).expect(200)).body.abilities).toEqual([]);
  });

  it('leaves the receiver’s view and comes back; the giver keeps what they gave', async () => {
    const { ada, barbara, grace } = await team();
    const { id } = await give(barbara, ada, { sharedWithManager: true });
    const { body: gone } = await world.as(ada).delete(`/feedback/${id}`).set('if-match', '"1"').expect(200);
    await world.as(ada).get(`/feedback/${id}`).expect(404);
    expect((await received(ada)).receivedCount).toBe(0);
    expect((await world.as(barbara).get('/feedback/given').expect(200)).body.items).toHaveLength(1);
    await world.as(grace).get(`/feedback/${id}`).expect(200);
    await world.as(ada).post(`/feedback/${id}/restoration`).set('if-match', etag(gone)).expect(200);
    expect((await received(ada)).receivedCount).toBe(1);
  });

  it('is narrowed and paged', async () => {
    const { ada, barbara } = await team();
    for (const text of ['Área clara', 'Slow answers', 'Kind']) await give(barbara, ada, { text });
    const { items } = await received(ada);
    const first = items.find(({ text }: { text: string }) => text === 'Kind');
    await world
      .as(ada)
      .post(`/feedback/${first.id}/response`)
      .set('if-match', '"1"')
      .send({ response: 'Thanks' })
      .expect(200);
    const found = async (query: object) => (await received(ada, query)).items.map(({ text }: { text: string }) => text);
    expect(await found({ text: 'area CLARA' })).toEqual(['Área clara']);
    expect(await found({ answered: 'true' })).toEqual(['Kind']);
    expect(await found({ step: 3 })).toEqual([]);
    expect(await found({ audience: 'private', answered: 'false' })).toHaveLength(2);
    const seen: string[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const { items: page, nextCursor }: { items: { id: string }[]; nextCursor: string | null } = await received(ada, {
        limit: 1,
        cursor,
      });
      seen.push(...page.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(seen).toEqual(items.map(({ id }: { id: string }) => id));
  });

  it('asks for what makes sense only', async () => {
    const { ada, barbara } = await team();
    const stranger = await (await world.organization()).person('Mallory');
    const path = `/people/${ada.personId}/feedback-requests`;
    const wishes = [
      { askedId: ada.personId },
      { askedId: stranger.personId },
      { askedId: barbara.personId, expiresOn: addDays(today(), -1) },
      { askedId: barbara.personId, expiresOn: addDays(today(), 181) },
      { askedId: barbara.personId, competencyKeys: ['juggling'] },
      { askedId: barbara.personId, question: ' ' },
      { askedId: barbara.personId, state: 'given' },
    ];
    for (const wish of wishes)
      await world
        .as(ada)
        .post(path)
        .send({ question: 'x', ...wish })
        .expect(400);
    await world.as(barbara).post(path).send({ question: 'x', askedId: barbara.personId }).expect(403);
    await world.as(ada).post(`/people/${ada.personId}/feedback`).send({ text: 'Great, me.' }).expect(403);
    await world.as(ada).post(`/people/${stranger.personId}/feedback`).send({ text: 'x' }).expect(404);
  });

  it('keeps every text to the last character, or refuses it', async () => {
    const { ada, barbara } = await team();
    for (const text of hostileTexts) {
      const { status, body } = await world.as(barbara).post(`/people/${ada.personId}/feedback`).send({ text });
      expect([201, 400, 413]).toContain(status);
      const wish = { askedId: barbara.personId, question: text, about: text };
      const asked = await world.as(ada).post(`/people/${ada.personId}/feedback-requests`).send(wish);
      expect([201, 400, 413]).toContain(asked.status);
      if (asked.status === 201) expect(asked.body).toMatchObject({ question: text, about: text });
      expect([200, 400, 414, 431]).toContain(
        (await world.as(ada).get(`/people/${ada.personId}/feedback`).query({ text })).status,
      );
      if (status !== 201) continue;
      const answered = await world
        .as(ada)
        .post(`/feedback/${body.id}/response`)
        .set('if-match', '"1"')
        .send({ response: text });
      expect(answered.body).toMatchObject({ text, response: text });
    }
  });
});
