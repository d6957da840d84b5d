import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { behindProxy, openBrowser } from './support/browser.js';
import { hostileTexts } from './support/hostile-texts.js';
import { goodPassword, newcomer, signUp } from './support/sign-up.js';
import { openWorld, type World } from './support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ environment: behindProxy });
});
afterAll(() => world.close());

const codes = ({ errors }: { errors: { pointer: string; code: string }[] }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('signing up', () => {
  it.each([
    ['short', 'only fourteen!', '/password custom'],
    ['common', '1qaz2wsx3edc4rfv', '/password password_common'],
    ['a sequence', 'abcdefghijklmnopqrst', '/password password_sequence'],
    ['made of own words', 'ada-lovelace-ada-1', '/password password_own_words'],
    ['made of the name of the organization', 'Fennmark2026!!!', '/password password_own_words'],
  ])('refuses a password that is %s', async (_, password, refusal) => {
    const { body } = await openBrowser(world)
      .post('/sign-ups', newcomer({ name: 'Ada Lovelace', password }))
      .expect(400);
    expect(codes(body)).toContain(refusal);
  });

  it.each([
    ['fifteen letters', 'abbcgxkepqmzwru'],
    [
      '128 of them',
      Array.from({ length: 60 }, (_, n) => n * n)
        .join(' ')
        .slice(0, 128),
    ],
    ['any script', '東京の夏はとても蒸し暑いです本当に'],
    ['emoji count once', '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆'],
  ])('takes a password of %s, and signs in with it', async (_, password) => {
    const { wish } = await signUp(world, { password });
    await openBrowser(world).post('/session', { email: wish.email, password }).expect(201);
  });

  it('with an account that exists founds another organization with it, for who knows its password only', async () => {
    const { wish } = await signUp(world, { organizationName: 'First' });
    const again = { ...wish, organizationName: 'Second' };
    const { body: refused } = await openBrowser(world)
      .post('/sign-ups', { ...again, password: 'not the right password' })
      .expect(409);
    expect(refused.code).toBe('account_exists');
    const { body } = await openBrowser(world).post('/sign-ups', again).expect(201);
    expect(body.membership.organizationName).toBe('Second');
    expect(body.memberships.map((each: { organizationName: string }) => each.organizationName)).toEqual([
      'First',
      'Second',
    ]);
  });

  it('of two who use one e-mail at the same moment makes one account', async () => {
    const wish = newcomer();
    const statuses = await Promise.all(
      [1, 2].map((n) =>
        openBrowser(world)
          .post('/sign-ups', { ...wish, password: `${goodPassword} ${n}` })
          .then(({ status }) => status),
      ),
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('keeps every name exactly as it was written, or refuses it', async () => {
    for (const text of hostileTexts) {
      const { status, body } = await openBrowser(world).post(
        '/sign-ups',
        newcomer({ name: text, organizationName: text }),
      );
      expect([201, 400]).toContain(status);
      if (status === 201) expect([body.account.name, body.membership.organizationName]).toEqual([text, text]);
    }
  });

  it('from one network works thirty times an hour', async () => {
    const address = '192.0.2.77';
    for (let n = 0; n < 30; n += 1)
      await openBrowser(world, '', address)
        .post('/sign-ups', newcomer({ password: '1qaz2wsx3edc4rfv' }))
        .expect(400);
    const { headers, body } = await openBrowser(world, '', address).post('/sign-ups', newcomer()).expect(429);
    expect(body.code).toBe('too_many_attempts');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await openBrowser(world, '', '192.0.2.78').post('/sign-ups', newcomer()).expect(201);
  });
});

describe('switching between organizations', () => {
  async function memberOfTwo() {
    const { wish } = await signUp(world, { organizationName: 'First' });
    const browser = openBrowser(world);
    const { body } = await browser.post('/sign-ups', { ...wish, organizationName: 'Second' }).expect(201);
    const [first, second] = body.memberships as { organizationId: string }[];
    if (!first || !second) throw new Error('There must be two.');
    return { wish, browser, first: first.organizationId, second: second.organizationId };
  }

  it('shows the other one, with a new token, and lands there at the next sign-in', async () => {
    const { wish, browser, first } = await memberOfTwo();
    const before = browser.cookie();
    const { body } = await browser.post('/session/organization', { organizationId: first }).expect(200);
    expect(body.membership.organizationId).toBe(first);
    await openBrowser(world, before).get('/account').expect(401);
    expect((await browser.get('/organization').expect(200)).body.name).toBe('First');
    const next = await openBrowser(world).post('/session', { email: wish.email, password: wish.password }).expect(201);
    expect(next.body.membership.organizationId).toBe(first);
  });

  it('is not possible to where one does not belong', async () => {
    const { browser } = await memberOfTwo();
    const { browser: strangers } = await signUp(world);
    const { body } = await strangers.get('/session').expect(200);
    await browser.post('/session/organization', { organizationId: body.membership.organizationId }).expect(404);
    await browser.post('/session/organization', { organizationId: crypto.randomUUID() }).expect(404);
  });

  it('leaves a second tab unable to write into the wrong organization until it has looked again', async () => {
    const { browser, first, second } = await memberOfTwo();
    const { body: seen } = await browser.get('/session').expect(200);
    expect(seen.membership.organizationId).toBe(second);
    await browser.post('/session/organization', { organizationId: first }).expect(200);
    const { body } = await browser
      .patch('/organization', { name: 'Meant for the second' })
      .set({ 'x-csrf-token': seen.csrfToken, 'if-match': '"1"' })
      .expect(403);
    expect(body.code).toBe('csrf');
    expect((await browser.get('/organization')).body.name).toBe('First');
  });
});

describe('the organization', () => {
  it('is renamed by an admin, who saw its latest version', async () => {
    const { browser } = await signUp(world, { organizationName: 'Old' });
    const { body, headers } = await browser.get('/organization').expect(200);
    expect(body).toMatchObject({ name: 'Old', abilities: ['update'] });
    await browser.patch('/organization', { name: 'New' }).expect(428);
    await browser.patch('/organization', { name: 'New' }).set('if-match', String(headers['etag'])).expect(200);
    const { body: stale } = await browser
      .patch('/organization', { name: 'Newer' })
      .set('if-match', String(headers['etag']))
      .expect(412);
    expect(stale).toMatchObject({ code: 'stale', current: { name: 'New', version: 2 } });
  });

  it('says how far managers of managers read, and the log says who set it', async () => {
    const { browser } = await signUp(world);
    const { body, headers } = await browser.get('/organization').expect(200);
    expect(body.skipLevelsRead).toBe(true);
    await browser.patch('/organization', {}).set('if-match', String(headers['etag'])).expect(400);
    const set = browser.patch('/organization', { skipLevelsRead: false }).set('if-match', String(headers['etag']));
    expect((await set.expect(200)).body).toMatchObject({ name: body.name, skipLevelsRead: false, version: 2 });
    const { body: membership } = await browser.get('/session').expect(200);
    expect(membership.membership.skipLevelReads).toBe(false);
    const { body: log } = await browser.get('/audit?act=organization').expect(200);
    expect(log.items[0]).toMatchObject({
      act: 'organization.skip-levels-set',
      actor: { personId: membership.membership.personId },
      details: { skipLevelsRead: false },
    });
  });

  it('is shown to every member and changed by no other', async () => {
    const org = await world.organization('Fennmark');
    for (const roles of [['employee'], ['employee', 'hr']] as const) {
      const person = await org.person('Grace', { roles: [...roles] });
      const { body } = await world.as(person).get('/organization').expect(200);
      expect(body.abilities).toEqual([]);
      await world.as(person).patch('/organization').set('if-match', '"1"').send({ name: 'Mine' }).expect(403);
    }
  });
});

describe('one’s own account', () => {
  it('has a name, a language and a time zone, and a version', async () => {
    const { browser } = await signUp(world);
    const change = { name: 'Ada Byron', locale: 'es', timeZone: 'America/Bogota' };
    const { body } = await browser.patch('/account', change).set('if-match', '"1"').expect(200);
    expect(body).toMatchObject({ ...change, version: 2 });
    expect((await browser.get('/session')).body.account).toMatchObject(change);
    const { body: stale } = await browser.patch('/account', { locale: 'en' }).set('if-match', '"1"').expect(412);
    expect(stale.current).toMatchObject({ locale: 'es', version: 2 });
  });

  it.each([
    { locale: 'xx' },
    { timeZone: 'Mars/Olympus' },
    { name: '  ' },
    { name: 'a\0b' },
    { email: 'other@example.test' },
    {},
  ])('refuses %j', async (change) => {
    const { browser } = await signUp(world);
    await browser.patch('/account', change).set('if-match', '"1"').expect(400);
  });

  it('gets a new password from who knows the present one; every other session ends', async () => {
    const { browser, wish } = await signUp(world);
    const phone = openBrowser(world);
    await phone.post('/session', { email: wish.email, password: wish.password }).expect(201);
    const newPassword = 'a completely different sentence';
    await browser.post('/account/password', { currentPassword: 'not the right password', newPassword }).expect(403);
    const { body } = await browser
      .post('/account/password', { currentPassword: wish.password, newPassword: 'qwertyuiopasdfghjkl' })
      .expect(400);
    expect(codes(body)).toEqual(['/newPassword password_common']);
    await browser.post('/account/password', { currentPassword: wish.password, newPassword }).expect(200);
    await phone.get('/account').expect(401);
    await browser.get('/account').expect(200);
    await openBrowser(world).post('/session', { email: wish.email, password: wish.password }).expect(401);
    await openBrowser(world).post('/session', { email: wish.email, password: newPassword }).expect(201);
  });
});
