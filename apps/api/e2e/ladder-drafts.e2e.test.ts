import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LadderContentView, LadderDraftView } from '@rungs/contracts/ladder-drafts.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { withLadder } from './support/ladders.js';
import { naughtyTexts } from './support/naughty-texts.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const rewrite = {
  name: 'test.rewrite-expectations',
  text: `update expectations set statement = 'Less.' where organization_id = $1`,
};

describe('ladders', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function house() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const ada = await org.person('Ada');
    const { levels } = await withLadder(world, org);
    const { body } = await world.as(ada).get('/ladders').expect(200);
    const [ladder] = body.items as { id: string; versionId: string }[];
    if (!ladder) throw new Error('A ladder was just installed.');
    return { org, hr, ada, levels, ladder };
  }

  const begin = async (who: PersonInWorld, wish: object): Promise<LadderDraftView> => {
    const { body } = await world.as(who).post('/ladder-drafts').send(wish).expect(201);
    return body as LadderDraftView;
  };
  const write = (who: PersonInWorld, { id, version }: LadderDraftView, content: object) =>
    world.as(who).put(`/ladder-drafts/${id}`).set('if-match', `"${version}"`).send(content);
  const publish = (who: PersonInWorld, { id, version }: LadderDraftView, changelog = 'Clearer words.') =>
    world.as(who).post(`/ladder-drafts/${id}/publication`).set('if-match', `"${version}"`).send({ changelog });
  const levelOf = async (who: PersonInWorld) =>
    (await world.as(who).get(`/people/${who.personId}`)).body.level as { id: string; code: string } | null;
  const file = (who: PersonInWorld, versionId: string, format: string) =>
    world.as(who).get(`/ladder-versions/${versionId}/file?format=${format}`);

  /** The same ladder, with the first statement of its first level in other words. */
  function reworded(content: LadderContentView, statement: string): LadderContentView {
    const next = structuredClone(content);
    const cell = next.tracks[0]?.levels[0]?.expectations[0];
    if (cell) cell.statement = statement;
    return next;
  }

  it('are written as drafts that nobody is measured by, and say what they would change', async () => {
    const { hr, ada, ladder } = await house();
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    expect(draft).toMatchObject({ ladderId: ladder.id, basedOn: { number: 1 }, changes: [], problems: [] });
    const { body } = await write(hr, draft, reworded(draft.content, 'Ships small things.')).expect(200);
    expect(body).toMatchObject({
      version: 2,
      editedBy: { name: 'Hedy' },
      changes: [{ kind: 'changed', thing: 'expectation', name: 'IC1, Delivery', field: 'statement' }],
    });
    const { body: published } = await world.as(ada).get('/ladders').expect(200);
    expect(published.items).toMatchObject([{ version: 1 }]);
    expect(JSON.stringify(published)).not.toContain('Ships small things.');
  });

  it('are published as versions: whoever stands on a level stands on it as it reads now', async () => {
    const { hr, ada, ladder, levels } = await house();
    await world
      .as(hr)
      .post(`/people/${ada.personId}/level-changes`)
      .send({ kind: 'hire', levelId: levels['IC1'], effectiveOn: '2025-01-01' })
      .expect(201);
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const { body: written } = await write(hr, draft, reworded(draft.content, 'Ships small things.')).expect(200);
    const { body: version } = await publish(hr, written as LadderDraftView).expect(201);
    expect(version).toMatchObject({ id: ladder.id, version: 2 });

    const { body } = await world.as(ada).get('/ladders').expect(200);
    expect(body.items).toMatchObject([{ id: ladder.id, version: 2 }]);
    const now = version.tracks[0].levels[0].id as string;
    expect(await levelOf(ada)).toMatchObject({ id: now, code: 'IC1' });
    const { body: history } = await world.as(ada).get(`/people/${ada.personId}/level-changes`).expect(200);
    expect(history.items).toMatchObject([{ kind: 'hire', level: { id: levels['IC1'] } }]);

    // A correction that names the level of the older version means the level, not its old words.
    await world
      .as(hr)
      .post(`/people/${ada.personId}/level-changes`)
      .send({ kind: 'correction', levelId: levels['IC1'], effectiveOn: '2025-02-01' })
      .expect(201);
    expect(await levelOf(ada)).toMatchObject({ id: now });
    await world.as(hr).get(`/ladder-drafts/${draft.id}`).expect(404);
  });

  it('keep what was published: no later version and no statement of ours changes it', async () => {
    const { org, hr, ada, ladder } = await house();
    const before = await world.as(ada).get(`/ladder-versions/${ladder.versionId}`).expect(200);
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const { body: written } = await write(hr, draft, reworded(draft.content, 'Ships small things.')).expect(200);
    await publish(hr, written as LadderDraftView).expect(201);
    const after = await world.as(ada).get(`/ladder-versions/${ladder.versionId}`).expect(200);
    expect(after.body).toEqual(before.body);
    await expect(org.within(() => world.app.get(TenantScope).rows(rewrite))).rejects.toThrow(/permission denied/);
  });

  it('tell everybody what was published when, by whom and why, and what it changed', async () => {
    const { hr, ada, ladder } = await house();
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const { body: written } = await write(hr, draft, reworded(draft.content, 'Ships small things.')).expect(200);
    const { body: version } = await publish(hr, written as LadderDraftView, 'Nobody knew what it meant.').expect(201);
    const { body } = await world.as(ada).get(`/ladders/${ladder.id}/versions`).expect(200);
    expect(body.versions).toMatchObject([
      { number: 2, changelog: 'Nobody knew what it meant.', publishedBy: { name: 'Hedy' } },
      { number: 1, publishedBy: null },
    ]);
    const { body: difference } = await world
      .as(ada)
      .get(`/ladder-versions/${version.versionId}/difference?from=${ladder.versionId}`)
      .expect(200);
    expect(difference.items).toMatchObject([{ kind: 'changed', to: 'Ships small things.' }]);
  });

  it('are not published while something keeps them from it, and say what', async () => {
    const { hr, ladder } = await house();
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const { body } = await write(hr, draft, { ...draft.content, tracks: [] }).expect(200);
    expect(body.problems).toEqual([{ code: 'no_tracks', path: ['tracks'] }]);
    expect((await publish(hr, body as LadderDraftView).expect(409)).body).toMatchObject({ code: 'not_complete' });
  });

  it('name the people whose level a draft no longer has; they stay where they are', async () => {
    const { hr, ada, ladder, levels } = await house();
    await world
      .as(hr)
      .post(`/people/${ada.personId}/level-changes`)
      .send({ kind: 'hire', levelId: levels['IC2'], effectiveOn: '2025-01-01' })
      .expect(201);
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const [track] = draft.content.tracks;
    const shorter = { ...draft.content, tracks: [{ ...track, levels: track?.levels.slice(0, 1) }] };
    const { body } = await write(hr, draft, shorter).expect(200);
    expect(body.leftBehind).toEqual([{ code: 'IC2', people: 1 }]);
    await publish(hr, body as LadderDraftView).expect(201);
    expect(await levelOf(ada)).toMatchObject({ id: levels['IC2'] });
  });

  it('have one draft each; of two who write, the second sees what the first wrote', async () => {
    const { org, hr, ladder } = await house();
    const admin = await org.person('Root', { roles: ['employee', 'admin'] });
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const again = await world.as(admin).post('/ladder-drafts').send({ from: 'next', ladderId: ladder.id }).expect(409);
    expect(again.body).toMatchObject({ code: 'draft_exists' });
    await write(hr, draft, reworded(draft.content, 'Of Hedy.')).expect(200);
    const late = await write(admin, draft, reworded(draft.content, 'Of Root.')).expect(412);
    expect(late.body.current.content).toEqual(reworded(draft.content, 'Of Hedy.'));
    expect((await publish(admin, draft).expect(412)).body).toMatchObject({ code: 'stale' });
  });

  it('come from each template, and are as complete as that', async () => {
    const { hr } = await house();
    for (const template of ['engineering', 'sales', 'operations']) {
      const draft = await begin(hr, { from: 'template', template });
      expect(draft.problems).toEqual([]);
      const { body } = await publish(hr, draft).expect(201);
      expect(body).toMatchObject({ version: 1, name: draft.content.name });
    }
    const { body } = await world.as(hr).get('/ladder-catalog').expect(200);
    expect(body.items).toHaveLength(4);
  });

  it('go out as a file and come in again to the last sign, whatever they say', async () => {
    const { hr, ladder } = await house();
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    const content = structuredClone(draft.content);
    const sayings = naughtyTexts.filter(
      (text) => text.trim() !== '' && text.length <= 2_000 && text.isWellFormed() && !text.includes('\0'),
    );
    const lines = sayings.filter((text) => !/[\n\r]/.test(text)).map((text) => text.slice(0, 120).toWellFormed());
    content.competencies = lines.slice(0, 40).map((name, at) => ({
      ...{ key: `c${at}`, theme: 'impact' },
      name,
    }));
    content.tracks = lines.slice(0, 12).map((name, at) => ({
      ...{ key: `t${at}`, name },
      levels: [
        {
          ...{ code: `L${at}`, title: '=1+1', scope: "'quoted", typicalMonths: null },
          expectations: content.competencies.map(({ key }, place) => ({
            ...{ competencyKey: key, required: place % 2 === 0, bar: { count: 3, kinds: 2, months: 1 } },
            statement: sayings[(at * 40 + place) % sayings.length] ?? 'Something.',
          })),
        },
      ],
    }));
    const { body: written } = await write(hr, draft, content).expect(200);
    expect(written.content).toEqual(content);
    const { body: version } = await publish(hr, written as LadderDraftView).expect(201);
    for (const format of ['csv', 'json']) {
      const { text } = await file(hr, version.versionId as string, format).expect(200);
      const { body } = await world.as(hr).post('/ladder-drafts').send({ from: 'file', format, file: text }).expect(201);
      expect(body.content).toEqual(content);
      expect(body.changes).toEqual([]);
    }
  });

  it.each([
    ['csv', 'row,track\nlevel,ic', 'missing_column'],
    ['csv', '"open', 'unreadable'],
    ['json', '{', 'unreadable'],
    ['json', '{"format":"else"}', 'does_not_fit'],
  ])('name what is wrong with a file that says no ladder: %s %s', async (format, text, code) => {
    const { hr } = await house();
    const { body } = await world.as(hr).post('/ladder-drafts').send({ from: 'file', format, file: text }).expect(400);
    expect(body.errors[0]).toMatchObject({ pointer: '/file', code });
  });

  it('are offered to nobody once archived, and read by whoever stands on them', async () => {
    const { hr, ada, ladder } = await house();
    const act = (what: string) => world.as(hr).post(`/ladders/${ladder.id}/acts`).send({ act: what });
    expect((await act('archive').expect(409)).body).toMatchObject({ code: 'last_ladder' });
    await publish(hr, await begin(hr, { from: 'template', template: 'sales' })).expect(201);
    await act('archive').expect(200);
    const { body } = await world.as(ada).get('/ladders').expect(200);
    expect(body.items).toMatchObject([{ name: 'Sales' }]);
    await world.as(ada).get(`/ladder-versions/${ladder.versionId}`).expect(200);
    // What people wrote for a competency of it stays valid.
    const entry = { title: 'Shipped', occurredOn: '2026-01-05', competencyKeys: ['direction'] };
    await world.as(ada).post(`/people/${ada.personId}/evidence`).send(entry).expect(201);
    await act('archive').expect(409);
    await act('unarchive').expect(200);
    expect((await world.as(ada).get('/ladders')).body.items).toHaveLength(2);
  });

  it('of another organization are not there', async () => {
    const { hr, ladder } = await house();
    const other = await house();
    const draft = await begin(hr, { from: 'next', ladderId: ladder.id });
    await world.as(other.hr).get(`/ladder-drafts/${draft.id}`).expect(404);
    await world.as(other.hr).get(`/ladder-versions/${ladder.versionId}`).expect(404);
    await world.as(other.hr).post('/ladder-drafts').send({ from: 'next', ladderId: ladder.id }).expect(404);
    const stolen = { from: 'copy', versionId: ladder.versionId, name: 'Mine' };
    await world.as(other.hr).post('/ladder-drafts').send(stolen).expect(404);
  });

  it('become another ladder as a copy, which goes its own way', async () => {
    const { hr, ladder } = await house();
    const draft = await begin(hr, { from: 'copy', versionId: ladder.versionId, name: 'Research' });
    expect(draft).toMatchObject({ ladderId: null, basedOn: null, content: { name: 'Research' } });
    const { body } = await publish(hr, draft).expect(201);
    expect(body.id).not.toBe(ladder.id);
    await world.as(hr).delete(`/ladder-drafts/${draft.id}`).set('if-match', '"1"').expect(404);
  });
});
