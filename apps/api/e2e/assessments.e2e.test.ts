import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { assessedTeam, writer } from './support/assessments.js';
import { hostileTexts } from './support/hostile-texts.js';
import { openWorld, type World } from './support/world.js';

const missing = '00000000-0000-7000-8000-000000000000';

describe('assessments', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function team() {
    const found = await assessedTeam(world);
    const { owner, manager } = found;
    return { ...found, self: writer(world, owner, owner.personId), her: writer(world, manager, owner.personId) };
  }

  it('begin as a draft of their writer against any level, with everything that the level asks for', async () => {
    const { self, owner, levels } = await team();
    expect(await self.begin(levels['IC1'])).toMatchObject({
      ...{ kind: 'self', state: 'draft', audience: 'private', publishedAt: null, version: 1, iteration: 1 },
      level: { code: 'IC1' },
      ladder: { name: 'Engineering', version: 1 },
      visibleTo: [{ personId: owner.personId, name: 'Ada' }],
      summaryTo: [],
      tally: { working_towards: 0, meets: 0, exceeds: 0, unrated: 2 },
      abilities: ['update', 'delete'],
      answers: [
        { competency: 'Delivery', competencyKey: 'delivery', required: true, rating: null, note: '' },
        { competency: 'Direction', competencyKey: 'direction', required: true, rating: null, note: '' },
      ],
    });
  });

  it('are kept as one goes: what is said about one expectation leaves the others as they were', async () => {
    const { self, levels } = await team();
    let draft = await self.begin(levels['IC2']);
    draft = await self.say(draft, { delivery: 'meets' }, 'The build');
    draft = await self.say(draft, { direction: null }, 'Not sure yet');
    expect(draft).toMatchObject({
      version: 3,
      abilities: ['update', 'delete'],
      answers: [
        { rating: 'meets', note: 'The build' },
        { rating: null, note: 'Not sure yet' },
      ],
    });
    draft = await self.say(draft, { delivery: null, direction: 'working_towards' });
    draft = await self.say(draft, { delivery: 'exceeds' });
    expect(draft).toMatchObject({ abilities: ['update', 'publish', 'delete'], tally: { exceeds: 1, unrated: 0 } });
  });

  it('lose no word where two windows write: the later one is told what stands', async () => {
    const { self, levels } = await team();
    const draft = await self.begin(levels['IC2']);
    await self.say(draft, { delivery: 'meets' }, 'From one window');
    const answers = self.answersFor(draft, { delivery: 'exceeds' }, 'From the other');
    const { body } = await self.based('patch', draft).send({ answers }).expect(412);
    expect(body.current).toMatchObject({ version: 2, answers: [{ note: 'From one window' }, {}] });
    await world
      .as((await team()).owner)
      .patch(`/assessments/${draft.id}`)
      .send({ answers })
      .expect(428);
  });

  it('are published once everything required is rated, and say so until then', async () => {
    const { self, her, levels } = await team();
    const draft = await self.begin(levels['IC2']);
    const publication = (of: typeof draft) => self.based('post', of, '/publication').send({});
    expect((await publication(draft).expect(409)).body.code).toBe('nothing_rated');
    const half = await self.say(draft, { delivery: 'meets' });
    expect((await publication(half).expect(409)).body.code).toBe('required_unrated');
    const whole = await self.say(half, { direction: 'working_towards' });
    expect(await self.publish(whole)).toMatchObject({ state: 'published', audience: 'manager', abilities: ['share'] });
    // A manager says what they have seen.
    const theirs = await her.say(await her.begin(levels['IC2']), { delivery: 'meets' });
    expect(await her.publish(theirs)).toMatchObject({ kind: 'manager', tally: { meets: 1, unrated: 1 } });
  });

  it('stay as they were published, and earlier ones stay readable beside later ones', async () => {
    const { self, levels, owner, path } = await team();
    const first = await self.assess(levels['IC2'], { delivery: 'working_towards', direction: 'meets' }, 'Then');
    const answers = self.answersFor(first, { delivery: 'exceeds' });
    for (const refused of [
      self.based('patch', first).send({ answers }),
      self.based('post', first, '/publication').send({}),
      self.based('delete', first),
    ]) {
      expect((await refused.expect(409)).body.code).toBe('assessment_published');
    }
    const second = await self.assess(levels['IC2'], { delivery: 'meets', direction: 'meets' }, 'Now');
    const { body } = await world.as(owner).get(path).query({ kind: 'self' }).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
    const { body: earlier } = await world.as(owner).get(`/assessments/${first.id}`).expect(200);
    expect(earlier.answers).toMatchObject([{ rating: 'working_towards', note: 'Then' }, { rating: 'meets' }]);
  });

  it('go on from an earlier one of one’s own against the same level, and from no other', async () => {
    const { self, her, levels, owner, path } = await team();
    const first = await her.assess(levels['IC2'], { delivery: 'meets' }, 'Seen');
    const mine = await self.assess(levels['IC1'], { delivery: 'meets', direction: 'meets' });
    const next = await her.begin(levels['IC2'], { from: first.id });
    expect(next.answers).toMatchObject([{ rating: 'meets', note: 'Seen' }, { rating: null }]);
    for (const from of [mine.id, first.id, missing]) {
      await world.as(owner).post(path).send({ levelId: levels['IC2'], from }).expect(400);
    }
  });

  it('have one open draft of a writer against a level, also after one was brought back', async () => {
    const { self, her, levels, path, owner } = await team();
    const draft = await self.begin(levels['IC2']);
    await her.begin(levels['IC2']);
    const again = () => world.as(owner).post(path).send({ levelId: levels['IC2'] });
    expect((await again().expect(409)).body.code).toBe('draft_exists');
    const { body: gone } = await self.based('delete', draft).expect(200);
    await world.as(owner).get(`/assessments/${draft.id}`).expect(404);
    const { body: second } = await again().expect(201);
    const restored = () => self.based('post', { ...draft, version: gone.version }, '/restoration');
    expect((await restored().expect(409)).body.code).toBe('draft_exists');
    await self.based('delete', second).expect(200);
    await restored().expect(200);
  });

  it('are refused what the level does not ask for', async () => {
    const { self, levels, path, owner } = await team();
    const [one, other] = [await self.begin(levels['IC1']), await self.begin(levels['IC2'])];
    const strange = self.answersFor(other, { delivery: 'meets' });
    const { body } = await self.based('patch', one).send({ answers: strange }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/answers/0/expectationId', code: 'unknown_expectation' }]);
    const twice = [...self.answersFor(one, { delivery: 'meets' }), ...self.answersFor(one, { delivery: 'exceeds' })];
    await self.based('patch', one).send({ answers: twice }).expect(400);
    for (const wish of [{ answers: [] }, {}, { answers: [{ ...strange[0], rating: 'excellent' }] }]) {
      await self.based('patch', one).send(wish).expect(400);
    }
    await world.as(owner).post(path).send({ levelId: missing }).expect(400);
  });

  it('keep every word, or refuse it', async () => {
    const { self, levels } = await team();
    let draft = await self.begin(levels['IC1']);
    for (const text of hostileTexts) {
      const answers = self.answersFor(draft, { delivery: null }, text);
      const { status, body } = await self.based('patch', draft).send({ answers });
      if (status === 400 || status === 413) continue;
      expect([status, body.answers[0].note]).toEqual([200, text]);
      draft = body;
    }
    expect(draft.version).toBeGreaterThan(20);
  });

  it('keep their words when the ladder has a new version: level and version stay pinned', async () => {
    const { self, levels, owner } = await team();
    const { id } = await self.assess(levels['IC2'], { delivery: 'meets', direction: 'meets' }, 'By the old words');
    const before = (await world.as(owner).get(`/assessments/${id}`).expect(200)).body;
    const client = new Client({ connectionString: world.ownerUrl });
    await client.connect();
    const inOrganization = [owner.organizationId];
    try {
      await client.query(
        `insert into ladder_versions (organization_id, id, ladder_id, number, published_at)
         select organization_id, gen_random_uuid(), ladder_id, number + 1, now()
         from ladder_versions where organization_id = $1`,
        inOrganization,
      );
      // What somebody was assessed against cannot be taken away from below it.
      for (const table of ['levels', 'expectations', 'ladder_versions']) {
        const gone = client.query(`delete from ${table} where organization_id = $1`, inOrganization);
        await expect(gone).rejects.toThrow(/foreign key/);
      }
    } finally {
      await client.end();
    }
    expect((await world.as(owner).get(`/assessments/${id}`).expect(200)).body).toEqual(before);
  });
});
