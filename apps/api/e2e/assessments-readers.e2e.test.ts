import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../src/identity/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { assessedTeam, writer } from './support/assessments.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const everything = { delivery: 'meets', direction: 'working_towards' } as const;

describe('who reads assessments', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const found = await assessedTeam(world);
    const { org, owner, manager, of } = found;
    const mentor = await org.person('Mentor');
    const invited = { memberId: mentor.personId, role: 'mentor', sharesCoverage: true };
    const { body: place } = await world.as(owner).post(`${of}/circle`).send(invited).expect(201);
    const accept = world.as(mentor).post(`/circle-members/${place.id}/acts`).set('if-match', '"1"');
    await accept.send({ act: 'accept' }).expect(200);
    const others = {
      peer: await org.person('Mallory', { manager }),
      report: await org.person('Linus', { manager: owner }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      admin: await org.person('Annie', { roles: ['employee', 'admin'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    const self = writer(world, owner, owner.personId);
    return { ...found, mentor, others, self, her: writer(world, manager, owner.personId) };
  }

  type Company = Awaited<ReturnType<typeof company>>;

  /** How each is answered: not at all, with the summary, or with every word. By one, by the list, and in the matrix. */
  async function readers(
    { owner, manager, skip, mentor, others, path }: Company,
    id: string,
    kind: 'self' | 'manager',
  ) {
    const found: Record<string, string> = {};
    for (const [name, reader] of Object.entries({ owner, manager, skip, mentor, ...others })) {
      const { status, body } = await world.as(reader).get(`/assessments/${id}`);
      const alone = status === 404 ? 'nothing' : body.answers === null ? 'summary' : 'all';
      const { status: listStatus, body: list } = await world.as(reader).get(path);
      const listed = listStatus === 200 && (list.items as { id: string }[]).some((one) => one.id === id);
      const { status: s, body: standing } = await world.as(reader).get(`${path}/standing`);
      const stands = s === 200 && standing[kind]?.id === id;
      const shown = stands ? (standing[kind].answers === null ? 'summary' : 'all') : 'nothing';
      expect([name, listed]).toEqual([name, alone !== 'nothing']);
      found[name] = alone;
      if (stands) expect([name, shown]).toEqual([name, alone]);
    }
    return found;
  }
  const nobodyElse = { peer: 'nothing', report: 'nothing', hr: 'nothing', admin: 'nothing', stranger: 'nothing' };

  it('of a draft is its writer alone', async () => {
    const at = await company();
    const draft = await at.self.say(await at.self.begin(at.levels['IC2']), everything);
    const none = { ...nobodyElse, manager: 'nothing', skip: 'nothing', mentor: 'nothing' };
    expect(await readers(at, draft.id, 'self')).toEqual({ owner: 'all', ...none });
    const hers = await at.her.say(await at.her.begin(at.levels['IC2']), everything);
    expect(await readers(at, hers.id, 'manager')).toEqual({ ...none, owner: 'nothing', manager: 'all' });
  });

  it('of a self assessment are the two, their manager for the summary, and the circle once it was shared', async () => {
    const at = await company();
    const { id, version } = await at.self.assess(at.levels['IC2'], everything);
    const known = { ...nobodyElse, owner: 'all', manager: 'all', skip: 'summary', mentor: 'nothing' };
    expect(await readers(at, id, 'self')).toEqual(known);
    const shared = await world
      .as(at.owner)
      .patch(`/assessments/${id}`)
      .set('if-match', `"${version}"`)
      .send({ audience: 'circle' })
      .expect(200);
    expect(await readers(at, id, 'self')).toEqual({ ...known, mentor: 'all' });
    expect(shared.body).toMatchObject({
      visibleTo: [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Mentor' }],
      summaryTo: [{ name: 'Barbara' }],
    });
    const { body: told } = await world.as(at.skip).get(`/assessments/${id}`).expect(200);
    expect(told).toMatchObject({ tally: { meets: 1, working_towards: 1 }, answers: null, abilities: [] });
    const back = world.as(at.owner).patch(`/assessments/${id}`).set('if-match', `"${shared.body.version}"`);
    await back.send({ audience: 'manager' }).expect(200);
    expect(await readers(at, id, 'self')).toEqual(known);
  });

  it('of a manager’s assessment are the person, once it is published, and the two above', async () => {
    const at = await company();
    const { id } = await at.her.assess(at.levels['IC2'], { delivery: 'meets' });
    const line = { owner: 'all', manager: 'all', skip: 'all' };
    expect(await readers(at, id, 'manager')).toEqual({ ...nobodyElse, ...line, mentor: 'nothing' });
    const draft = await at.her.say(await at.her.begin(at.levels['IC2']), everything);
    await at.her.based('post', draft, '/publication').send({ audience: 'circle' }).expect(400);
  });

  it('of drafts, after a change of managers, is nobody; what was published stays with the new one', async () => {
    const at = await company();
    const kept = await at.her.assess(at.levels['IC2'], { delivery: 'meets' });
    const draft = await at.her.begin(at.levels['IC2']);
    const next = await at.org.person('Katherine', { manager: at.skip });
    const change = { managerId: next.personId };
    await at.org.within(() =>
      world.app.get(TenantScope).repository(Person).update(at.owner.personId, undefined, change),
    );
    const statuses = async (reader: PersonInWorld) =>
      Promise.all([kept, draft].map(async ({ id }) => (await world.as(reader).get(`/assessments/${id}`)).status));
    expect(await statuses(at.manager)).toEqual([404, 404]);
    expect(await statuses(next)).toEqual([200, 404]);
    expect(await statuses(at.owner)).toEqual([200, 404]);
    await world.as(next).delete(`/assessments/${kept.id}`).set('if-match', `"${kept.version}"`).expect(403);
    // The new one begins their own against the same level.
    await world.as(next).post(at.path).send({ levelId: at.levels['IC2'] }).expect(201);
  });

  it('hear of what was published within a second, and of a draft nothing', async () => {
    const at = await company();
    const stream = await openStream(world, at.owner);
    const draft = await at.her.say(await at.her.begin(at.levels['IC2']), everything);
    const sent = Date.now();
    await at.her.publish(draft);
    const heard = await stream.next(({ data }) => data['recordId'] === draft.id);
    expect(heard.data).toMatchObject({ topic: 'assessment', act: 'assessment.published' });
    expect(Date.now() - sent).toBeLessThan(1_000);
    expect(stream.all.filter(({ data }) => data['act'] === 'assessment.drafted')).toEqual([]);
    stream.close();
    const { body: log } = await world.as(at.others.admin).get('/audit').query({ recordId: draft.id }).expect(200);
    expect((log.items as { act: string }[]).map(({ act }) => act)).toEqual(['assessment.published']);
  });

  it('read in what changed that something was published, and nothing about drafts', async () => {
    const at = await company();
    await at.her.begin(at.levels['IC1']);
    await at.her.assess(at.levels['IC2'], { delivery: 'meets' });
    const { body } = await world.as(at.owner).get(`${at.of}/activity`).expect(200);
    const acts = (body.items as { act: string }[]).map(({ act }) => act).filter((act) => act.startsWith('assessment'));
    expect(acts).toEqual(['assessment.published']);
  });
});
