import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Statement, TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { behindProxy, openBrowser } from './support/browser.js';
import { hostileTexts } from './support/hostile-texts.js';
import { linkIn, openPostbox, type Postbox } from './support/postbox.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { goodPassword, newcomer, signUp } from './support/sign-up.js';
import { openWorld, type World } from './support/world.js';

// Mail comes when its queue is looked at, once a second.
jest.setTimeout(20_000);

let world: World;
let postbox: Postbox;
beforeAll(async () => {
  postbox = await openPostbox();
  world = await openWorld({ ownerUrl: postbox.ownerUrl, environment: { ...behindProxy, ...postbox.environment } });
});
afterAll(async () => {
  await world.close();
  await postbox.close();
});

async function organizationWith(
  ...roles: ('hr' | 'admin')[]
): Promise<{ org: OrganizationInWorld; host: PersonInWorld }> {
  const org = await world.organization('Fennmark');
  return { org, host: await org.person('Dana', { roles: ['employee', ...roles] }) };
}

async function invite(host: PersonInWorld, wish: object = {}) {
  const { email, name } = newcomer();
  const { body } = await world
    .as(host)
    .post('/invitations')
    .send({ email, name, ...wish })
    .expect(201);
  const mail = await postbox.mailTo(body.email);
  return { invitation: body, mail, token: linkIn(mail).split('/').at(-1) ?? '' };
}

const accept = (token: string, password = goodPassword) => {
  const browser = openBrowser(world);
  return { browser, answer: browser.post(`/invitations/${token}/acceptances`, { password }) };
};

