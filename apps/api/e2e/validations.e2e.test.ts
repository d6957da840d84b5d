import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStream } from './support/stream.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

describe('validation requests', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function asking() {
    const org = await world.organization();
    const manager = await org.person('Grace');
    const ada = await org.person('Ada', { manager });
    const peer = await org.person('Mary', { manager });
    const other = await org.person('Mallory', { manager, roles: ['employee', 'hr', 'admin'] });
    const { body: opportunity } = await world
      .as(ada)
      .post(`/people/${ada.personId}/opportunities`)
      .send({ title: 'Flaky tests', problem: 'Half the builds fail.' })
      .expect(201);
    const path = `/opportunities/${opportunity.id}`;
    const ask = (whom: PersonInWorld) =>
      world.as(ada).post(`${path}/validations`).send({ askedId: whom.personId, question: 'Worth a week?' });
    const answer = (who: PersonInWorld, id: string, wish: object, version = 1) =>
      world.as(who).post(`/validations/${id}/answer`).set('if-match', `"${version}"`).send(wish);
    const shown = async () => (await world.as(ada).get(path).expect(200)).body;
    return { ada, manager, peer, other, path, ask, answer, shown };
  }

  it('show the opportunity to whoever is asked, however private it is, and to nobody else', async () => {
    const { ada, peer, other, manager, path, ask, shown } = await asking();
    const { body } = await ask(peer).expect(201);
    expect(body).toMatchObject({ state: 'asked', askedAs: 'peer', question: 'Worth a week?', abilities: ['withdraw'] });
    const theirs = await world.as(peer).get(`/validations/${body.id}`).expect(200);
    expect(theirs.body).toMatchObject({ opportunity: { problem: 'Half the builds fail.' }, abilities: ['answer'] });
    await world.as(peer).get(path).expect(404);
    for (const stranger of [other, manager]) await world.as(stranger).get(`/validations/${body.id}`).expect(404);
    expect((await shown()).visibleTo).toMatchObject([{ name: 'Ada' }, { name: 'Mary' }]);
    await world.as(peer).post(`${path}/validations`).send({ askedId: ada.personId }).expect(404);
  });

  it('make an idea validated by the rule: somebody calls it worthwhile, and the manager does not say otherwise', async () => {
    const { manager, peer, ask, answer, shown } = await asking();
    const { body: first } = await ask(peer);
    await answer(peer, first.id, { answer: 'worthwhile' }).expect(200);
    expect(await shown()).toMatchObject({ state: 'validated', version: 2, answers: { worthwhile: 1 } });
    const { body: second } = await ask(manager);
    expect(second.askedAs).toBe('manager');
    await answer(manager, second.id, { answer: 'not_now' }).expect(400);
    await answer(manager, second.id, { answer: 'not_now', comment: 'After the launch.' }).expect(200);
    expect(await shown()).toMatchObject({ state: 'idea', version: 3, answers: { worthwhile: 1, notNow: 1 } });
    // Asked again, they may think otherwise; both answers stay.
    const { body: third } = await ask(manager);
    await answer(manager, third.id, { answer: 'worthwhile' }).expect(200);
    expect(await shown()).toMatchObject({ state: 'validated', answers: { worthwhile: 2, notNow: 1 } });
  });

  it('leave the version alone where the answer moves nothing, so that no writer is refused for it', async () => {
    const { peer, ask, answer, shown } = await asking();
    const { body } = await ask(peer);
    await answer(peer, body.id, { answer: 'redirect', comment: 'Look at the fixtures.' }).expect(200);
    expect(await shown()).toMatchObject({ state: 'idea', version: 1, answers: { redirect: 1 } });
  });

  it('wait with the asked one and come to the asker, live', async () => {
    const { ada, peer, ask, answer } = await asking();
    const [askers, askeds] = [await openStream(world, ada), await openStream(world, peer)];
    const { body } = await ask(peer).expect(201);
    await askeds.next(({ data }) => data['act'] === 'validation.asked');
    const waiting = await world.as(peer).get('/validations?direction=received&state=asked').expect(200);
    expect(waiting.body).toMatchObject({ items: [{ id: body.id, asker: { name: 'Ada' } }], openCount: 1 });
    await answer(peer, body.id, { answer: 'worthwhile', comment: 'Yes.' }).expect(200);
    await askers.next(({ data }) => data['act'] === 'validation.answered');
    await askers.next(({ data }) => data['act'] === 'opportunity.answered');
    const answered = await world.as(ada).get('/validations?direction=asked').expect(200);
    expect(answered.body).toMatchObject({ items: [{ answer: 'worthwhile', comment: 'Yes.' }], openCount: 0 });
    for (const stream of [askers, askeds]) stream.close();
  });

  it('are asked once at a time, of a colleague, and not of oneself', async () => {
    const { ada, peer, ask, answer } = await asking();
    const { body } = await ask(peer).expect(201);
    expect((await ask(peer).expect(409)).body.code).toBe('already_asked');
    await answer(peer, body.id, { answer: 'worthwhile' }).expect(200);
    await ask(peer).expect(201);
    expect((await ask(ada).expect(400)).body.errors).toMatchObject([{ pointer: '/askedId', code: 'yourself' }]);
    const stranger = await (await world.organization()).person('Oscar');
    await ask(stranger).expect(400);
  });

  it('are withdrawn, and then the asked one reads nothing of it any more', async () => {
    const { ada, peer, ask, answer, shown } = await asking();
    const { body } = await ask(peer).expect(201);
    const withdraw = (version: number) =>
      world.as(ada).post(`/validations/${body.id}/withdrawal`).set('if-match', `"${version}"`);
    await withdraw(7).expect(412);
    expect((await withdraw(1).expect(200)).body).toMatchObject({ state: 'withdrawn', abilities: [] });
    await withdraw(2).expect(409);
    await answer(peer, body.id, { answer: 'worthwhile' }, 2).expect(404);
    expect((await world.as(peer).get('/validations?direction=received')).body).toMatchObject({
      items: [],
      openCount: 0,
    });
    expect((await shown()).visibleTo).toMatchObject([{ name: 'Ada' }]);
  });

  it('stand once answered, and go and come back with their opportunity', async () => {
    const { ada, peer, path, ask, answer } = await asking();
    const { body } = await ask(peer);
    await answer(peer, body.id, { answer: 'worthwhile' }).expect(200);
    await answer(peer, body.id, { answer: 'worthwhile' }, 2).expect(409);
    const { body: gone } = await world.as(ada).delete(path).set('if-match', '"2"').expect(200);
    await world.as(peer).get(`/validations/${body.id}`).expect(404);
    await world.as(ada).post(`${path}/restoration`).set('if-match', `"${gone.version}"`).expect(200);
    await world.as(peer).get(`/validations/${body.id}`).expect(200);
  });

  it('are not asked about what was dropped', async () => {
    const { ada, peer, path, ask } = await asking();
    await world.as(ada).post(`${path}/acts`).set('if-match', '"1"').send({ act: 'drop', reason: 'No.' }).expect(200);
    expect((await ask(peer).expect(409)).body.code).toBe('not_possible');
  });
});
