import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId } from '../src/platform/ids.js';
import { Listener } from '../src/platform/live/listener.js';
import { type LiveAudience, Traces } from '../src/platform/traces/traces.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

describe('live events', () => {
  let world: World;
  let otherProcess: World;
  beforeAll(async () => {
    [world, otherProcess] = await Promise.all([openWorld(), openWorld()]);
    await Promise.all([hearing(world), hearing(otherProcess)]);
  });
  afterAll(() => Promise.all([world.close(), otherProcess.close()]));

  /** Ada works for Grace; Mallory sits next to them; Hanna is in HR. */
  async function company() {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const [ada, mallory, hanna] = await Promise.all([
      org.person('Ada', { manager: grace }),
      org.person('Mallory'),
      org.person('Hanna', { roles: ['employee', 'hr'] }),
    ]);
    return { org, ada, grace, mallory, hanna };
  }

  const change = async (org: OrganizationInWorld, subject: PersonInWorld, audience: LiveAudience) => {
    const recordId = newId();
    const act = {
      act: 'goal.created',
      recordType: 'goal',
      recordId,
      subjectPersonId: subject.personId,
      audience,
    } as const;
    await org.within(() => world.app.get(Traces).record({ job: 'test' }, act));
    return recordId;
  };

  it('reach the manager on another process within a second', async () => {
    const { org, ada, grace } = await company();
    const stream = await openStream(otherProcess, grace);
    const recordId = await change(org, ada, 'manager');
    const { id, event, data } = await stream.next((message) => message.data['recordId'] === recordId);
    expect(event).toBe('change');
    expect(data).toEqual({ id, topic: 'goal', recordId, subjectPersonId: ada.personId, act: 'goal.created' });
    stream.close();
  });

  it('are heard by those who may read the record and by nobody else', async () => {
    const { org, ada, grace, mallory, hanna } = await company();
    const stranger = await (await world.organization()).person('Eve');
    const people = [ada, grace, mallory, hanna, stranger];
    const streams = await Promise.all(people.map((person) => openStream(world, person)));
    const audiences = ['private', 'manager', 'hr'] as const;
    for (const audience of audiences) await change(org, ada, audience);
    // Everybody of the organization hears the last one, in order, so that silence before it is silence for good.
    const last = await change(org, ada, 'organization');
    await Promise.all(streams.slice(0, 4).map((stream) => stream.next(({ data }) => data['recordId'] === last)));
    expect(streams.map(({ all }) => all.length)).toEqual([3, 2, 1, 2, 0]);
    for (const stream of streams) stream.close();
  });

  it('of a transaction that was undone reach nobody', async () => {
    const { org, ada } = await company();
    const stream = await openStream(world, ada);
    const undone = org.within(async () => {
      const act = {
        act: 'goal.created',
        recordType: 'goal',
        recordId: newId(),
        subjectPersonId: ada.personId,
        audience: 'private',
      } as const;
      await world.app.get(Traces).record({ job: 'test' }, act);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    const kept = await change(org, ada, 'private');
    await stream.next(({ data }) => data['recordId'] === kept);
    expect(stream.all).toHaveLength(1);
    stream.close();
  });

  it('missed while away come when the stream resumes', async () => {
    const { org, ada } = await company();
    const first = await openStream(world, ada);
    const seen = await change(org, ada, 'private');
    const { id } = await first.next(({ data }) => data['recordId'] === seen);
    first.close();
    const missed = await change(org, ada, 'private');
    const again = await openStream(otherProcess, ada, id);
    await again.next(({ data }) => data['recordId'] === missed);
    again.close();
  });

  it('tell a reader who was away too long to read everything again', async () => {
    const { ada } = await company();
    const stream = await openStream(world, ada, newId());
    await stream.next(({ event }) => event === 'reset');
    stream.close();
  });

  it('end with the session, within a second of its revocation', async () => {
    const { ada } = await company();
    const stream = await openStream(otherProcess, ada);
    await world.app.get(DataSource).query('delete from sessions where account_id = $1', [ada.accountId]);
    const revoked = Date.now();
    await world.app.get(Listener).tell('rungs_credentials', ['']);
    await stream.ended;
    expect(Date.now() - revoked).toBeLessThan(1_000);
  });

  it('are not told to a session that ended without a word', async () => {
    const { org, ada, grace } = await company();
    const [dead, control] = await Promise.all([openStream(world, grace), openStream(world, ada)]);
    await world.app.get(DataSource).query('delete from sessions where account_id = $1', [grace.accountId]);
    const recordId = await change(org, ada, 'manager');
    await control.next(({ data }) => data['recordId'] === recordId);
    await dead.ended;
    expect(dead.all).toEqual([]);
    control.close();
  });

  it('are not a way to exhaust a process: a person has ten streams', async () => {
    const { ada } = await company();
    const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(world, ada)));
    const refused = await openStream(world, ada);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('30');
    for (const stream of [...streams, refused]) stream.close();
  });

  it('need somebody who is signed in', () => world.asNobody().get('/api/v1/events').expect(401));

  it('send their readers elsewhere when the process stops', async () => {
    const leaving = await openWorld();
    const { ada } = await company();
    const stream = await openStream(leaving, ada);
    await leaving.close();
    await stream.next(({ event }) => event === 'reconnect');
    await stream.ended;
  });

  it('come again after the listening connection was lost, and so does what was missed', async () => {
    const { org, ada } = await company();
    const stream = await openStream(world, ada);
    const killed = await cutListeners(world);
    expect(killed).toBeGreaterThan(0);
    const recordId = await change(org, ada, 'private');
    await stream.next(({ data }) => data['recordId'] === recordId);
    stream.close();
  });
});

function hearing({ app }: World): Promise<void> {
  return new Promise((resolve) => {
    app.get(Listener).subscribe('rungs_live', { heard: () => undefined, hearing: (now) => now && resolve() });
    void poll(app.get(Listener), resolve);
  });
}

async function poll(listener: Listener, done: () => void): Promise<void> {
  while (!(await listener.tell('rungs_live', []))) await new Promise((resolve) => setTimeout(resolve, 10));
  done();
}

/** As the same role, which may end its own connections. */
async function cutListeners({ app }: World): Promise<number> {
  const rows: unknown[] = await app
    .get(DataSource)
    .query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rungs listener'`);
  return rows.length;
}