describe('an invitation', () => {
  it('comes by mail, in the language of who sent it, and makes its reader a member', async () => {
    const { host } = await organizationWith('hr');
    const { invitation, mail, token } = await invite(host, { name: 'Grace Hopper' });
    expect(mail).toContain('Subject: Dana invites you to Fennmark on Rungs');
    expect(invitation).toMatchObject({
      name: 'Grace Hopper',
      roles: ['employee'],
      invitedByName: 'Dana',
      abilities: ['revoke'],
    });

    const { body: shown } = await openBrowser(world).get(`/invitations/${token}`).expect(200);
    expect(shown).toEqual({
      organizationName: 'Fennmark',
      name: 'Grace Hopper',
      email: invitation.email,
      accountExists: false,
    });

    const { browser, answer } = accept(token);
    const { body } = await answer.expect(201);
    expect(body.membership).toMatchObject({ personId: invitation.personId, name: 'Grace Hopper', roles: ['employee'] });
    await browser.get('/account').expect(200);
    await openBrowser(world).post('/session', { email: invitation.email, password: goodPassword }).expect(201);
  });

  it('can be looked at by a mail scanner without being spent', async () => {
    const { host } = await organizationWith('hr');
    const { token } = await invite(host);
    for (let n = 0; n < 3; n += 1) await openBrowser(world).get(`/invitations/${token}`).expect(200);
    await accept(token).answer.expect(201);
  });

  it('opens nothing a second time, and not for two at once', async () => {
    const { host } = await organizationWith('hr');
    const { token } = await invite(host);
    const statuses = await Promise.all([1, 2].map(() => accept(token).answer.then(({ status }) => status)));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    await openBrowser(world).get(`/invitations/${token}`).expect(404);
    await accept(token).answer.expect(404);
  });

  it('asks who has an account for its password, and adds the organization to it', async () => {
    const { wish } = await signUp(world, { organizationName: 'Own' });
    const { host } = await organizationWith('hr');
    const { token } = await invite(host, { email: wish.email });
    expect((await openBrowser(world).get(`/invitations/${token}`)).body.accountExists).toBe(true);
    await accept(token, 'some other good password').answer.expect(401);
    const { body } = await accept(token, wish.password).answer.expect(201);
    expect(body.membership.organizationName).toBe('Fennmark');
    expect(body.memberships).toHaveLength(2);
  });

  it.each(['tooshort', '1qaz2wsx3edc4rfv', 'fennmark-fennmark-1'])(
    'does not let in with %s as a new password',
    async (password) => {
      const { host } = await organizationWith('hr');
      const { token } = await invite(host);
      const { body } = await accept(token, password).answer.expect(400);
      expect(body.errors[0].pointer).toBe('/password');
      await accept(token).answer.expect(201);
    },
  );

  it('sent again replaces the one before', async () => {
    const { host } = await organizationWith('hr');
    const first = await invite(host);
    const { email, personId } = first.invitation;
    const second = await invite(host, { name: undefined, personId, email });
    await openBrowser(world).get(`/invitations/${first.token}`).expect(404);
    await openBrowser(world).get(`/invitations/${second.token}`).expect(200);
    const { body } = await world.as(host).get('/invitations').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.grantableRoles).toEqual(['employee']);
  });

  it('taken back, expired or made up answers like one that never was', async () => {
    const { org, host } = await organizationWith('hr');
    const revoked = await invite(host);
    await world.as(host).delete(`/invitations/${revoked.invitation.id}`).expect(428);
    await world.as(host).delete(`/invitations/${revoked.invitation.id}`).set('if-match', '"1"').expect(204);
    const expired = await invite(host);
    await org.within(() => world.app.get(TenantScope).rows(expire, [expired.invitation.id]));
    const madeUp = `rungs_inv_${org.id.replaceAll('-', '')}_${'x'.repeat(43)}`;
    const bodies = await Promise.all(
      [revoked.token, expired.token, madeUp, 'nonsense'].map(async (token) => ({
        ...(await openBrowser(world).get(`/invitations/${token}`).expect(404)).body,
        instance: '',
      })),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    for (const { token } of [revoked, expired]) await accept(token).answer.expect(404);
    const { body } = await world.as(host).get('/invitations').expect(200);
    expect(body.items).toEqual([]);
  });

  it('goes to somebody of the directory, whose address it teaches the directory', async () => {
    const { host } = await organizationWith('hr');
    const { body: person } = await world.as(host).post('/people').send({ name: 'Barbara' }).expect(201);
    const { email } = newcomer();
    const { token } = await invite(host, { name: undefined, personId: person.id, email });
    expect((await world.as(host).get(`/people/${person.id}`)).body.email).toBe(email);
    await accept(token).answer.expect(201);
    const { body } = await world
      .as(host)
      .post('/invitations')
      .send({ personId: person.id, email: newcomer().email })
      .expect(409);
    expect(body.code).toBe('already_member');
    expect((await world.as(host).post('/invitations').send({ name: 'Twin', email }).expect(409)).body.code).toBe(
      'already_member',
    );
  });

  it('cannot reach into another organization', async () => {
    const [ours, theirs] = [await organizationWith('hr'), await organizationWith('hr', 'admin')];
    const stranger = await theirs.org.person('Mallory');
    const { email } = newcomer();
    const { body } = await world
      .as(ours.host)
      .post('/invitations')
      .send({ personId: stranger.personId, email })
      .expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/personId', code: 'unknown_person' })]);
    const { invitation } = await invite(theirs.host);
    await world.as(ours.host).delete(`/invitations/${invitation.id}`).set('if-match', '"1"').expect(404);
    expect((await world.as(ours.host).get('/invitations')).body.items).toEqual([]);
  });

  it('with roles over others is an admin’s to send and to take back', async () => {
    const { org, host } = await organizationWith('hr');
    const wish = { ...pick(newcomer()), roles: ['employee', 'admin'] };
    await world.as(host).post('/invitations').send(wish).expect(403);
    await world
      .as(await org.person('Plain'))
      .post('/invitations')
      .send(pick(newcomer()))
      .expect(403);
    const admin = await org.person('Root', { roles: ['employee', 'admin'] });
    const { invitation } = await invite(admin, { roles: ['employee', 'hr'] });
    await world.as(host).delete(`/invitations/${invitation.id}`).set('if-match', '"1"').expect(403);
    await world.as(admin).delete(`/invitations/${invitation.id}`).set('if-match', '"7"').expect(412);
  });

  it('keeps a name exactly, in the directory and in the mail', async () => {
    const { host } = await organizationWith('hr');
    for (const name of hostileTexts) {
      const { status, body } = await world.as(host).post('/invitations').send({ name, email: newcomer().email });
      expect([201, 400]).toContain(status);
      if (status === 201) expect(body.name).toBe(name);
    }
  });

  it('sent twice under one key is sent once', async () => {
    const { host } = await organizationWith('hr');
    const wish = pick(newcomer());
    const key = crypto.randomUUID();
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    function send() {
      return world.as(host).post('/invitations').set('idempotency-key', key).send(wish).expect(201);
    }
  });
});

const pick = ({ name, email }: { name: string; email: string }) => ({ name, email });

const expire: Statement = {
  name: 'test.expire',
  text: 'update invitations set expires_at = now() where organization_id = $1 and id = $2',
};
