import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../src/identity/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openBrowser } from './support/browser.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openStream } from './support/stream.js';
import { openWorld, type World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function organization() {
  const org = await world.organization();
  const admin = await org.person('Root', { roles: ['employee', 'admin'] });
  const hr = await org.person('Dana', { roles: ['employee', 'hr'] });
  const ada = await org.person('Ada');
  return { org, admin, hr, ada };
}

const membersOf = async (person: PersonInWorld) => (await world.as(person).get('/members').expect(200)).body.items;
const member = async (seenBy: PersonInWorld, { personId }: PersonInWorld) =>
  (await membersOf(seenBy)).find((each: { personId: string }) => each.personId === personId);

const leave = (by: PersonInWorld, { personId }: PersonInWorld, version = 1) =>
  world.as(by).post(`/people/${personId}/deactivation`).set('if-match', `"${version}"`);
const comeBack = (by: PersonInWorld, { personId }: PersonInWorld, version = 2) =>
  world.as(by).delete(`/people/${personId}/deactivation`).set('if-match', `"${version}"`);

describe('members', () => {
  it('are listed page by page in the order of their names, with what the reader may do', async () => {
    const { admin, hr } = await organization();
    const first = await world.as(admin).get('/members?limit=2').expect(200);
    const second = await world.as(admin).get(`/members?limit=2&cursor=${first.body.nextCursor}`).expect(200);
    const all = [...first.body.items, ...second.body.items];
    expect(all.map(({ name, abilities }) => [name, abilities])).toEqual([
      ['Ada', ['change_roles', 'deactivate']],
      ['Dana', ['change_roles', 'deactivate']],
      ['Root', ['change_roles']],
    ]);
    expect(second.body.nextCursor).toBeNull();
    expect((await membersOf(hr)).map(({ abilities }: { abilities: string[] }) => abilities)).toEqual([
      ['deactivate'],
      [],
      [],
    ]);
  });

  it('are found by what is in their names, where a per cent sign is a per cent sign', async () => {
    const { admin } = await organization();
    const named = async (text: string) =>
      (await world.as(admin).get('/members').query({ text }).expect(200)).body.items.length;
    expect(await named('DAN')).toBe(1);
    expect(await named('%')).toBe(0);
    expect(await named('_')).toBe(0);
  });

  it('are not for everybody to list, and never those of another organization', async () => {
    const [ours, theirs] = [await organization(), await organization()];
    await world.as(ours.ada).get('/members').expect(403);
    await world
      .as(ours.ada)
      .patch(`/members/${(await member(ours.admin, ours.hr)).id}`)
      .set('if-match', '"1"')
      .send({ roles: ['employee', 'admin'] })
      .expect(403);
    const stranger = await member(theirs.admin, theirs.ada);
    await world
      .as(ours.admin)
      .patch(`/members/${stranger.id}`)
      .set('if-match', '"1"')
      .send({ roles: ['employee'] })
      .expect(404);
    await leave(ours.admin, theirs.ada).expect(404);
    expect(await member(theirs.admin, theirs.ada)).toMatchObject({ roles: ['employee'], deactivatedAt: null });
  });
});

describe('roles', () => {
  const change = (by: PersonInWorld, id: string, roles: string[], version = 1) =>
    world.as(by).patch(`/members/${id}`).set('if-match', `"${version}"`).send({ roles });

  it('take effect with the next request', async () => {
    const { admin, ada } = await organization();
    await world.as(ada).get('/members').expect(403);
    const { id } = await member(admin, ada);
    await change(admin, id, ['employee', 'hr']).expect(200);
    await world.as(ada).get('/members').expect(200);
    await change(admin, id, ['employee'], 2).expect(200);
    await world.as(ada).get('/members').expect(403);
  });

  it('are given by an admin only, who saw the latest version', async () => {
    const { admin, hr, ada } = await organization();
    const { id } = await member(admin, ada);
    await change(hr, id, ['employee', 'hr']).expect(403);
    await change(hr, (await member(admin, hr)).id, ['employee', 'hr', 'admin']).expect(403);
    await change(admin, id, ['employee', 'hr']).expect(200);
    const { body } = await change(admin, id, ['employee', 'admin']).expect(412);
    expect(body.current).toMatchObject({ roles: ['employee', 'hr'], version: 2 });
  });

  it.each([[[]], [['hr']], [['employee', 'employee']], [['employee', 'root']], ['employee']])(
    'refuse %j',
    async (roles) => {
      const { admin, ada } = await organization();
      const { id } = await member(admin, ada);
      await world.as(admin).patch(`/members/${id}`).set('if-match', '"1"').send({ roles }).expect(400);
    },
  );

  it('never leave an organization without an admin, not even when two demote each other at once', async () => {
    const { org, admin } = await organization();
    const mine = await member(admin, admin);
    expect((await change(admin, mine.id, ['employee']).expect(409)).body.code).toBe('last_admin');
    const other = await org.person('Second', { roles: ['employee', 'admin'] });
    const theirs = await member(admin, other);
    const statuses = await Promise.all([
      change(admin, theirs.id, ['employee']).then(({ status }) => status),
      change(other, mine.id, ['employee']).then(({ status }) => status),
    ]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await adminsOf(org)).toBe(1);
  });

  async function adminsOf(org: OrganizationInWorld): Promise<number> {
    const all = await org.within(() => world.app.get(TenantScope).repository(Membership).find());
    return all.filter(({ roles, deactivatedAt }) => roles.includes('admin') && !deactivatedAt).length;
  }
});

describe('somebody who leaves', () => {
  it('is out at once: sessions, tokens, streams and invitations', async () => {
    const { admin, hr, ada } = await organization();
    const { body: token } = await world.as(ada).post('/tokens').send({ name: 'laptop' }).expect(201);
    const withToken = () => world.asNobody().get('/api/v1/account').set('authorization', `Bearer ${token.token}`);
    await withToken().expect(200);
    const stream = await openStream(world, ada);

    const began = performance.now();
    const { body } = await leave(hr, ada).expect(200);
    expect(body).toMatchObject({ personId: ada.personId, version: 2, deactivatedAt: expect.any(String) });
    await world.as(ada).get('/account').expect(401);
    await withToken().expect(401);
    await stream.ended;
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await member(admin, ada)).toMatchObject({ deactivatedAt: body.deactivatedAt, abilities: ['reactivate'] });
  });

  it('is out of every process at once', async () => {
    const { hr, ada } = await organization();
    const elsewhere = await openWorld({ ownerUrl: world.ownerUrl });
    try {
      await elsewhere.as(ada).get('/account').expect(200);
      await leave(hr, ada).expect(200);
      const deadline = performance.now() + 1_000;
      let status = 200;
      while (status === 200 && performance.now() < deadline) ({ status } = await elsewhere.as(ada).get('/account'));
      expect(status).toBe(401);
    } finally {
      await elsewhere.close();
    }
  });

  it('keeps the organizations that did not see them leave', async () => {
    const { hr, ada } = await organization();
    const other = await world.organization('Other');
    const there = await other.person('Ada elsewhere', { accountId: ada.accountId });
    await leave(hr, ada).expect(200);
    await world.as(there).get('/account').expect(200);
    const { body } = await world.as(there).get('/session').expect(200);
    expect(body.memberships).toEqual([{ organizationId: other.id, organizationName: 'Other' }]);
    await world.as(there).post('/session/organization').send({ organizationId: ada.organizationId }).expect(404);
  });

  it('comes back with the roles of before, and signs in anew', async () => {
    const { hr, ada } = await organization();
    await leave(hr, ada).expect(200);
    await comeBack(hr, ada).expect(200);
    await world.as(ada).get('/account').expect(401);
    expect(await member(hr, ada)).toMatchObject({
      roles: ['employee'],
      deactivatedAt: null,
      abilities: ['deactivate'],
    });
  });

  it('leaves once, and comes back once', async () => {
    const { hr, ada } = await organization();
    expect((await comeBack(hr, ada, 1).expect(409)).body.code).toBe('has_not_left');
    await leave(hr, ada).expect(200);
    expect((await leave(hr, ada, 2).expect(409)).body.code).toBe('has_left');
  });

  it('is sent away by who saw the latest version of them', async () => {
    const { hr, ada } = await organization();
    await world.as(hr).post(`/people/${ada.personId}/deactivation`).expect(428);
    const { body } = await leave(hr, ada, 9).expect(412);
    expect(body.current).toMatchObject({ version: 1, deactivatedAt: null });
  });

  it('is never oneself, and neither HR nor an admin goes at the word of HR', async () => {
    const { admin, hr, ada } = await organization();
    await leave(ada, hr).expect(403);
    await leave(hr, hr).expect(403);
    await leave(admin, admin).expect(403);
    await leave(hr, admin).expect(403);
    await leave(admin, hr).expect(200);
    await comeBack(ada, hr).expect(403);
  });

  it('may be in the directory without an account', async () => {
    const { hr } = await organization();
    const { body: person } = await world.as(hr).post('/people').send({ name: 'Barbara' }).expect(201);
    await world.as(hr).post(`/people/${person.id}/deactivation`).set('if-match', '"1"').expect(200);
    expect((await world.as(hr).get(`/people/${person.id}`).expect(200)).body.active).toBe(false);
  });
});

