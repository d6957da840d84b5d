import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('key players are nobody’s but their owner’s', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function company() {
    const org = await world.organization();
    const skip = await org.person('Barbara');
    const manager = await org.person('Grace', { manager: skip });
    const owner = await org.person('Ada', { manager });
    const others = {
      skip,
      manager,
      report: await org.person('Linus', { manager: owner }),
      peer: await org.person('Mallory', { manager }),
      hr: await org.person('Hedy', { roles: ['employee', 'hr'] }),
      admin: await org.person('Annie', { roles: ['employee', 'hr', 'admin'] }),
      stranger: await (await world.organization()).person('Oscar', { roles: ['employee', 'hr', 'admin'] }),
    };
    // The manager herself is the key player: being named gives no right either.
    const wish = { who: { kind: 'directory', personId: manager.personId }, relation: 'manager', why: 'Decides.' };
    const { body: keyPlayer } = await world
      .as(owner)
      .post(`/people/${owner.personId}/key-players`)
      .send(wish)
      .expect(201);
    const met = world.as(owner).post(`/key-players/${keyPlayer.id}/encounters`).send({ heldOn: '2026-01-05' });
    const { body: encounter } = await met.expect(201);
    const mirrored = world.as(owner).post(`/key-players/${keyPlayer.id}/habits`).send({ text: 'Decides late' });
    const { body: habit } = await mirrored.expect(201);
    return { owner, others, keyPlayer, encounter, habit };
  }

  it('on every route, for every kind of person, as if there were none', async () => {
    const { owner, others, keyPlayer, encounter, habit } = await company();
    const [list, one, met, kept] = [
      `/people/${owner.personId}/key-players`,
      `/key-players/${keyPlayer.id}`,
      `/encounters/${encounter.id}`,
      `/habits/${habit.id}`,
    ];
    for (const [who, person] of Object.entries(others)) {
      const caller = world.as(person);
      const answers = {
        list: await caller.get(list),
        create: await caller.post(list).send({ who: { kind: 'typed', name: 'x', role: '' }, relation: 'peer' }),
        read: await caller.get(one),
        update: await caller.patch(one).set('if-match', '"1"').send({ why: 'x' }),
        delete: await caller.delete(one).set('if-match', '"1"'),
        restore: await caller.post(`${one}/restoration`).set('if-match', '"1"'),
        encounters: await caller.get(`${one}/encounters`),
        meet: await caller.post(`${one}/encounters`).send({ heldOn: '2026-01-05' }),
        changeEncounter: await caller.patch(met).set('if-match', '"1"').send({ place: 'x' }),
        deleteEncounter: await caller.delete(met).set('if-match', '"1"'),
        mirror: await caller.post(`${one}/habits`).send({ text: 'x' }),
        changeHabit: await caller.patch(kept).set('if-match', '"1"').send({ text: 'x' }),
        deleteHabit: await caller.delete(kept).set('if-match', '"1"'),
        restoreHabit: await caller.post(`${kept}/restoration`).set('if-match', '"1"'),
        restoreEncounter: await caller.post(`${met}/restoration`).set('if-match', '"1"'),
      };
      for (const [route, { status, body }] of Object.entries(answers)) {
        expect([who, route, status, body.code]).toEqual([who, route, 404, 'not_found']);
        expect(JSON.stringify(body)).not.toContain('Decides');
      }
    }
    await world.as(owner).get(one).expect(200);
  });

  it('but for how often one met somebody further up, as a number among others', async () => {
    const { owner, others, keyPlayer } = await company();
    const heldOn = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
    const wish = { heldOn, place: 'The canteen', takeaways: 'Decides on Tuesdays.' };
    const { body } = await world.as(owner).post(`/key-players/${keyPlayer.id}/encounters`).send(wish).expect(201);
    for (const reader of [owner, others.manager, others.skip]) {
      const { body: page, text } = await world.as(reader).get(`/people/${owner.personId}/journey`).expect(200);
      const signals = page.signals as { key: string; value: number }[];
      expect(signals.find(({ key }) => key === 'soft_skills_recent')?.value).toBe(1);
      for (const word of [heldOn, 'canteen', 'Decides', body.id, keyPlayer.id, 'encounterDates']) {
        expect(text).not.toContain(word);
      }
    }
    for (const reader of [others.peer, others.hr, others.admin]) {
      await world.as(reader).get(`/people/${owner.personId}/journey`).expect(404);
    }
  });

  it('a wrong version tells nobody else that there is one', async () => {
    const { others, keyPlayer } = await company();
    await world
      .as(others.manager)
      .patch(`/key-players/${keyPlayer.id}`)
      .set('if-match', '"9"')
      .send({ why: 'x' })
      .expect(404);
  });

  it('in the live events', async () => {
    const { owner, others, keyPlayer } = await company();
    const streams = await Promise.all(
      [others.manager, others.hr, others.admin, owner].map((person) => openStream(world, person)),
    );
    const told = world
      .as(owner)
      .patch(`/key-players/${keyPlayer.id}`)
      .set('if-match', '"1"')
      .send({ why: 'She decides.' });
    await told.expect(200);
    await streams.at(-1)?.next(({ data }) => data['act'] === 'key-player.updated');
    // Something that all of them may hear, sent later: by then the other would have come.
    const { body: goal } = await world
      .as(owner)
      .post(`/people/${owner.personId}/goals`)
      .send({ step: 1, title: 'Known', audience: 'manager' })
      .expect(201);
    await streams[0]?.next(({ data }) => data['recordId'] === goal.id);
    for (const stream of streams.slice(0, -1)) {
      expect(stream.all.filter(({ data }) => String(data['act']).startsWith('key-player'))).toEqual([]);
    }
    for (const stream of streams) stream.close();
  });

  it('in the audit log, which says that something private changed and not what', async () => {
    const { owner, others, keyPlayer, encounter, habit } = await company();
    const query = { subjectPersonId: owner.personId };
    const { body, text } = await world.as(others.admin).get('/audit').query(query).expect(200);
    expect(body.items.map(({ act, recordId, details }: Record<string, unknown>) => [act, recordId, details])).toEqual([
      ['private-record.changed', null, {}],
      ['private-record.changed', null, {}],
      ['private-record.changed', null, {}],
    ]);
    for (const word of [keyPlayer.id, encounter.id, habit.id, 'key-player', 'encounter', 'habit.'])
      expect(text).not.toContain(word);
  });
});
