import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('the 1:1', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function pair() {
    const org = await world.organization();
    const manager = await org.person('Grace');
    const owner = await org.person('Ada', { manager });
    return { org, manager, owner, path: `/people/${owner.personId}` };
  }
  const show = async (who: PersonInWorld, path: string) =>
    (await world.as(who).get(`${path}/one-on-one`).expect(200)).body;
  const add = async (by: PersonInWorld, path: string, text: string) =>
    (await world.as(by).post(`${path}/agenda-items`).send({ text }).expect(201)).body;
  const change = (by: PersonInWorld, { id, version }: { id: string; version: number }, wish: object) =>
    world.as(by).patch(`/agenda-items/${id}`).set('if-match', `"${version}"`).send(wish);
  const note = (by: PersonInWorld, path: string, version: number, text: string) =>
    world.as(by).put(`${path}/one-on-one/notes`).set('if-match', `"${version}"`).send({ text });

  it('is prepared by both, on one agenda', async () => {
    const { owner, manager, path } = await pair();
    await add(owner, path, 'The release');
    const theirs = await add(manager, path, 'Your intent');
    const seen = await show(owner, path);
    expect(seen).toMatchObject({ person: { name: 'Ada' }, manager: { name: 'Grace' }, lastTalkOn: null });
    expect(seen.agenda).toMatchObject([
      { text: 'The release', author: { name: 'Ada' }, abilities: ['update', 'reword', 'delete'] },
      { text: 'Your intent', author: { name: 'Grace' }, abilities: ['update'] },
    ]);
    const { body: talked } = await change(owner, theirs, { talked: true }).expect(200);
    expect(talked.talkedOn).toBe(new Date().toISOString().slice(0, 10));
    await world.as(owner).delete(`/agenda-items/${theirs.id}`).set('if-match', `"${talked.version}"`).expect(403);
    const late = await change(manager, theirs, { text: 'x' }).expect(412);
    expect(late.body.current.text).toBe('Your intent');
  });

  it('shows the latest of a long agenda, counts all of it, and gives the rest page by page', async () => {
    const { org, owner, manager, path } = await pair();
    await org.within(async () => {
      const text = `
        insert into agenda_items (organization_id, id, person_id, author_id, text)
        select $1, gen_random_uuid(), $2, $2, 'Point ' || n from generate_series(1, 119) n`;
      await world.app.get(TenantScope).rows({ name: 'test.agenda', text }, [owner.personId]);
    });
    // Ids of the app sort by time, which those above need not: the last in order stands first in the list.
    const all = async () => {
      const found: { id: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await world.as(manager).get(`${path}/agenda-items?limit=100${cursor && `&cursor=${cursor}`}`);
        found.push(...body.items);
        cursor = body.nextCursor;
      }
      return found.map(({ id }) => id);
    };
    const ids = await all();
    expect([new Set(ids).size, ids]).toEqual([119, ids.toSorted().toReversed()]);
    const { agenda, agendaOpen, agendaCursor } = await show(owner, path);
    expect(agendaOpen).toBe(119);
    expect(agenda.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 50).toReversed());
    const before = await world.as(owner).get(`${path}/agenda-items`).query({ cursor: agendaCursor, limit: 100 });
    expect(before.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(50));
    expect(before.body.nextCursor).toBeNull();
  });

  it('is put in other words by whoever wrote it, who sees what another window of theirs wrote meanwhile', async () => {
    const { owner, manager, path } = await pair();
    const item = await add(owner, path, 'The release');
    await change(manager, item, { text: 'Your release' }).expect(403);
    await change(manager, item, { text: 'Your release', talked: true }).expect(403);
    await world.as(owner).patch(`/agenda-items/${item.id}`).send({ text: 'The May release' }).expect(428);
    const { body, headers } = await change(owner, item, { text: 'The May release' }).expect(200);
    expect(body).toMatchObject({ text: 'The May release', version: 2, talkedOn: null });
    expect(headers['etag']).toBe('"2"');
    const late = await change(owner, item, { text: 'The June release' }).expect(412);
    expect(late.body.current).toMatchObject({ text: 'The May release', version: 2 });
    await change(owner, body, { text: ' ' }).expect(400);
    expect((await show(manager, path)).agenda).toMatchObject([{ text: 'The May release', abilities: ['update'] }]);
  });

  it('keeps the day of the talk when its words change', async () => {
    const { owner, manager, path } = await pair();
    const item = await add(owner, path, 'The release');
    const { body: talked } = await change(manager, item, { talked: true }).expect(200);
    const { body } = await change(owner, talked, { text: 'The May release' }).expect(200);
    expect(body).toMatchObject({ text: 'The May release', talkedOn: talked.talkedOn });
  });

  it('shows what was said already on that day only', async () => {
    const { org, owner, path } = await pair();
    const item = await add(owner, path, 'Old');
    await change(owner, item, { talked: true }).expect(200);
    expect((await show(owner, path)).agenda).toHaveLength(1);
    const text = `update agenda_items set talked_on = '2020-01-01' where organization_id = $1`;
    await org.within(() => world.app.get(TenantScope).rows({ name: 'test.long-ago', text }));
    expect((await show(owner, path)).agenda).toEqual([]);
  });

  it('keeps the notes of each to themselves: not shown, not streamed, not logged, not handed over', async () => {
    const { org, owner, manager, path } = await pair();
    const stream = await openStream(world, owner);
    expect((await note(manager, path, 1, 'canary of Grace').expect(200)).body).toMatchObject({ version: 2 });
    await note(owner, path, 1, 'canary of Ada').expect(200);
    expect((await show(manager, path)).notes.text).toBe('canary of Grace');
    const seen = JSON.stringify(await show(owner, path));
    expect([seen.includes('canary of Ada'), seen.includes('canary of Grace')]).toEqual([true, false]);
    // Their own notes did reach their own stream; that of the manager did not.
    await stream.next(({ data }) => data['topic'] === 'one-on-one-notes');
    const heard = stream.all.filter(({ data }) => data['topic'] === 'one-on-one-notes');
    expect(heard.map(({ data }) => data['subjectPersonId'])).toEqual([owner.personId]);
    stream.close();
    const admin = await org.person('Annie', { roles: ['employee', 'admin'] });
    const { text: log } = await world.as(admin).get('/audit').expect(200);
    expect(log).not.toContain('one-on-one-notes');

    const next = await org.person('Nora');
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const { version } = (await world.as(hr).get(path).expect(200)).body;
    await world.as(hr).patch(path).set('if-match', `"${version}"`).send({ managerId: next.personId }).expect(200);
    expect((await show(next, path)).notes).toMatchObject({ text: '', version: 1 });
    await world.as(manager).get(`${path}/one-on-one`).expect(404);
  });

  it('loses no notes to another window', async () => {
    const { owner, path } = await pair();
    await note(owner, path, 1, 'one').expect(200);
    const late = await note(owner, path, 1, 'two').expect(412);
    expect(late.body.current).toMatchObject({ text: 'one', version: 2 });
  });
});
