import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlignmentDue } from '../src/alignment-checks/index.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Clock } from '../src/platform/clock.js';
import { openStream } from './support/stream.js';
import type { PersonInWorld } from './support/people.js';
import { runningPlan, today } from './support/alignment.js';
import { actOn } from './support/plans.js';
import { openWorld, type World } from './support/world.js';

describe('alignment checks', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function checking() {
    const running = await runningPlan(world);
    const { org, owner, manager, of, plan } = running;
    const pm = await org.person('Priya');
    const verdicts = (verdict = 'right') => plan.items.map(({ id }) => ({ itemId: id, verdict }));
    const check = (by: PersonInWorld, wish: object = {}) =>
      world
        .as(by)
        .post(`${of}/alignment-checks`)
        .send({ heldOn: today, withId: manager.personId, verdicts: verdicts(), ...wish });
    const where = async (by = owner) => (await world.as(by).get(`${of}/alignment`).expect(200)).body;
    const signals = async (by = manager) => {
      const { body } = await world.as(by).get(`${of}/journey`).expect(200);
      const all = body.signals as { key: string; met: boolean; value: number }[];
      return Object.fromEntries(
        all.flatMap(({ key, met }) => (/alignment_recent|drifting/.test(key) ? [[key, met]] : [])),
      );
    };
    const planNow = async () => (await world.as(owner).get(`/plans/${plan.id}`).expect(200)).body;
    return { ...running, pm, verdicts, check, where, signals, planNow };
  }

  it('go through the plan item by item, and are read by the two and by nobody else', async () => {
    const { owner, manager, skip, pm, plan, of, check } = await checking();
    const [first, second] = plan.items;
    const said = [
      { itemId: second?.id, verdict: 'stop', note: 'Nobody measures it.' },
      { itemId: first?.id, verdict: 'adjust' },
    ];
    const { body } = await check(owner, { withId: pm.personId, note: 'With the PM.', verdicts: said }).expect(201);
    expect(body).toMatchObject({
      heldOn: today,
      with: { name: 'Priya' },
      loggedBy: { name: 'Ada' },
      note: 'With the PM.',
      visibleTo: [{ name: 'Ada' }, { name: 'Grace' }],
      abilities: ['update', 'delete'],
      verdicts: [
        { title: 'the build', verdict: 'adjust', note: '', flags: [] },
        { title: 'the release', verdict: 'stop', note: 'Nobody measures it.', flags: ['no_kpi'] },
      ],
    });
    const theirs = await world.as(manager).get(`${of}/alignment-checks`).expect(200);
    expect(theirs.body).toMatchObject({ items: [{ id: body.id, abilities: [] }], abilities: ['create'] });
    for (const other of [skip, pm]) {
      await world.as(other).get(`/alignment-checks/${body.id}`).expect(404);
      await world.as(other).get(`${of}/alignment-checks`).expect(404);
    }
  });

  it('are logged by either, told to the other, and put right by whoever wrote them', async () => {
    const { owner, manager, check, verdicts } = await checking();
    const stream = await openStream(world, owner);
    const { body } = await check(manager).expect(201);
    await stream.next(({ data }) => data['act'] === 'alignment-check.created');
    stream.close();
    const { body: told } = await world.as(owner).get('/notifications?limit=1').expect(200);
    expect(told.items).toMatchObject([{ kind: 'plan_checked', actor: { name: 'Grace' } }]);
    const change = (by: PersonInWorld, version: number, wish: object) =>
      world.as(by).patch(`/alignment-checks/${body.id}`).set('if-match', `"${version}"`).send(wish);
    await change(owner, 1, { note: 'x' }).expect(403);
    const stale = await change(manager, 7, { note: 'x' }).expect(412);
    expect(stale.body.current).toMatchObject({ id: body.id, version: 1 });
    const changed = await change(manager, 1, { note: 'Again.', verdicts: verdicts('adjust') }).expect(200);
    expect(changed.body).toMatchObject({ version: 2, note: 'Again.', verdicts: [{ verdict: 'adjust' }, {}] });
  });

  it('say something of each open item, of a day that has come, with somebody else', async () => {
    const { owner, manager, plan, check, verdicts, of } = await checking();
    const left = await check(owner, { verdicts: verdicts().slice(0, 1) }).expect(400);
    expect(left.body.errors).toMatchObject([{ pointer: '/verdicts', code: 'item_left_out' }]);
    const strange = [...verdicts(), { itemId: plan.id, verdict: 'right' }];
    expect((await check(owner, { verdicts: strange }).expect(400)).body.errors).toMatchObject([
      { pointer: '/verdicts/2/itemId', code: 'unknown_item' },
    ]);
    const soon = await check(owner, { heldOn: addDays(today, 3) }).expect(400);
    expect(soon.body.errors).toMatchObject([{ code: 'not_yet_held' }]);
    expect((await check(owner, { withId: owner.personId }).expect(400)).body.errors).toMatchObject([
      { pointer: '/withId', code: 'oneself' },
    ]);
    await check(manager, { withId: plan.id }).expect(400);
    expect((await world.as(owner).get(`${of}/alignment-checks`)).body.items).toEqual([]);
  });

  it('are of a plan that runs: not of a draft, and not once it is done', async () => {
    const { owner, check, planNow, where } = await checking();
    await actOn(world, owner, await planNow(), 'revise').expect(200);
    expect((await check(owner).expect(409)).body.code).toBe('nothing_to_check');
    expect(await where()).toMatchObject({ planState: 'draft', dueOn: null, items: [], abilities: [] });
  });

  it('count for the signal from the day they were held, and no more once deleted', async () => {
    const { owner, check, signals } = await checking();
    expect(await signals()).toMatchObject({ alignment_recent: false });
    const { body: old } = await check(owner, { heldOn: addDays(today, -61) }).expect(201);
    expect(await signals()).toMatchObject({ alignment_recent: false });
    const { body } = await check(owner, { heldOn: addDays(today, -60) }).expect(201);
    expect(await signals()).toMatchObject({ alignment_recent: true });
    const remove = () => world.as(owner).delete(`/alignment-checks/${body.id}`).set('if-match', '"1"');
    const { body: gone } = await remove().expect(200);
    expect(await signals()).toMatchObject({ alignment_recent: false });
    const back = world.as(owner).post(`/alignment-checks/${body.id}/restoration`);
    await back.set('if-match', `"${gone.version}"`).expect(200);
    expect(await signals()).toMatchObject({ alignment_recent: true });
    expect(old.heldOn < body.heldOn).toBe(true);
  });

  it('have a rhythm that the organization tunes', async () => {
    const { org, owner, check, signals, where } = await checking();
    await check(owner, { heldOn: addDays(today, -40) }).expect(201);
    expect(await where()).toMatchObject({ everyDays: 60, dueOn: addDays(today, 60), overdue: false });
    expect(await signals()).toMatchObject({ alignment_recent: true });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const tuned = { signals: { alignment_recent: { threshold: 30 } } };
    await world.as(hr).put('/framework').set('if-match', '"0"').send(tuned).expect(200);
    expect(await where()).toMatchObject({ everyDays: 30, dueOn: addDays(today, 30) });
    expect(await signals()).toMatchObject({ alignment_recent: false });
  });

  it('fall due by the calendar: both hear of it once, and a check lets the plan go on', async () => {
    const { org, owner, manager, start, check, planNow, where } = await checking();
    await start();
    const clock = world.app.get(Clock);
    const daily = (on: string) =>
      org.within(async () => {
        const before = clock.today.bind(clock);
        clock.today = () => on;
        try {
          await world.app.get(AlignmentDue).run();
        } finally {
          clock.today = before;
        }
      });
    await daily(addDays(today, 60));
    expect(await planNow()).toMatchObject({ state: 'in_progress' });
    await daily(addDays(today, 61));
    await daily(addDays(today, 62));
    const due = await planNow();
    expect(due).toMatchObject({ state: 'realign_due' });
    for (const one of [owner, manager]) {
      const { body } = await world.as(one).get('/notifications').expect(200);
      const kinds = (body.items as { kind: string; actor: unknown }[]).filter(({ kind }) => kind === 'plan_check_due');
      expect(kinds).toMatchObject([{ actor: null }]);
    }
    expect(await where(manager)).toMatchObject({ planState: 'realign_due', abilities: ['check'] });
    // One that was held long ago settles nothing.
    await check(owner, { heldOn: addDays(today, -100) }).expect(201);
    expect(await planNow()).toMatchObject({ state: 'realign_due' });
    await check(manager).expect(201);
    expect(await planNow()).toMatchObject({ state: 'in_progress' });
    const { body: turns } = await world.as(owner).get(`/plans/${due.id}/turns`).expect(200);
    expect((turns.items as { act: string; by: { name: string } | null }[]).slice(0, 2)).toMatchObject([
      { act: 'realign', by: { name: 'Grace' } },
      { act: 'fall_due', by: null },
    ]);
  });
});

