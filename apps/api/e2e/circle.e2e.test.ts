import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPageSchema } from '@rungs/contracts/journeys.js';
import { hostileTexts } from './support/hostile-texts.js';
import { withLadder } from './support/ladders.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

const audiences = ['private', 'manager', 'circle', 'packet'] as const;

describe('the circle', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const grace = await org.person('Grace', { manager: skip });
    const ada = await org.person('Ada', { manager: grace });
    const mary = await org.person('Mary');
    return { org, skip, grace, ada, mary };
  }
  const invite = async (ada: PersonInWorld, member: PersonInWorld, fields: object = {}) => {
    const wish = { memberId: member.personId, role: 'mentor', ...fields };
    return (await world.as(ada).post(`/people/${ada.personId}/circle`).send(wish).expect(201)).body;
  };
  const act = (who: PersonInWorld, { id, version }: { id: string; version: number }, name: string) =>
    world.as(who).post(`/circle-members/${id}/acts`).set('if-match', `"${version}"`).send({ act: name });
  const log = async (ada: PersonInWorld, audience: string) => {
    const wish = { title: audience, occurredOn: '2026-01-05', audience };
    return (await world.as(ada).post(`/people/${ada.personId}/evidence`).send(wish).expect(201)).body;
  };
  const titles = async (who: PersonInWorld, of: PersonInWorld) => {
    const { status, body } = await world.as(who).get(`/people/${of.personId}/evidence`);
    return status === 404 ? 404 : body.items.map(({ title }: { title: string }) => title).toSorted();
  };

  it('reads what is shared with it from the yes to the end, and nothing before or after', async () => {
    const { org, grace, ada, mary } = await company();
    for (const audience of audiences) await log(ada, audience);
    expect(await titles(mary, ada)).toBe(404);
    const asked = await invite(ada, mary, { note: 'Would you look at my design work?' });
    expect(asked).toMatchObject({ state: 'invited', abilities: ['update', 'end'], member: { name: 'Mary' } });
    expect(await titles(mary, ada)).toBe(404);

    const { body: mine } = await world.as(mary).get('/circle-members').expect(200);
    expect(mine.items).toMatchObject([
      { person: { name: 'Ada' }, abilities: ['accept', 'decline', 'end'], note: 'Would you look at my design work?' },
    ]);
    const { body: accepted } = await act(mary, asked, 'accept').expect(200);
    expect(accepted).toMatchObject({ state: 'accepted', abilities: ['end'] });
    expect(await titles(mary, ada)).toEqual(['circle', 'packet']);

    const entry = await log(ada, 'circle');
    const names = (visible: { name: string }[]) => visible.map(({ name }) => name);
    expect(names(entry.visibleTo)).toEqual(['Ada', 'Grace', 'Barbara', 'Mary']);
    expect(names((await log(ada, 'manager')).visibleTo)).toEqual(['Ada', 'Grace', 'Barbara']);
    // The manager is told the same, on the record alone: neither who else was asked nor as what.
    await invite(ada, await org.person('Joan'));
    const { body: seen } = await world.as(grace).get(`/evidence/${entry.id}`).expect(200);
    expect(names(seen.visibleTo)).toEqual(['Ada', 'Grace', 'Barbara', 'Mary']);
    await world.as(grace).get(`/people/${ada.personId}/circle`).expect(404);
    await world.as(grace).get(`/circle-members/${asked.id}`).expect(404);
    const { body: read } = await world.as(mary).get(`/evidence/${entry.id}`).expect(200);
    expect(read.abilities).toEqual([]);

    await act(mary, accepted, 'end').expect(200);
    expect(await titles(mary, ada)).toBe(404);
    await world.as(mary).get(`/evidence/${entry.id}`).expect(404);
    expect((await world.as(mary).get('/circle-members').expect(200)).body.items).toEqual([]);
    await invite(ada, mary, { role: 'sponsor' });
  });

  it('shows the manager’s manager what the organization does not, where the owner asks them in', async () => {
    const { org, ada, grace, skip } = await company();
    const admin = await org.person('Annie', { roles: ['employee', 'admin'] });
    const readsAll = (skipLevelsRead: boolean, version: number) =>
      world.as(admin).patch('/organization').set('if-match', `"${version}"`).send({ skipLevelsRead }).expect(200);
    const page = async () => (await world.as(skip).get(`/people/${ada.personId}/journey`).expect(200)).body.relation;
    for (const audience of ['manager', 'circle']) await log(ada, audience);
    expect([await page(), await titles(skip, ada)]).toEqual(['skip', ['circle', 'manager']]);

    await readsAll(false, 1);
    expect([await page(), await titles(skip, ada)]).toEqual(['skip_apart', 404]);
    const names = async (audience: string) =>
      (await log(ada, audience)).visibleTo.map(({ name }: { name: string }) => name);
    expect(await names('manager')).toEqual(['Ada', 'Grace']);
    expect((await world.as(ada).get('/session').expect(200)).body.membership).toMatchObject({
      skipLevelName: 'Barbara',
      skipLevelReads: false,
    });

    await act(skip, await invite(ada, skip, { role: 'sponsor' }), 'accept').expect(200);
    expect([await page(), await titles(skip, ada)]).toEqual(['skip_in_circle', ['circle']]);
    expect(await names('circle')).toEqual(['Ada', 'Grace', 'Barbara']);
    expect(await titles(grace, ada)).toHaveLength(4);

    await readsAll(true, 2);
    expect([await page(), (await titles(skip, ada)).length]).toEqual(['skip', 4]);
  });

  it('is declined, withdrawn, and asked once at a time', async () => {
    const { ada, mary } = await company();
    const asked = await invite(ada, mary);
    const again = world
      .as(ada)
      .post(`/people/${ada.personId}/circle`)
      .send({ memberId: mary.personId, role: 'sponsor' });
    expect((await again.expect(409)).body.code).toBe('already_in_circle');
    await act(ada, asked, 'accept').expect(403);
    const { body: declined } = await act(mary, asked, 'decline').expect(200);
    expect(declined).toMatchObject({ state: 'declined', abilities: [] });
    expect((await act(mary, declined, 'accept').expect(409)).body.code).toBe('not_possible');
    const second = await invite(ada, mary);
    await act(ada, second, 'end').expect(200);
    expect((await act(mary, second, 'accept').expect(412)).body.current.state).toBe('ended');
  });

  it('shows coverage and the stair where the owner says so, without what owner and manager tell each other', async () => {
    const { org, ada, grace, mary } = await company();
    const { levels } = await withLadder(world, org);
    const of = `/people/${ada.personId}`;
    await world.as(ada).post(`${of}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    const intent = { targetLevelId: levels['IC2'], sentence: 'I want to be promoted.' };
    await world.as(ada).post(`${of}/intents`).send(intent).expect(201);
    const judged = { value: 'developing', reason: 'On the way there.' };
    await world.as(grace).post(`${of}/readiness`).send(judged).expect(201);
    const managerOnly = await log(ada, 'manager');
    const { body: member } = await act(mary, await invite(ada, mary), 'accept').expect(200);
    for (const path of [`${of}/journey`, `${of}/coverage`]) await world.as(mary).get(path).expect(404);

    const patch = world.as(ada).patch(`/circle-members/${member.id}`).set('if-match', `"${member.version}"`);
    await patch.send({ sharesCoverage: true }).expect(200);
    const { body: page, text } = await world.as(mary).get(`${of}/journey`).expect(200);
    expect(page).toMatchObject({ relation: 'circle', intent: null, readiness: null, lastTalkOn: null, abilities: [] });
    expect(journeyPageSchema.parse(page)).toEqual(page);
    expect(page.signals).toEqual([]);
    expect(page.steps).toHaveLength(4);
    expect(text).not.toMatch(/On the way there|I want to be promoted/);
    const { text: coverage } = await world.as(mary).get(`${of}/coverage`).expect(200);
    expect(coverage).not.toContain(managerOnly.id);
    for (const path of ['readiness', 'comments', 'key-players', 'observations']) {
      await world.as(mary).get(`${of}/${path}`).expect(404);
    }
    expect(JSON.stringify((await world.as(mary).get('/team').expect(200)).body)).not.toContain(ada.personId);
  });

  it('hears of what it reads, and of nothing else', async () => {
    const { ada, mary } = await company();
    await act(mary, await invite(ada, mary), 'accept').expect(200);
    const stream = await openStream(world, mary);
    await log(ada, 'manager');
    const shared = await log(ada, 'circle');
    await stream.next(({ data }) => data['recordId'] === shared.id);
    const heard = stream.all.flatMap(({ data }) => (data['topic'] === 'evidence' ? [data['recordId']] : []));
    expect(heard).toEqual([shared.id]);
    stream.close();
  });

  it('loses whoever leaves', async () => {
    const { org, ada, mary } = await company();
    await act(mary, await invite(ada, mary), 'accept').expect(200);
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const { body } = await world.as(hr).get(`/people/${mary.personId}`).expect(200);
    await world.as(hr).post(`/people/${mary.personId}/deactivation`).set('if-match', `"${body.version}"`).expect(200);
    const entry = await log(ada, 'circle');
    expect(entry.visibleTo.map(({ name }: { name: string }) => name)).not.toContain('Mary');
  });

  it('has its last place for one of several who are asked at once', async () => {
    const { org, ada } = await company();
    for (let n = 0; n < 11; n += 1) await invite(ada, await org.person(`Mentor ${n}`));
    const more = await Promise.all(['Joan', 'Karen', 'Frances', 'Radia'].map((name) => org.person(name)));
    const path = `/people/${ada.personId}/circle`;
    const ask = ({ personId }: PersonInWorld) =>
      world
        .as(ada)
        .post(path)
        .send({ memberId: personId, role: 'mentor' })
        .then(({ status }) => status);
    expect((await Promise.all(more.map(ask))).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('takes only who makes sense, and keeps every word', async () => {
    const { org, ada, grace, skip, mary } = await company();
    const stranger = await (await world.organization()).person('Mallory');
    const path = `/people/${ada.personId}/circle`;
    for (const member of [ada, grace, skip, stranger]) {
      const { body } = await world.as(ada).post(path).send({ memberId: member.personId, role: 'mentor' }).expect(400);
      expect(body.errors[0].pointer).toBe('/memberId');
    }
    await world.as(ada).post(path).send({ memberId: mary.personId, role: 'friend' }).expect(400);
    await world.as(mary).post(path).send({ memberId: mary.personId, role: 'mentor' }).expect(403);
    for (const note of hostileTexts) {
      const wish = { memberId: mary.personId, role: 'mentor', note };
      const { status, body } = await world.as(ada).post(path).send(wish);
      expect([201, 400, 413]).toContain(status);
      if (status !== 201) continue;
      expect(body.note).toBe(note);
      await act(ada, body, 'end').expect(200);
    }
    for (let n = 0; n < 12; n += 1) await invite(ada, await org.person(`Mentor ${n}`));
    const full = await world.as(ada).post(path).send({ memberId: mary.personId, role: 'mentor' }).expect(409);
    expect(full.body.code).toBe('circle_full');
    const { body: first } = await world.as(ada).get(`${path}?limit=7`).expect(200);
    const { body: rest } = await world.as(ada).get(`${path}?limit=7&cursor=${first.nextCursor}`).expect(200);
    expect(new Set([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).size).toBe(12);
  });
});
