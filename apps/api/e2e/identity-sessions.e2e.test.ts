import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CredentialCache } from '../src/identity/credential-cache.js';
import { Session } from '../src/identity/session.entity.js';
import { Clock } from '../src/platform/clock.js';
import { behindProxy, openBrowser } from './support/browser.js';
import { goodPassword, newcomer, signUp } from './support/sign-up.js';
import { openWorld, type World } from './support/world.js';

const day = 86_400_000;

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ environment: behindProxy });
  });
  afterAll(() => world.close());

  it('makes a session that knows who one is and where', async () => {
    const { wish, browser } = await signUp(world, { name: 'Ada Lovelace', organizationName: 'Analytical Engines' });
    const { body } = await browser.get('/session').expect(200);
    expect(body).toMatchObject({
      account: { email: wish.email, name: 'Ada Lovelace', locale: 'en' },
      membership: {
        organizationName: 'Analytical Engines',
        name: 'Ada Lovelace',
        roles: ['employee', 'hr', 'admin'],
        isManager: false,
        managerName: null,
        skipLevelName: null,
      },
      memberships: [{ organizationName: 'Analytical Engines' }],
      isDemo: false,
    });
  });

  it('keeps the token out of reach of scripts and of other sites', async () => {
    const { wish } = await signUp(world);
    const { headers } = await world
      .asNobody()
      .post('/api/v1/session')
      .send({ email: wish.email, password: wish.password })
      .expect(201);
    expect(String(headers['set-cookie'])).toMatch(
      /^rungs_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
    );
  });

  it('takes the e-mail however it is written, and the password only as it is', async () => {
    const { wish } = await signUp(world);
    const browser = openBrowser(world);
    await browser.post('/session', { email: wish.email.toUpperCase(), password: wish.password }).expect(201);
    await openBrowser(world)
      .post('/session', { email: wish.email, password: `${wish.password} ` })
      .expect(401);
    await openBrowser(world).post('/session', { email: wish.email, password: wish.password.toUpperCase() }).expect(401);
  });

  it('answers alike for an account that is not there and a password that is wrong', async () => {
    const { wish } = await signUp(world);
    const answers = await Promise.all(
      [wish.email, newcomer().email].map((email) =>
        openBrowser(world).post('/session', { email, password: 'wrong but long enough' }).expect(401),
      ),
    );
    const [known, unknown] = answers.map(({ body, headers }) => ({
      ...body,
      instance: '',
      cookie: headers['set-cookie'],
    }));
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ code: 'wrong_credentials', cookie: undefined });
  });

  it('gives a token of its own, and ends the one that was there before', async () => {
    const { browser, wish } = await signUp(world);
    const planted = browser.cookie();
    await browser.post('/session', { email: wish.email, password: wish.password }).expect(201);
    expect(browser.cookie()).not.toBe(planted);
    await openBrowser(world, planted).get('/session').expect(401);
  });

  it('makes nothing of a token that somebody else invented', async () => {
    const { wish } = await signUp(world);
    const browser = openBrowser(world, `rungs_session=${'A'.repeat(43)}`);
    await browser.post('/session', { email: wish.email, password: wish.password }).expect(201);
    expect(browser.cookie()).not.toContain('AAAA');
  });

  it('cannot be done from the page of somebody else', async () => {
    const { wish } = await signUp(world);
    const credentials = { email: wish.email, password: wish.password };
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1']) {
      const { body } = await openBrowser(world).post('/session', credentials).set('origin', origin).expect(403);
      expect(body.code).toBe('foreign_origin');
    }
    const own = openBrowser(world).post('/session', credentials);
    await own.set('origin', new URL(own.url).origin).expect(201);
  });

  it('refuses what is no e-mail and no password, naming the fields', async () => {
    const { body } = await openBrowser(world)
      .post('/session', { email: ['a'], password: { $ne: '' }, remember: true })
      .expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/email', '/password']),
    );
  });
});

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ environment: behindProxy });
  });
  afterAll(() => world.close());

  it('is over when one signs out, also for whoever copied its token', async () => {
    const { browser } = await signUp(world);
    const copied = openBrowser(world, browser.cookie());
    await copied.get('/account').expect(200);
    await browser.delete('/session').expect(204);
    expect(browser.cookie()).toBe('rungs_session=');
    await copied.get('/account').expect(401);
    await copied.get('/session').expect(401);
  });

  it('changes nothing without the token that only our pages know', async () => {
    const { browser } = await signUp(world);
    const forged = openBrowser(world, browser.cookie());
    for (const token of ['', 'x'.repeat(43)]) {
      const { body } = await forged.delete('/session').set('x-csrf-token', token).expect(403);
      expect(body.code).toBe('csrf');
    }
    await browser.get('/account').expect(200);
  });

  it('is seen by its owner in all its browsers, and by nobody else', async () => {
    const { browser, wish } = await signUp(world);
    const phone = openBrowser(world);
    await phone
      .post('/session', { email: wish.email, password: wish.password })
      .set('user-agent', 'Phone <script>')
      .expect(201);
    const { body } = await browser.get('/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items.find(({ current }: { current: boolean }) => !current)).toMatchObject({
      userAgent: 'Phone <script>',
      address: expect.stringMatching(/^10\./),
    });
    expect(JSON.stringify(body)).not.toContain(phone.cookie().split('=')[1]);
  });

  it('of another browser can be ended, one or all, and the own one goes on', async () => {
    const { browser, wish } = await signUp(world);
    const others = [openBrowser(world), openBrowser(world), openBrowser(world)];
    for (const other of others)
      await other.post('/session', { email: wish.email, password: wish.password }).expect(201);
    const { body } = (await others[0]?.get('/sessions').expect(200)) ?? { body: { items: [] } };
    const own = body.items.find(({ current }: { current: boolean }) => current);
    await browser.delete(`/sessions/${own.id}`).expect(204);
    await others[0]?.get('/account').expect(401);
    await others[1]?.get('/account').expect(200);
    await browser.delete('/sessions').expect(204);
    await others[1]?.get('/account').expect(401);
    await others[2]?.get('/account').expect(401);
    await browser.get('/account').expect(200);
  });

  it('of somebody else cannot be ended, and looks as if it were not there', async () => {
    const [ours, theirs] = [await signUp(world), await signUp(world)];
    const { body } = await theirs.browser.get('/sessions').expect(200);
    await ours.browser.delete(`/sessions/${body.items[0].id}`).expect(404);
    await theirs.browser.get('/account').expect(200);
  });

  it('ends thirty days after it began, and after fourteen without use', async () => {
    const { browser } = await signUp(world);
    const clock = world.app.get(Clock);
    const sessions = world.app.get(DataSource).getRepository(Session);
    const { body } = await browser.get('/sessions').expect(200);
    const { id } = body.items[0];
    const seen = async (daysAgo: number, expiresInDays: number): Promise<void> => {
      const now = clock.now().getTime();
      await sessions.update(id, {
        lastSeenAt: new Date(now - daysAgo * day),
        expiresAt: new Date(now + expiresInDays * day),
      });
      world.app.get(CredentialCache).forgetAll();
    };
    await seen(13.9, 1);
    await browser.get('/account').expect(200);
    await seen(14.1, 1);
    await browser.get('/account').expect(401);
    await seen(0, -0.001);
    await browser.get('/account').expect(401);
  });

  it('remembers when it was last seen, seldom enough not to cost a write each time', async () => {
    const { browser } = await signUp(world);
    const sessions = world.app.get(DataSource).getRepository(Session);
    const { id } = (await browser.get('/sessions').expect(200)).body.items[0];
    const hourAgo = new Date(Date.now() - 3_600_000);
    await sessions.update(id, { lastSeenAt: hourAgo });
    world.app.get(CredentialCache).forgetAll();
    await browser.get('/account').expect(200);
    const after = await sessions.findOneByOrFail({ id });
    expect(after.lastSeenAt.getTime()).toBeGreaterThan(hourAgo.getTime());
  });

  it('is one of fifty at most: beyond that the one not seen for longest ends', async () => {
    const { browser, wish } = await signUp(world);
    const repository = world.app.get(DataSource).getRepository(Session);
    const [first] = await repository.find({ where: { accountId: (await browser.get('/session')).body.account.id } });
    if (!first) throw new Error('Signing up makes a session.');
    await repository.insert(
      Array.from({ length: 55 }, () => ({
        ...first,
        id: crypto.randomUUID(),
        tokenHash: Buffer.from(crypto.randomUUID()),
      })),
    );
    const again = openBrowser(world);
    await again.post('/session', { email: wish.email, password: wish.password }).expect(201);
    const { body } = await again.get('/sessions').expect(200);
    expect(body.items).toHaveLength(50);
  });

  it('asks for the password again before something grave, and has a new token afterwards', async () => {
    const { browser, wish } = await signUp(world);
    await world.app
      .get(DataSource)
      .getRepository(Session)
      .update(
        { accountId: (await browser.get('/session')).body.account.id },
        { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
      );
    world.app.get(CredentialCache).forgetAll();
    const { body } = await browser.post('/tokens', { name: 'laptop' }).expect(403);
    expect(body.code).toBe('recent_sign_in_required');

    const stale = browser.cookie();
    await browser.post('/session/confirmation', { password: 'not the right password' }).expect(403);
    await browser.post('/session/confirmation', { password: wish.password }).expect(200);
    await browser.post('/tokens', { name: 'laptop' }).expect(201);
    await openBrowser(world, stale).get('/account').expect(401);
  });

  it('takes the password of its owner as long as it is theirs: goodPassword is nobody else’s', async () => {
    const { browser } = await signUp(world, { password: `${goodPassword} of mine` });
    await browser.post('/session/confirmation', { password: goodPassword }).expect(403);
  });
});
