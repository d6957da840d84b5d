import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlan, today } from './support/alignment.js';
import { assessedTeam, writer } from './support/assessments.js';
import { hostileTexts } from './support/hostile-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('comments', () => {
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
    return { org, skip, manager, owner, path: `/people/${owner.personId}/comments` };
  }
  const write = async (who: PersonInWorld, path: string, text: string, about?: object) =>
    (
      await world
        .as(who)
        .post(path)
        .send({ text, ...(about && { about }) })
        .expect(201)
    ).body;

  it('go between a person and their manager, the newest last', async () => {
    const { owner, manager, path } = await company();
    await write(manager, path, 'Could the next talk be for Field Ops?');
    const reply = await write(owner, path, 'Yes, on 3 December.');
    expect(reply).toMatchObject({
      author: { name: 'Ada' },
      about: null,
      editedAt: null,
      abilities: ['update', 'delete'],
    });
    const { body } = await world.as(manager).get(path).expect(200);
    expect(body.items.map(({ text }: { text: string }) => text)).toEqual([
      'Could the next talk be for Field Ops?',
      'Yes, on 3 December.',
    ]);
    expect(body.items[1].abilities).toEqual([]);
    expect(body).toMatchObject({
      abilities: ['create'],
      visibleTo: [{ name: 'Ada' }, { name: 'Grace' }],
      nextCursor: null,
    });
  });

  it('reach the open screen of the other within a second', async () => {
    const { owner, manager, skip, path } = await company();
    const [stream, elsewhere] = [await openStream(world, manager), await openStream(world, skip)];
    const { id } = await write(owner, path, 'Hello');
    await stream.next(({ data }) => data['topic'] === 'comment' && data['recordId'] === id);
    expect(elsewhere.all.filter(({ event }) => event === 'change')).toEqual([]);
    stream.close();
    elsewhere.close();
  });

  it('do not exist for anybody else, whatever their role', async () => {
    const { org, owner, manager, skip, path } = await company();
    const { id } = await write(manager, path, 'Between us');
    const others = {
      skip,
      peer: await org.person('Mallory', { manager }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      admin: await org.person('Annie', { roles: ['employee', 'admin'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    for (const [who, person] of Object.entries(others)) {
      const caller = world.as(person);
      const answers = [
        await caller.get(path),
        await caller.post(path).send({ text: 'x' }),
        await caller.patch(`/comments/${id}`).set('if-match', '"1"').send({ text: 'x' }),
        await caller.delete(`/comments/${id}`).set('if-match', '"1"'),
        await caller.post(`/comments/${id}/restoration`).set('if-match', '"1"'),
      ];
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 404, 404, 404, 404, 404]);
    }
    // The other one reads it, and has no hand on it.
    await world.as(owner).patch(`/comments/${id}`).set('if-match', '"1"').send({ text: 'x' }).expect(403);
    await world.as(owner).delete(`/comments/${id}`).set('if-match', '"1"').expect(403);
  });

  it('are edited and deleted by who wrote them, with a way back', async () => {
    const { owner, path } = await company();
    const { id } = await write(owner, path, 'First');
    const at = `/comments/${id}`;
    const edited = await world.as(owner).patch(at).set('if-match', '"1"').send({ text: 'Second' }).expect(200);
    expect(edited.body).toMatchObject({ text: 'Second', version: 2, editedAt: edited.body.updatedAt });
    const stale = await world.as(owner).patch(at).set('if-match', '"1"').send({ text: 'Third' }).expect(412);
    expect(stale.body.current.text).toBe('Second');
    await world.as(owner).delete(at).expect(428);
    const { body: gone } = await world.as(owner).delete(at).set('if-match', '"2"').expect(200);
    expect((await world.as(owner).get(path).expect(200)).body.items).toEqual([]);
    const back = await world.as(owner).post(`${at}/restoration`).set('if-match', `"${gone.version}"`).expect(200);
    expect(back.body).toMatchObject({ text: 'Second', version: 4 });
  });

  it('may be about a record that both can read, and no other', async () => {
    const { owner, manager, path } = await company();
    const goal = async (audience: string) =>
      (
        await world
          .as(owner)
          .post(`/people/${owner.personId}/goals`)
          .send({ step: 1, title: 'x', audience })
          .expect(201)
      ).body.id;
    const [secret, shared] = [await goal('private'), await goal('manager')];
    for (const person of [owner, manager]) {
      for (const recordId of [secret, owner.personId]) {
        await world
          .as(person)
          .post(path)
          .send({ text: 'x', about: { recordType: 'goal', recordId } })
          .expect(400);
      }
    }
    await write(manager, path, 'By when?', { recordType: 'goal', recordId: shared });
    await write(manager, path, 'Something else');
    const on = (recordId: string) => world.as(owner).get(path).query({ recordType: 'goal', recordId }).expect(200);
    const { body } = await on(shared);
    expect(body.items).toMatchObject([{ text: 'By when?', about: { recordType: 'goal', recordId: shared } }]);
    expect([body.abilities, (await on(secret)).body.abilities]).toEqual([['create'], []]);
    await world.as(owner).get(path).query({ recordId: shared }).expect(400);
    for (const recordType of ['evidence', 'feedback']) {
      await world
        .as(owner)
        .post(path)
        .send({ text: 'x', about: { recordType, recordId: shared } })
        .expect(400);
    }
  });

  it('may be about what the two said of levels, looked at together and agreed on, and not about a draft', async () => {
    const { owner, manager, of, plan, start } = await runningPlan(world);
    const path = `${of}/comments`;
    await start();
    const open = plan.items.map(({ id }) => ({ itemId: id, verdict: 'right' }));
    const looked = { heldOn: today, withId: manager.personId, verdicts: open };
    const { body: check } = await world.as(owner).post(`${of}/alignment-checks`).send(looked).expect(201);
    const owed = { text: 'Name who reviews it', owedById: manager.personId };
    const { body: agreement } = await world.as(manager).post(`${of}/agreements`).send(owed).expect(201);
    const team = await assessedTeam(world);
    const self = writer(world, team.owner, team.owner.personId);
    const draft = await self.begin(team.levels['IC2']);
    const said = await self.assess(team.levels['IC1'], { delivery: 'meets', direction: 'meets' });

    const about = (recordType: string, recordId: string) => ({ text: 'Say more', about: { recordType, recordId } });
    const talk = (who: PersonInWorld, where: string, body: object) => world.as(who).post(where).send(body);
    await talk(manager, path, about('alignment-check', check.id)).expect(201);
    await talk(owner, path, about('agreement', agreement.id)).expect(201);
    const theirs = `${team.of}/comments`;
    await talk(team.manager, theirs, about('assessment', said.id)).expect(201);
    // A draft is its writer's alone, and a record of one kind is none of another, nor of somebody else.
    await talk(team.owner, theirs, about('assessment', draft.id)).expect(400);
    await talk(owner, path, about('agreement', check.id)).expect(400);
    await talk(team.owner, theirs, about('agreement', agreement.id)).expect(400);
    const gone = world.as(owner).delete(`/agreements/${agreement.id}`).set('if-match', `"${agreement.version}"`);
    await gone.expect(200);
    await talk(owner, path, about('agreement', agreement.id)).expect(400);
  });

  it('are counted by record, in one answer for all of a person', async () => {
    const { owner, manager, path } = await company();
    const goals: string[] = [];
    for (const title of ['quiet', 'talked of', 'much talked of']) {
      const { body } = await world
        .as(owner)
        .post(`/people/${owner.personId}/goals`)
        .send({ step: 1, title, audience: 'manager' })
        .expect(201);
      goals.push(body.id);
    }
    const [, one, two] = goals;
    await write(manager, path, 'a', { recordType: 'goal', recordId: one });
    await write(manager, path, 'b', { recordType: 'goal', recordId: two });
    const { id, version } = await write(owner, path, 'c', { recordType: 'goal', recordId: two });
    await write(owner, path, 'about nothing');
    const counts = async () =>
      (await world.as(manager).get(`/people/${owner.personId}/comment-counts`).expect(200)).body.items;
    expect(await counts()).toEqual([
      { recordId: two, count: 2 },
      { recordId: one, count: 1 },
    ]);
    await world.as(owner).delete(`/comments/${id}`).set('if-match', `"${version}"`).expect(200);
    expect(await counts()).toContainEqual({ recordId: two, count: 1 });
  });

  it('speak to people who can read them, and to nobody else', async () => {
    const { owner, manager, skip, path } = await company();
    const send = (mentions: string[]) => world.as(owner).post(path).send({ text: 'Look, @Grace', mentions });
    const { body: comment } = await send([manager.personId, manager.personId]).expect(201);
    expect(comment.mentions).toEqual([{ personId: manager.personId, name: 'Grace' }]);
    const refused = await send([manager.personId, skip.personId]).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/mentions/1', code: 'not_a_reader' }]);
    await send(['018f0000-0000-7000-8000-000000000000']).expect(400);
    const edit = (version: number, body: object) =>
      world.as(owner).patch(`/comments/${comment.id}`).set('if-match', `"${version}"`).send(body);
    await edit(1, { text: 'x', mentions: [skip.personId] }).expect(400);
    expect((await edit(1, { text: 'x' }).expect(200)).body.mentions).toHaveLength(1);
    expect((await edit(2, { text: 'x', mentions: [] }).expect(200)).body.mentions).toEqual([]);
    await edit(3, { text: 'x', mentions: [manager.personId] }).expect(200);
    const told = (await world.as(manager).get('/notifications').expect(200)).body.items;
    // Spoken to twice, and neither told a second time of the same comment by its other name.
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(['mentioned', 'mentioned']);
  });

  it('come in pages that lead back in time, each in the order of writing', async () => {
    const { owner, path } = await company();
    for (const text of ['1', '2', '3', '4', '5']) await write(owner, path, text);
    const pages: string[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const { body }: { body: { items: { text: string }[]; nextCursor: string | null } } = await world
        .as(owner)
        .get(path)
        .query({ limit: 2, cursor })
        .expect(200);
      pages.push(body.items.map(({ text }) => text).join(''));
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(['45', '23', '1']);
  });

  it('keep every text to the last character, or refuse it', async () => {
    const { owner, path } = await company();
    for (const text of hostileTexts) {
      const { status, body } = await world.as(owner).post(path).send({ text });
      expect([201, 400, 413]).toContain(status);
      if (status === 201) expect(body.text).toBe(text);
    }
  });
});
