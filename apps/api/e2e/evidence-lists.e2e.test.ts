import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withLadder } from './support/ladders.js';
import { openStream } from './support/stream.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const audiences = ['private', 'manager', 'circle', 'packet'] as const;
const shared = ['manager', 'circle', 'packet'];
const titles = (body: { items: { title: string }[] }) => body.items.map(({ title }) => title);

describe('lists of evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function log(owner: PersonInWorld, fields: object) {
    const wish = { occurredOn: '2026-11-20', ...fields };
    const { body } = await world.as(owner).post(`/people/${owner.personId}/evidence`).send(wish).expect(201);
    return body;
  }

  async function fourEntries() {
    const org = await world.organization();
    await withLadder(world, org);
    const ada = await org.person('Ada');
    const lateness = { name: 'Late readings', before: 18, after: 1 };
    await log(ada, { title: 'a', occurredOn: '2026-09-01', kind: 'design', step: 1, competencyKeys: ['delivery'] });
    await log(ada, { title: 'b', occurredOn: '2026-11-02', kind: 'glue', competencyKeys: ['delivery', 'direction'] });
    await log(ada, { title: 'c', occurredOn: '2026-11-02', kind: 'glue', kpi: lateness, audience: 'manager' });
    await log(ada, { title: 'd', occurredOn: '2026-10-30', result: 'Ingestión más rápida' });
    return { org, ada, path: `/people/${ada.personId}/evidence` };
  }

  it('are read to their end, page by page, the latest first and each entry once', async () => {
    const { ada, path } = await fourEntries();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.as(ada).get(path).query({ limit: 1, cursor }).expect(200);
      seen.push(...titles(body));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['c', 'b', 'd', 'a']);
  });

  it.each([
    [{ text: 'INGESTION mas' }, ['d']],
    [{ text: 'late read' }, ['c']],
    [{ text: '%' }, []],
    [{ step: 1 }, ['a']],
    [{ kind: ['design', 'glue'] }, ['c', 'b', 'a']],
    [{ competency: 'direction' }, ['b']],
    [{ kpi: 'Late readings' }, ['c']],
    [{ kpi: '' }, ['b', 'd', 'a']],
    [{ audience: 'manager' }, ['c']],
    [{ month: '2026-11', competency: 'delivery' }, ['b']],
  ])('are narrowed by %j', async (query, expected) => {
    const { ada, path } = await fourEntries();
    const { body } = await world.as(ada).get(path).query(query).expect(200);
    expect(titles(body)).toEqual(expected);
    const summary = await world.as(ada).get(`${path}/summary`).query(query).expect(200);
    expect(summary.body).toMatchObject({ total: 4, matching: expected.length });
  });

  it.each([{ kind: 'heroics' }, { month: '2026-13' }, { step: 5 }, { colour: 'red' }, { cursor: 'x' }])(
    'refuse %j',
    async (query) => {
      const { ada, path } = await fourEntries();
      await world.as(ada).get(path).query(query).expect(400);
    },
  );

  it('are counted by month and facet, what a filter hides beside it', async () => {
    const { ada, path } = await fourEntries();
    const { body } = await world.as(ada).get(`${path}/summary`).query({ kind: 'glue' }).expect(200);
    expect(body).toEqual({
      total: 4,
      matching: 2,
      inLevel: null,
      months: [
        { month: '2026-09', total: 1, matching: 0 },
        { month: '2026-10', total: 1, matching: 0 },
        { month: '2026-11', total: 2, matching: 2 },
      ],
      steps: [
        { value: 3, count: 3 },
        { value: 1, count: 1 },
      ],
      kinds: [
        { value: 'glue', count: 2 },
        { value: 'design', count: 1 },
        { value: 'other', count: 1 },
      ],
      competencies: [
        { value: 'delivery', count: 2 },
        { value: 'direction', count: 1 },
      ],
      kpis: [
        { value: '', count: 3 },
        { value: 'Late readings', count: 1 },
      ],
      audiences: [
        { value: 'private', count: 3 },
        { value: 'manager', count: 1 },
      ],
    });
  });

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const peer = await org.person('Mallory', { manager });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const admin = await org.person('Annie', { roles: ['employee', 'admin'] });
    const stranger = await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] });
    const ids = new Map<string, string>();
    for (const audience of audiences) ids.set((await log(owner, { title: audience, audience })).id, audience);
    return { people: { owner, skip, manager, peer, hr, admin, stranger }, ids, owner, manager };
  }

  it('hold for each reader exactly what opens one by one, and count no more', async () => {
    const { people, ids, owner } = await company();
    const path = `/people/${owner.personId}/evidence`;
    const expected = { owner: [...audiences], skip: shared, manager: shared };
    for (const [who, reader] of Object.entries(people)) {
      const readable = expected[who as keyof typeof expected] ?? [];
      const opened: string[] = [];
      for (const [id, audience] of ids) {
        const { status } = await world.as(reader).get(`/evidence/${id}`);
        if (status === 200) opened.push(audience);
        else expect([who, status]).toEqual([who, 404]);
      }
      const list = await world.as(reader).get(path);
      const summary = await world.as(reader).get(`${path}/summary`);
      const listed = list.status === 200 ? titles(list.body) : list.status;
      const known = readable.length > 0;
      expect([who, opened.toSorted()]).toEqual([who, [...readable].toSorted()]);
      expect([who, listed]).toEqual([who, known ? expect.arrayContaining([...readable]) : 404]);
      expect([who, summary.body.total]).toEqual([who, known ? readable.length : undefined]);
    }
  });

  it('are changed by nobody but the owner; who cannot read is told that nothing is there', async () => {
    const { people, ids, owner } = await company();
    const { owner: _, ...others } = people;
    for (const [who, person] of Object.entries(others)) {
      const caller = world.as(person);
      for (const [id, audience] of ids) {
        const reads = (who === 'manager' || who === 'skip') && audience !== 'private';
        const answers = [
          await caller.patch(`/evidence/${id}`).set('if-match', '"1"').send({ title: 'mine' }),
          await caller.delete(`/evidence/${id}`).set('if-match', '"1"'),
        ];
        const refusal = reads ? 403 : 404;
        expect([who, audience, ...answers.map(({ status }) => status)]).toEqual([who, audience, refusal, refusal]);
      }
      const wish = { title: 'for you', occurredOn: '2026-11-20' };
      const made = await caller.post(`/people/${owner.personId}/evidence`).send(wish);
      expect([who, made.status]).toEqual([who, who === 'stranger' ? 404 : 403]);
    }
  });

  it('change on the manager’s screen with what is shared, and only with that', async () => {
    const { owner, manager } = await company();
    const stream = await openStream(world, manager);
    const secret = await log(owner, { title: 'secret' });
    const known = await log(owner, { title: 'known', audience: 'manager' });
    await stream.next(({ data }) => data['recordId'] === known.id && data['act'] === 'evidence.created');
    const hide = world.as(owner).patch(`/evidence/${known.id}`).set('if-match', '"1"').send({ audience: 'private' });
    await hide.expect(200);
    await stream.next(({ data }) => data['recordId'] === known.id && data['act'] === 'evidence.updated');
    expect(stream.all.filter(({ data }) => data['recordId'] === secret.id)).toEqual([]);
    await world.as(manager).get(`/evidence/${known.id}`).expect(404);
    stream.close();
  });
});