describe('a personal token', () => {
  const bearer = (token: string) => ({
    get: (path: string) => world.asNobody().get(`/api/v1${path}`).set('authorization', `Bearer ${token}`),
    post: (path: string) => world.asNobody().post(`/api/v1${path}`).set('authorization', `Bearer ${token}`),
  });

  async function tokenOf(person: PersonInWorld, wish: object = {}) {
    const { body } = await world
      .as(person)
      .post('/tokens')
      .send({ name: 'laptop', ...wish })
      .expect(201);
    return body;
  }

  it('signs a program in as its owner, needs no CSRF token, and is shown once', async () => {
    const { ada } = await organization();
    const { token, id } = await tokenOf(ada);
    expect(token).toMatch(/^rungs_pat_[0-9a-f]{32}_[\w-]{43}$/);
    const { body } = await bearer(token).get('/session').expect(200);
    expect(body).toMatchObject({ csrfToken: '', membership: { personId: ada.personId } });
    const { body: list } = await world.as(ada).get('/tokens').expect(200);
    expect(list.items).toEqual([expect.objectContaining({ id, name: 'laptop', lastUsedAt: expect.any(String) })]);
    expect(JSON.stringify(list)).not.toContain(token);
  });

  it('makes no other token and no session of its own, however new it is', async () => {
    const { ada } = await organization();
    const { token } = await tokenOf(ada);
    expect((await bearer(token).post('/tokens').send({ name: 'more' }).expect(403)).body.code).toBe(
      'recent_sign_in_required',
    );
    expect((await bearer(token).post('/session/confirmation').send({ password: 'x' }).expect(403)).body.code).toBe(
      'session_required',
    );
    expect(
      (await bearer(token).post('/session/organization').send({ organizationId: ada.organizationId }).expect(403)).body
        .code,
    ).toBe('session_required');
  });

  it('is dead once taken back, and when its time is over', async () => {
    const { org, ada } = await organization();
    const [first, second] = [await tokenOf(ada), await tokenOf(ada, { expiresInDays: 1 })];
    await bearer(first.token).get('/account').expect(200);
    await world.as(ada).delete(`/tokens/${first.id}`).expect(204);
    await bearer(first.token).get('/account').expect(401);
    await world.as(ada).delete(`/tokens/${first.id}`).expect(404);

    // A second ago: the clocks of the database and of the process need not agree to the millisecond.
    const text = `update personal_tokens set expires_at = now() - interval '1 second' where organization_id = $1 and id = $2`;
    await org.within(() => world.app.get(TenantScope).rows({ name: 'test.expire-token', text }, [second.id]));
    await bearer(second.token).get('/account').expect(401);
    expect((await world.as(ada).get('/tokens')).body.items).toEqual([]);
  });

  it('of somebody else is not there, in this organization and in another', async () => {
    const [ours, theirs] = [await organization(), await organization()];
    const { id } = await tokenOf(ours.ada);
    await world.as(ours.admin).delete(`/tokens/${id}`).expect(404);
    await world.as(theirs.ada).delete(`/tokens/${id}`).expect(404);
    expect((await world.as(ours.hr).get('/tokens')).body.items).toEqual([]);
  });

  it('does not speak for another organization than the one it names', async () => {
    const [ours, theirs] = [await organization(), await organization()];
    const { token } = await tokenOf(ours.ada);
    const swapped = token.replace(ours.org.id.replaceAll('-', ''), theirs.org.id.replaceAll('-', ''));
    await bearer(swapped).get('/account').expect(401);
    await openBrowser(world, `rungs_session=${token}`).get('/account').expect(401);
  });

  it('keeps nothing of the secret in the idempotency memory', async () => {
    const { ada } = await organization();
    const send = () => world.as(ada).post('/tokens').set('idempotency-key', 'one').send({ name: 'laptop' });
    await send().expect(201);
    expect((await send().expect(409)).body.code).toBe('already_done');
    expect((await world.as(ada).get('/tokens')).body.items).toHaveLength(1);
  });
});