describe('drift', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('follows what others do with the KPI at once, explains itself, and is shown to whoever reads the plan', async () => {
    const { owner, manager, skip, hr, kpi, of, read } = await runningPlan(world);
    const flags = async (by: PersonInWorld = owner) => {
      const { body } = await world.as(by).get(`${of}/alignment`).expect(200);
      return (body.items as { title: string; flags: { rule: string }[] }[]).map(
        ({ title, flags: found }) => `${title}: ${found.map(({ rule }) => rule).join()}`,
      );
    };
    const drifting = async () => {
      const { body } = await world.as(manager).get(`${of}/journey`).expect(200);
      return (body.signals as { key: string; value: number }[]).find(({ key }) => key === 'no_item_drifting')?.value;
    };
    expect(await flags()).toEqual(['the build: ', 'the release: no_kpi']);
    expect(await drifting()).toBe(1);
    await read(today, 6);
    expect(await flags(manager)).toEqual(['the build: kpi_reached', 'the release: no_kpi']);
    expect(await flags(skip)).toEqual(await flags());
    expect(await drifting()).toBe(2);
    const { body } = await world.as(manager).get(`${of}/alignment`).expect(200);
    expect(body.items[0].flags[0].sentence).toEqual({
      en: '“Build time” is at 6 min, and the target was 6 min. Finish the item, or say what it moves next.',
      es: '«Build time» está en 6 min y el objetivo era 6 min. Termina el punto o di qué mueve ahora.',
    });
    const act = async (name: string) => {
      const { body: now } = await world.as(hr).get(`/kpis/${kpi.id}`).expect(200);
      await world
        .as(hr)
        .post(`/kpis/${kpi.id}/acts`)
        .set('if-match', `"${now.version}"`)
        .send({ act: name })
        .expect(200);
    };
    await act('retire');
    expect(await flags()).toEqual(['the build: kpi_retired', 'the release: no_kpi']);
    await act('revive');
    await read(addDays(today, -1), 9);
    const { body: readings } = await world.as(hr).get(`/kpis/${kpi.id}/readings`).expect(200);
    const { id, version } = readings.items[0];
    await world.as(hr).delete(`/kpi-readings/${id}`).set('if-match', `"${version}"`).expect(200);
    expect(await flags()).toEqual(['the build: ', 'the release: no_kpi']);
    expect(await drifting()).toBe(1);
    const csv = `date,value\n${addDays(today, -2)},14\n${today},5`;
    await world.as(hr).post(`/kpis/${kpi.id}/reading-imports`).send({ csv, apply: true }).expect(200);
    expect(await drifting()).toBe(2);
  });

  it('is not told of a plan that one may not read', async () => {
    const { org, of, mentor } = await runningPlan(world);
    const peer = await org.person('Mallory');
    await world.as(peer).get(`${of}/alignment`).expect(404);
    // The mentor is in the circle; the plan was shown to the manager only.
    const { body } = await world.as(mentor).get(`${of}/alignment`).expect(200);
    expect(body).toMatchObject({ planId: null, planState: null, items: [] });
  });
});
