import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from './support/world.js';

describe('opportunities', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const manager = await org.person('Grace');
    const ada = await org.person('Ada', { manager });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const path = `/people/${ada.personId}/opportunities`;
    const make = async (wish: object = {}) => {
      const { body } = await world
        .as(ada)
        .post(path)
        .send({ title: 'Flaky tests', ...wish })
        .expect(201);
      return body as { id: string; version: number };
    };
    const act = (id: string, version: number, body: object) =>
      world.as(ada).post(`/opportunities/${id}/acts`).set('if-match', `"${version}"`).send(body);
    const kpi = async () => {
      const wish = { name: 'Lead time', scope: 'organization', direction: 'down' };
      return (await world.as(hr).post('/kpis').send(wish).expect(201)).body as { id: string; version: number };
    };
    return { org, ada, manager, hr, path, make, act, kpi };
  }

  it('begin as a private idea and keep what is said about them', async () => {
    const { make, kpi } = await company();
    const { id } = await kpi();
    const wish = { problem: 'Half the builds fail.', whoIsHurt: 'Everybody who merges', kpiId: id, size: 5, effort: 2 };
    expect(await make({ ...wish, ownInitiative: true, demoUrl: 'https://demo.example/x' })).toMatchObject({
      ...{ state: 'idea', audience: 'private', confidence: 2, ownInitiative: true, demoUrl: 'https://demo.example/x' },
      ...{ problem: wish.problem, whoIsHurt: wish.whoIsHurt, kpi: { id, name: 'Lead time', retired: false } },
      visibleTo: [{ name: 'Ada' }],
      answers: { worthwhile: 0, redirect: 0, notNow: 0 },
      abilities: ['update', 'shortlist', 'drop', 'ask', 'delete'],
    });
  });

  it('go over the board, and to drop one needs a reason', async () => {
    const { make, act } = await company();
    const { id } = await make();
    expect((await act(id, 1, { act: 'step_back' }).expect(409)).body.code).toBe('not_possible');
    await act(id, 1, { act: 'shortlist' }).expect(200);
    // Planned is what is in a plan: nobody says so here.
    await act(id, 2, { act: 'plan' }).expect(400);
    await act(id, 2, { act: 'drop' }).expect(400);
    await act(id, 2, { act: 'drop', reason: ' ' }).expect(400);
    const { body } = await act(id, 2, { act: 'drop', reason: 'Bought instead.' }).expect(200);
    expect(body).toMatchObject({ state: 'dropped', droppedReason: 'Bought instead.' });
    expect(body.abilities).toEqual(['update', 'reopen', 'delete']);
    expect((await act(id, 3, { act: 'reopen' }).expect(200)).body).toMatchObject({ state: 'idea', droppedReason: '' });
  });

  it('link a KPI that is there and is measured', async () => {
    const { ada, hr, make, kpi, path } = await company();
    const { id: kpiId, version } = await kpi();
    const refused = async (wish: object) =>
      (
        await world
          .as(ada)
          .post(path)
          .send({ title: 'x', ...wish })
      ).body;
    const unknown = await refused({ kpiId: '00000000-0000-7000-8000-000000000000' });
    expect(unknown.errors).toMatchObject([{ pointer: '/kpiId', code: 'unknown_kpi' }]);
    const { id } = await make({ kpiId });
    await world.as(hr).delete(`/kpis/${kpiId}`).set('if-match', `"${version}"`).expect(409);
    await world.as(hr).post(`/kpis/${kpiId}/acts`).set('if-match', `"${version}"`).send({ act: 'retire' }).expect(200);
    expect((await refused({ kpiId })).errors).toMatchObject([{ code: 'retired_kpi' }]);
    // What was linked before stays so, and says it.
    const kept = await world.as(ada).patch(`/opportunities/${id}`).set('if-match', '"1"').send({ kpiId, size: 4 });
    expect(kept.body).toMatchObject({ size: 4, kpi: { retired: true } });
  });

  it.each([
    [{ demoUrl: 'javascript:alert(1)' }],
    [{ demoUrl: 'mailto:a@b.c' }],
    [{ size: 6 }],
    [{ effort: 0 }],
    [{ title: ' ' }],
  ])('refuse %p', async (wish) => {
    const { ada, path } = await company();
    await world
      .as(ada)
      .post(path)
      .send({ title: 'x', ...wish })
      .expect(400);
  });

  it('are listed by column, the most for the least effort first, in pages', async () => {
    const { ada, path, make, act } = await company();
    await make({ title: 'large', size: 3, effort: 5 });
    await make({ title: 'easy', size: 5, effort: 1 });
    const { id } = await make({ title: 'first', size: 1, effort: 1 });
    await act(id, 1, { act: 'shortlist' }).expect(200);
    const titles: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { title: string }[]; nextCursor: string | null } } = await world
        .as(ada)
        .get(`${path}?limit=1${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      titles.push(...page.body.items.map(({ title }) => title));
      cursor = page.body.nextCursor;
    }
    expect(titles).toEqual(['easy', 'large', 'first']);
    const found = await world.as(ada).get(`${path}?state=shortlisted`).expect(200);
    expect(found.body.items).toHaveLength(1);
  });

  it('reach the manager when shared, by name, and go away again', async () => {
    const { ada, manager, path, make } = await company();
    const { id } = await make();
    await make({ title: 'shared', audience: 'manager' });
    const listed = async () => (await world.as(manager).get(path).expect(200)).body.items as { title: string }[];
    expect((await listed()).map(({ title }) => title)).toEqual(['shared']);
    await world.as(manager).get(`/opportunities/${id}`).expect(404);
    const shared = await world
      .as(ada)
      .patch(`/opportunities/${id}`)
      .set('if-match', '"1"')
      .send({ audience: 'manager' });
    expect(shared.body.visibleTo).toMatchObject([{ name: 'Ada' }, { name: 'Grace' }]);
    expect((await world.as(manager).get(`/opportunities/${id}`).expect(200)).body.abilities).toEqual([]);
    await world.as(manager).patch(`/opportunities/${id}`).set('if-match', '"2"').send({ title: 'Mine' }).expect(403);
  });

  it('come back after they were deleted, and show both sides when two change one', async () => {
    const { ada, make } = await company();
    const { id } = await make();
    const { body: gone } = await world.as(ada).delete(`/opportunities/${id}`).set('if-match', '"1"').expect(200);
    await world.as(ada).get(`/opportunities/${id}`).expect(404);
    await world.as(ada).post(`/opportunities/${id}/restoration`).set('if-match', `"${gone.version}"`).expect(200);
    const stale = await world.as(ada).patch(`/opportunities/${id}`).set('if-match', '"1"').send({ title: 'Late' });
    expect([stale.status, stale.body.current.title]).toEqual([412, 'Flaky tests']);
  });
});
