import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('observations and patterns are nobody’s but their owner’s', () => {
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
    const of = `/people/${owner.personId}`;
    const wish = { kind: 'criticised', text: 'Grace interrupts.' };
    const { body: observation } = await world.as(owner).post(`${of}/observations`).send(wish).expect(201);
    const drawn = { title: 'Interruptions', conclusion: 'Speak first.', observationIds: [observation.id] };
    const { body: pattern } = await world.as(owner).post(`${of}/patterns`).send(drawn).expect(201);
    return { owner, others, of, observation, pattern };
  }

  it('on every route, for every kind of person, as if there were none', async () => {
    const { owner, others, of, observation, pattern } = await company();
    for (const [who, person] of Object.entries(others)) {
      const caller = world.as(person);
      for (const [kind, { id }, wish] of [
        ['observations', observation, { kind: 'praised', text: 'x' }],
        ['patterns', pattern, { title: 'x', conclusion: 'x', observationIds: [observation.id] }],
      ] as const) {
        const one = `/${kind}/${id}`;
        const answers = {
          list: await caller.get(`${of}/${kind}`).query({ text: 'inter' }),
          create: await caller.post(`${of}/${kind}`).send(wish),
          read: await caller.get(one),
          update: await caller.patch(one).set('if-match', '"1"').send(wish),
          stale: await caller.patch(one).set('if-match', '"9"').send(wish),
          delete: await caller.delete(one).set('if-match', '"1"'),
          restore: await caller.post(`${one}/restoration`).set('if-match', '"1"'),
        };
        for (const [route, { status, text, body }] of Object.entries(answers)) {
          expect([who, kind, route, status, body.code]).toEqual([who, kind, route, 404, 'not_found']);
          expect(text).not.toMatch(/interrupt/i);
        }
      }
    }
    await world.as(owner).get(`/patterns/${pattern.id}`).expect(200);
  });

  it('in the live events', async () => {
    const { owner, others, of, observation } = await company();
    const streams = await Promise.all(
      [others.manager, others.hr, others.admin, owner].map((person) => openStream(world, person)),
    );
    const change = world.as(owner).patch(`/observations/${observation.id}`).set('if-match', '"1"').send({ text: 'x' });
    await change.expect(200);
    await streams.at(-1)?.next(({ data }) => data['act'] === 'observation.updated');
    // Something that all of them may hear, sent later: by then the other would have come.
    const known = { step: 1, title: 'Known', audience: 'manager' };
    const { body: goal } = await world.as(owner).post(`${of}/goals`).send(known).expect(201);
    await streams[0]?.next(({ data }) => data['recordId'] === goal.id);
    for (const stream of streams.slice(0, -1)) {
      expect(stream.all.filter(({ data }) => /^(observation|pattern)/.test(String(data['act'])))).toEqual([]);
    }
    for (const stream of streams) stream.close();
  });

  it('in the audit log, which says that something private changed and not what', async () => {
    const { owner, others, observation, pattern } = await company();
    const query = { subjectPersonId: owner.personId };
    const { body, text } = await world.as(others.admin).get('/audit').query(query).expect(200);
    expect(body.items.map(({ act, recordId, details }: Record<string, unknown>) => [act, recordId, details])).toEqual([
      ['private-record.changed', null, {}],
      ['private-record.changed', null, {}],
    ]);
    for (const word of [observation.id, pattern.id, 'observation', 'pattern']) expect(text).not.toContain(word);
  });
});
