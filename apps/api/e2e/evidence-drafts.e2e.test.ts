import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withLadder } from './support/ladders.js';
import { naughtyTexts } from './support/naughty-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const hash = (name: string) => Buffer.from(name.padEnd(20, '.')).toString('hex').slice(0, 40);
const etag = ({ version }: { version: number }) => `"${version}"`;

const found = (name: string, changes: object = {}) => ({
  externalId: `git:${hash(name)}`,
  repository: 'github.com/fennmark/ingest',
  title: name,
  occurredFrom: '2026-11-09',
  occurredTo: '2026-11-18',
  kind: 'project',
  commits: [{ hash: hash(name), subject: `feat: ${name}`, committedAt: '2026-11-09T09:12:00+01:00' }],
  filesChanged: 3,
  linesAdded: 40,
  linesDeleted: 2,
  links: ['https://github.com/fennmark/ingest/pull/12'],
  ...changes,
});

describe('drafts of evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function ada() {
    const org = await world.organization();
    await withLadder(world, org);
    const grace = await org.person('Grace', { roles: ['employee', 'hr', 'admin'] });
    return { org, grace, ada: await org.person('Ada', { manager: grace }) };
  }

  const send = async (person: PersonInWorld, ...drafts: object[]) =>
    (await world.as(person).post('/evidence-drafts/import').send({ drafts }).expect(200)).body;
  const waiting = async (person: PersonInWorld) => (await world.as(person).get('/evidence-drafts').expect(200)).body;
  const act = (person: PersonInWorld, draft: { id: string; version: number }, path: string, body: object = {}) =>
    world.as(person).post(`/evidence-drafts/${draft.id}/${path}`).set('if-match', etag(draft)).send(body);

  it('are taken in once, follow the repository, and say what happened', async () => {
    const { ada: me } = await ada();
    expect(await send(me, found('a'), found('b'))).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: [] });
    const grown = found('b', { occurredTo: '2026-11-20', filesChanged: 9 });
    expect(await send(me, found('a'), grown)).toEqual({ created: 0, updated: 1, unchanged: 1, rejected: [] });
    const { items, waiting: count } = await waiting(me);
    expect(count).toBe(2);
    expect(items).toEqual([expect.objectContaining({ ...grown, version: 2 }), expect.objectContaining(found('a'))]);
    expect(items[0].abilities).toEqual(['update', 'confirm', 'merge', 'discard']);
  });

  it('that are refused name their reason and keep no other out', async () => {
    const { ada: me } = await ada();
    const result = await send(me, found('a'), found('a'), found('late', { occurredTo: '2199-01-01' }));
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(result.rejected).toEqual([
      { externalId: found('a').externalId, reason: 'This draft is in the request twice.' },
      { externalId: found('late').externalId, reason: 'It has not happened yet.' },
    ]);
  });

  it('become entries with the name that they had, and are not brought back', async () => {
    const { ada: me } = await ada();
    await send(me, found('a'));
    const [draft] = (await waiting(me)).items;
    const { body: entry } = await act(me, draft, 'confirmation', { audience: 'manager' }).expect(201);
    expect(entry).toMatchObject({
      title: 'a',
      source: 'git',
      externalId: draft.externalId,
      occurredOn: '2026-11-09',
      occurredUntil: '2026-11-18',
      kind: 'project',
      audience: 'manager',
      links: draft.links,
    });
    expect(await waiting(me)).toMatchObject({ items: [], waiting: 0 });
    const again = await send(me, found('a', { title: 'renamed' }));
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 1, rejected: [] });
    await act(me, draft, 'confirmation').expect(404);
    expect(await waiting(me)).toMatchObject({ waiting: 0 });
  });

  it('keep a person’s words when the import is run again', async () => {
    const { ada: me } = await ada();
    await send(me, found('a'));
    const [draft] = (await waiting(me)).items;
    const words = { title: 'No reading lost', action: 'Back-pressure.', competencyKeys: ['delivery'], step: 3 };
    const path = `/evidence-drafts/${draft.id}`;
    await world
      .as(me)
      .patch(path)
      .set('if-match', etag(draft))
      .send({ competencyKeys: ['cooking'] })
      .expect(400);
    const { body } = await world.as(me).patch(path).set('if-match', etag(draft)).send(words).expect(200);
    expect(body).toMatchObject(words);
    await world.as(me).patch(path).set('if-match', etag(draft)).send(words).expect(412);

    await send(me, found('a', { title: 'a2', linesAdded: 90 }));
    const [kept] = (await waiting(me)).items;
    expect(kept).toMatchObject({ ...words, linesAdded: 90 });
    const { body: entry } = await act(me, kept, 'confirmation').expect(201);
    expect(entry).toMatchObject({ ...words, audience: 'private' });
  });

  it('merge into an entry, which then shows their days and links', async () => {
    const { ada: me } = await ada();
    const wish = { title: 'Ingest', occurredOn: '2026-11-15', links: ['https://example.test'], audience: 'manager' };
    const path = `/people/${me.personId}/evidence`;
    const { body: entry } = await world.as(me).post(path).send(wish).expect(201);
    await send(me, found('a', { occurredFrom: '2026-10-30' }));
    const [draft] = (await waiting(me)).items;
    const merged = await act(me, draft, 'merge', { evidenceId: entry.id }).expect(200);
    expect(merged.body).toEqual({ evidenceId: entry.id, draftId: null });
    const { body } = await world.as(me).get(`/evidence/${entry.id}`).expect(200);
    expect(body).toMatchObject({
      title: 'Ingest',
      occurredOn: '2026-10-30',
      occurredUntil: '2026-11-18',
      links: ['https://example.test', ...draft.links],
      version: 2,
    });
    expect((await send(me, found('a'))).unchanged).toBe(1);
  });

  it('merge into one another, and an import does not take that apart', async () => {
    const { ada: me } = await ada();
    await send(me, found('a', { occurredTo: '2026-11-20' }), found('b'));
    const [into, from] = (await waiting(me)).items;
    await act(me, from, 'merge', { draftId: from.id }).expect(409);
    await act(me, from, 'merge', { draftId: into.id }).expect(200);
    const [both] = (await waiting(me)).items;
    expect(both).toMatchObject({ title: 'a', linesAdded: 80, filesChanged: 6, links: into.links });
    expect(both.commits).toEqual([...into.commits, ...from.commits]);
    expect((await send(me, found('a'), found('b'))).unchanged).toBe(2);
    expect((await waiting(me)).items).toEqual([both]);
  });

  it('that are thrown away stay away, unless that is undone', async () => {
    const { ada: me } = await ada();
    await send(me, found('a'));
    const [draft] = (await waiting(me)).items;
    const path = `/evidence-drafts/${draft.id}`;
    await world.as(me).delete(path).expect(428);
    const { body: gone } = await world.as(me).delete(path).set('if-match', etag(draft)).expect(200);
    expect((await send(me, found('a', { title: 'again' }))).unchanged).toBe(1);
    expect(await waiting(me)).toMatchObject({ items: [] });
    const { body: back } = await act(me, gone, 'restoration').expect(200);
    expect(back).toMatchObject({ title: 'a', version: 3 });
    expect((await waiting(me)).items).toEqual([back]);
  });

  it('are nobody else’s, and no entries yet', async () => {
    const { ada: me, grace } = await ada();
    const stranger = await (await world.organization()).person('Mallory');
    await send(me, found('a'));
    const [draft] = (await waiting(me)).items;
    for (const other of [grace, stranger]) {
      expect(await waiting(other)).toMatchObject({ items: [], waiting: 0 });
      await act(other, draft, 'confirmation').expect(404);
      await act(other, draft, 'merge', { draftId: draft.id }).expect(404);
      await act(other, draft, 'restoration').expect(404);
      await world.as(other).delete(`/evidence-drafts/${draft.id}`).set('if-match', '"1"').expect(404);
      await world.as(other).patch(`/evidence-drafts/${draft.id}`).set('if-match', '"1"').send({ step: 1 }).expect(404);
    }
    const theirs = { title: 'x', occurredOn: '2026-11-15', audience: 'manager' };
    const { body: entry } = await world.as(grace).post(`/people/${grace.personId}/evidence`).send(theirs).expect(201);
    await act(me, draft, 'merge', { evidenceId: entry.id }).expect(404);
    const list = await world.as(me).get(`/people/${me.personId}/evidence`).expect(200);
    expect(list.body.items).toEqual([]);
    expect((await waiting(me)).items).toEqual([draft]);
  });

  it('are read to the end of a long inbox', async () => {
    const { ada: me } = await ada();
    await send(me, ...Array.from({ length: 5 }, (_, n) => found(`d${n}`)));
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const { body } = await world.as(me).get('/evidence-drafts').query({ limit: 2, cursor }).expect(200);
      for (const { title } of body.items) seen.add(title);
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(5);
  });

  it('keep every commit’s words to the last character, or are refused', async () => {
    const { ada: me } = await ada();
    for (const [n, text] of naughtyTexts.entries()) {
      const commits = [{ hash: hash(`n${n}`), subject: text, committedAt: '2026-11-09T09:12:00Z' }];
      const draft = found(`n${n}`, { title: text, repository: text, commits });
      const { status } = await world
        .as(me)
        .post('/evidence-drafts/import')
        .send({ drafts: [draft] });
      expect([200, 400, 413]).toContain(status);
      if (status !== 200) continue;
      const { items } = await waiting(me);
      const kept = items.find(({ externalId }: { externalId: string }) => externalId === draft.externalId);
      expect(kept).toMatchObject({ title: text, repository: text, commits });
      await world.as(me).delete(`/evidence-drafts/${kept.id}`).set('if-match', etag(kept)).expect(200);
    }
  });
});
