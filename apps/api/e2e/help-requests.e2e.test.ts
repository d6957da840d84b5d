import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openStream } from './support/stream.js';
import type { PersonInWorld } from './support/people.js';
import { actOn, draftOf, planner } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

type Made = Readonly<{ id: string; version: number; parts: { id: string; title: string }[] }>;
const steps = [{ title: 'Measure the step' }, { title: 'Cut the queue' }, { title: 'Tell the team' }];

describe('help requests', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function asking() {
    const { org, owner: ada, manager, skip, of } = await planner(world);
    const senior = await org.person('Mary', { manager: skip });
    const other = await org.person('Mallory', { manager, roles: ['employee', 'hr', 'admin'] });
    const goal = async (wish: object = {}) =>
      (
        await world
          .as(ada)
          .post(`${of}/goals`)
          .send({ step: 3, title: 'Halve the build', why: 'It is slow.', ...wish })
      ).body as { id: string; version: number };
    const ask = (about: object, wish: object = {}) =>
      world
        .as(ada)
        .post(`${of}/help-requests`)
        .send({ askedId: senior.personId, about, ...wish });
    const act = (who: PersonInWorld, { id, version }: Pick<Made, 'id' | 'version'>, wish: object) =>
      world.as(who).post(`/help-requests/${id}/acts`).set('if-match', `"${version}"`).send(wish);
    const answered = async (about: object): Promise<Made> => {
      const { body } = await ask(about).expect(201);
      const said = { act: 'answer', parts: steps, note: 'Begin with numbers.' };
      await act(senior, body, said).expect(200);
      return (await world.as(ada).get(`/help-requests/${body.id}`).expect(200)).body as Made;
    };
    const goals = async () =>
      (await world.as(ada).get(`${of}/goals`).expect(200)).body.items as {
        id: string;
        title: string;
        audience: string;
        parts: { title: string }[];
      }[];
    return { org, ada, manager, skip, senior, other, of, goal, ask, act, answered, goals };
  }

  it('show the asked one in short what they are asked about, and nothing more of it', async () => {
    const { ada, senior, manager, other, goal, ask } = await asking();
    const { id: goalId } = await goal();
    const { body } = await ask({ kind: 'goal', goalId }, { question: 'Where would you begin?' }).expect(201);
    expect(body).toMatchObject({ state: 'pending', audience: 'private', abilities: ['withdraw', 'update'] });
    const theirs = await world.as(senior).get(`/help-requests/${body.id}`).expect(200);
    expect(theirs.body).toMatchObject({
      about: { kind: 'goal', title: 'Halve the build', why: 'It is slow.' },
      abilities: ['answer', 'decline'],
      visibleTo: [{ name: 'Ada' }, { name: 'Mary' }],
    });
    await world.as(senior).get(`/goals/${goalId}`).expect(404);
    for (const stranger of [manager, other]) await world.as(stranger).get(`/help-requests/${body.id}`).expect(404);
    const waiting = await world.as(senior).get('/help-requests?state=pending').expect(200);
    expect(waiting.body).toMatchObject({ items: [{ id: body.id, asker: { name: 'Ada' } }], pendingCount: 1 });
    await world.as(ada).get(`/help-requests/${body.id}`).expect(200);
  });

  it('are listed with one question about all who ask, however many', async () => {
    const { org, senior, ask } = await asking();
    await ask({ kind: 'own_words', topic: 'The first talk' }).expect(201);
    for (const name of ['Joan', 'Karen']) {
      const asker = await org.person(name);
      const wish = { askedId: senior.personId, about: { kind: 'own_words', topic: 'The first talk' } };
      await world.as(asker).post(`/people/${asker.personId}/help-requests`).send(wish).expect(201);
    }
    const statements = jest.spyOn(world.app.get(TenantScope), 'rows');
    const { body } = await world.as(senior).get('/help-requests').expect(200);
    expect(body.items.map(({ asker }: { asker: { name: string } }) => asker.name)).toEqual(['Karen', 'Joan', 'Ada']);
    const asked = statements.mock.calls.map(([{ name }]) => name).filter((name) => name.startsWith('identity.subject'));
    expect(asked).toEqual(['identity.subjects']);
    statements.mockRestore();
  });

  it('are open to the manager only while the asker says so, and to nobody above', async () => {
    const { ada, manager, skip, of, ask } = await asking();
    const { body } = await ask({ kind: 'own_words', topic: 'A talk' }).expect(201);
    const list = () => world.as(manager).get(`${of}/help-requests`).expect(200);
    expect((await list()).body).toMatchObject({ items: [], pendingCount: 0, abilities: [] });
    const open = (audience: string, version: number) =>
      world.as(ada).patch(`/help-requests/${body.id}`).set('if-match', `"${version}"`).send({ audience });
    const opened = await open('manager', 1).expect(200);
    expect(opened.body.visibleTo).toMatchObject([{ name: 'Ada' }, { name: 'Mary' }, { name: 'Grace' }]);
    expect((await list()).body).toMatchObject({ items: [{ id: body.id, abilities: [] }], pendingCount: 1 });
    await world.as(skip).get(`/help-requests/${body.id}`).expect(404);
    await world.as(skip).get(`${of}/help-requests`).expect(404);
    await open('private', 2).expect(200);
    await world.as(manager).get(`/help-requests/${body.id}`).expect(404);
    await open('circle', 3).expect(400);
  });

  it('become parts of the goal, chosen one by one, in the order of the answer, and each once', async () => {
    const { ada, act, goal, answered, goals } = await asking();
    const { id: goalId } = await goal();
    const request = await answered({ kind: 'goal', goalId });
    expect(request).toMatchObject({
      state: 'answered',
      note: 'Begin with numbers.',
      parts: steps,
      takesInto: ['about', 'new_goal'],
      abilities: ['take_over', 'update'],
    });
    const [first, second, third] = request.parts.map(({ id }) => id);
    const take = (version: number, partIds: unknown[], into = 'about') =>
      act(ada, { id: request.id, version }, { act: 'take_over', partIds, into });
    const { body: taken } = await take(2, [third, first]).expect(200);
    expect(taken).toMatchObject({ version: 3, parts: [{ takenOn: expect.anything() }, { takenOn: null }, {}] });
    expect((await goals())[0]?.parts.map(({ title }) => title)).toEqual(['Measure the step', 'Tell the team']);
    expect((await take(3, [first]).expect(409)).body.code).toBe('part_taken');
    await take(2, [second]).expect(412);
    const { body: all } = await take(3, [second]).expect(200);
    expect(all).toMatchObject({ takesInto: [], abilities: ['update'] });
    expect((await goals())[0]?.parts).toHaveLength(3);
  });

  it('keep the order of a long answer', async () => {
    const { ada, senior, act, goal, ask, goals } = await asking();
    const { id: goalId } = await goal();
    const titles = Array.from({ length: 20 }, (_, n) => `Part ${n + 1}`);
    const { body } = await ask({ kind: 'goal', goalId }).expect(201);
    const said = { act: 'answer', parts: titles.map((title) => ({ title })) };
    const { body: full } = await act(senior, body, said).expect(200);
    const partIds = (full as Made).parts.map(({ id }) => id);
    await act(ada, full, { act: 'take_over', partIds, into: 'about' }).expect(200);
    expect((await goals())[0]?.parts.map(({ title }) => title)).toEqual(titles);
  });

  it('become milestones of the item while its plan is open, and a goal once it was agreed', async () => {
    const { ada, manager, act, answered, goals } = await asking();
    const plan = await draftOf(world, ada);
    const planItemId = plan.items[0].id as string;
    const request = await answered({ kind: 'plan_item', planItemId });
    const [first, ...rest] = request.parts.map(({ id }) => id);
    await act(ada, request, { act: 'take_over', partIds: [first], into: 'about' }).expect(200);
    const now = async () => (await world.as(ada).get(`/plans/${plan.id}`).expect(200)).body;
    const titles = (await now()).items[0].milestones.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['Half way', 'Measure the step']);
    const { body: proposed } = await actOn(world, ada, await now(), 'propose').expect(200);
    await actOn(world, manager, proposed, 'agree').expect(200);
    const agreed = (await world.as(ada).get(`/help-requests/${request.id}`).expect(200)).body;
    expect(agreed.takesInto).toEqual(['new_goal']);
    const refused = await act(ada, agreed, { act: 'take_over', partIds: rest, into: 'about' }).expect(409);
    expect(refused.body.code).toBe('takes_nothing_on');
    await act(ada, agreed, { act: 'take_over', partIds: rest, into: 'new_goal' }).expect(200);
    expect(await goals()).toMatchObject([
      { title: 'the build', audience: 'private', parts: [{ title: 'Cut the queue' }, { title: 'Tell the team' }] },
    ]);
  });

  it('take nothing over where there is no room for all of it', async () => {
    const { ada, act, goal, answered, goals } = await asking();
    const { id: goalId } = await goal();
    for (let n = 1; n <= 18; n += 1) {
      await world
        .as(ada)
        .post(`/goals/${goalId}/parts`)
        .send({ title: `${n}` })
        .expect(201);
    }
    const request = await answered({ kind: 'goal', goalId });
    const partIds = request.parts.map(({ id }) => id);
    const refused = await act(ada, request, { act: 'take_over', partIds, into: 'about' }).expect(409);
    expect(refused.body.code).toBe('too_many_parts');
    expect((await goals())[0]?.parts).toHaveLength(18);
    expect((await world.as(ada).get(`/help-requests/${request.id}`)).body).toMatchObject({
      version: 2,
      parts: [{ takenOn: null }, { takenOn: null }, { takenOn: null }],
    });
  });

  it('are declined with a word, or withdrawn, and then the asked one reads nothing of it', async () => {
    const { ada, senior, ask, act } = await asking();
    const { body: first } = await ask({ kind: 'own_words', topic: 'A talk' }).expect(201);
    const declined = await act(senior, first, { act: 'decline', note: 'I never gave one.' }).expect(200);
    expect(declined.body).toMatchObject({ state: 'declined', note: 'I never gave one.', abilities: [] });
    await act(senior, { ...first, version: 2 }, { act: 'answer', parts: steps }).expect(409);
    const { body: second } = await ask({ kind: 'own_words', topic: 'A talk' }).expect(201);
    await act(senior, second, { act: 'withdraw' }).expect(403);
    await act(ada, second, { act: 'withdraw' }).expect(200);
    await world.as(senior).get(`/help-requests/${second.id}`).expect(404);
    await act(senior, { ...second, version: 2 }, { act: 'answer', parts: steps }).expect(404);
    expect((await world.as(senior).get('/help-requests')).body.items).toHaveLength(1);
  });

  it('wait with the asked one and come back to the asker, live and as a notification without its words', async () => {
    const { ada, senior, ask, act } = await asking();
    const [askers, askeds] = [await openStream(world, ada), await openStream(world, senior)];
    const { body } = await ask({ kind: 'own_words', topic: 'A talk' }).expect(201);
    await askeds.next(({ data }) => data['act'] === 'help-request.asked');
    await act(senior, body, { act: 'answer', parts: steps }).expect(200);
    await askers.next(({ data }) => data['act'] === 'help-request.answered');
    const kinds = async (who: PersonInWorld) => (await world.as(who).get('/notifications').expect(200)).body.items;
    expect(await kinds(senior)).toMatchObject([{ kind: 'help_asked', actor: { name: 'Ada' } }]);
    expect(await kinds(ada)).toMatchObject([{ kind: 'help_answered', actor: { name: 'Mary' } }]);
    for (const stream of [askers, askeds]) stream.close();
  });

  it('are asked of a colleague, about what is one’s own, once at a time', async () => {
    const { ada, manager, of, goal, ask } = await asking();
    const { id: goalId } = await goal();
    await ask({ kind: 'goal', goalId }).expect(201);
    expect((await ask({ kind: 'goal', goalId }).expect(409)).body.code).toBe('already_asked');
    expect((await ask({ kind: 'goal', goalId }, { askedId: ada.personId }).expect(400)).body.errors).toMatchObject([
      { pointer: '/askedId', code: 'yourself' },
    ]);
    const stranger = await (await world.organization()).person('Oscar');
    await ask({ kind: 'goal', goalId }, { askedId: stranger.personId }).expect(400);
    const theirs = await world.as(manager).post(`/people/${manager.personId}/goals`).send({ step: 1, title: 'Theirs' });
    const taken = await ask({ kind: 'goal', goalId: theirs.body.id }).expect(400);
    expect(taken.body.errors).toMatchObject([{ pointer: '/about/goalId', code: 'unknown_goal' }]);
    await ask({ kind: 'plan_item', planItemId: goalId }).expect(400);
    await world
      .as(manager)
      .post(`${of}/help-requests`)
      .send({ askedId: manager.personId, about: { kind: 'own_words', topic: 'x' } })
      .expect(403);
  });

  it('go and come back with the goal they are about', async () => {
    const { ada, senior, of, goal, ask } = await asking();
    const made = await goal();
    const { body } = await ask({ kind: 'goal', goalId: made.id }).expect(201);
    const { body: gone } = await world.as(ada).delete(`/goals/${made.id}`).set('if-match', '"1"').expect(200);
    await world.as(senior).get(`/help-requests/${body.id}`).expect(404);
    expect((await world.as(ada).get(`${of}/help-requests`)).body).toMatchObject({ items: [], pendingCount: 0 });
    await world.as(ada).post(`/goals/${made.id}/restoration`).set('if-match', `"${gone.version}"`).expect(200);
    await world.as(senior).get(`/help-requests/${body.id}`).expect(200);
  });
});
