import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '../src/platform/clock.js';
import { type Browser, behindProxy, openBrowser, randomAddress } from './support/browser.js';
import { linkIn, openPostbox, type Postbox } from './support/postbox.js';
import { newcomer, signUp } from './support/sign-up.js';
import { openWorld, type World } from './support/world.js';

const minute = 60_000;
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
afterEach(() => void jest.restoreAllMocks());

/** The app's clock goes on from here. */
function later(milliseconds: number): void {
  jest.restoreAllMocks();
  jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + milliseconds));
}

const guess = (email: string, address = randomAddress(), password = 'not the right password') =>
  openBrowser(world, '', address).post('/session', { email, password });

describe('guessing a password', () => {
  it('is slowed down from the fifth failure on, from whichever address, and also with the right one', async () => {
    const { wish } = await signUp(world);
    for (let n = 0; n < 5; n += 1) await guess(wish.email).expect(401);
    const { body, headers } = await guess(wish.email, randomAddress(), wish.password).expect(429);
    expect([body.code, headers['retry-after']]).toEqual(['too_many_attempts', '1']);
    later(1_100);
    await guess(wish.email, randomAddress(), wish.password).expect(201);
    await guess(wish.email).expect(401);
  });

  it('waits fifteen minutes at most, however often it failed, and what was refused does not count', async () => {
    const { wish } = await signUp(world);
    let now = 0;
    for (let n = 0; n < 25; n += 1) {
      now += 15 * minute;
      later(now);
      await guess(wish.email).expect(401);
      await guess(wish.email).then(({ status }) => expect([401, 429]).toContain(status));
    }
    expect(Number((await guess(wish.email).expect(429)).headers['retry-after'])).toBeLessThanOrEqual(900);
    later(now + 15 * minute + 1_000);
    await guess(wish.email, randomAddress(), wish.password).expect(201);
  });

  it('is slowed down alike where there is no such account', async () => {
    const { email } = newcomer();
    for (let n = 0; n < 5; n += 1) await guess(email).expect(401);
    await guess(email).expect(429);
  });

  it('with fifty at once gets five tries', async () => {
    const { wish } = await signUp(world);
    const statuses = await Promise.all(
      Array.from({ length: 50 }, () => guess(wish.email).then(({ status }) => status)),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
  });

  it('of a hundred accounts from one network stops for the rest of the hour', async () => {
    const address = '198.51.100.9';
    // In waves: a hundred at once are more than are let in, on a machine that is busy with others.
    for (let wave = 0; wave < 10; wave += 1)
      await Promise.all(Array.from({ length: 10 }, () => guess(newcomer().email, address).expect(401)));
    await guess(newcomer().email, address).expect(429);
    await guess(newcomer().email, '198.51.100.10').expect(401);
    later(61 * minute);
    await guess(newcomer().email, address).expect(401);
  });

  it('is slowed down at every place where a password is asked for', async () => {
    const { browser, wish } = await signUp(world);
    const asks: ((browser: Browser) => Promise<{ status: number }>)[] = [
      (one) => one.post('/session/confirmation', { password: 'not the right password' }),
      (one) =>
        one.post('/account/password', {
          currentPassword: 'not the right password',
          newPassword: 'some sentence of mine',
        }),
      (one) => one.post('/sign-ups', { ...wish, password: 'not the right password' }),
    ];
    const statuses = [];
    for (const ask of [...asks, ...asks]) statuses.push((await ask(browser)).status);
    expect(statuses).toEqual([403, 403, 409, 403, 403, 429]);
  });

  it('takes as long for an account that is not there', async () => {
    const { wish } = await signUp(world);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 4; n += 1) {
      for (const [kind, email] of [
        ['known', wish.email],
        ['unknown', newcomer().email],
      ] as const) {
        const began = performance.now();
        await guess(email).expect(401);
        times[kind].push(performance.now() - began);
      }
    }
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    // Without the decoy an unknown account answers in a fifth of the time.
    expect(unknown).toBeGreaterThan(known * 0.6);
    expect(known).toBeGreaterThan(unknown * 0.6);
  });
});

describe('many people signing in at once', () => {
  it('take their turns, and not all the memory', async () => {
    const { wish } = await signUp(world);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const emails = Array.from({ length: 49 }, () => newcomer().email);
    const answers = Promise.all([
      guess(wish.email, randomAddress(), wish.password),
      ...emails.map((email) => guess(email)),
    ]);
    const statuses = (await answers).map(({ status }) => status);
    clearInterval(watch);
    expect(statuses.sort()).toEqual([201, ...emails.map(() => 401)]);
    // Each hash takes 32 MiB: fifty at once would be 1.6 GiB.
    expect(most - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) => openBrowser(world).post('/password-resets', { email });
  const choose = (token: string, password = 'a brand new sentence of mine') =>
    openBrowser(world).post(`/password-resets/${token}`, { password });

  async function forgetful() {
    const { browser, wish } = await signUp(world);
    await ask(wish.email).expect(202);
    const link = linkIn(await postbox.mailTo(wish.email));
    return { browser, wish, link, token: link.split('/').at(-1) ?? '' };
  }

  it('is replaced through a link that comes by mail; every session ends, and waiting is over', async () => {
    const { browser, wish, link, token } = await forgetful();
    expect(link).toMatch(/^https:\/\/rungs\.test\/password-reset\/[\w-]{43}$/);
    for (let n = 0; n < 5; n += 1) await guess(wish.email).expect(401);
    await guess(wish.email).expect(429);

    const { headers } = await choose(token).expect(204);
    expect(headers['set-cookie']).toBeUndefined();
    await browser.get('/account').expect(401);
    await guess(wish.email, randomAddress(), wish.password).expect(401);
    await guess(wish.email, randomAddress(), 'a brand new sentence of mine').expect(201);
    expect(await postbox.mailTo(wish.email)).toContain('Your password for Rungs was changed');
  });

  it('answers alike for an e-mail without an account, and sends nothing', async () => {
    const { wish } = await signUp(world);
    const { email } = newcomer();
    const unknown = await ask(email).expect(202);
    const known = await ask(wish.email).expect(202);
    expect([unknown.text, unknown.type]).toEqual([known.text, known.type]);
    // The queue keeps its order: when the second mail is there, there was no first.
    await postbox.mailTo(wish.email);
    expect(postbox.hasMailTo(email)).toBe(false);
  });

  it('opens nothing twice, nor for two at once', async () => {
    const { token } = await forgetful();
    const statuses = await Promise.all(
      [1, 2].map((n) => choose(token, `a brand new sentence ${n}`).then(({ status }) => status)),
    );
    expect(statuses.sort()).toEqual([204, 404]);
    await choose(token).expect(404);
  });

  it('takes only a good new one, and the link works on', async () => {
    const { token, wish } = await forgetful();
    for (const password of ['short', '1qaz2wsx3edc4rfv', wish.email]) await choose(token, password).expect(400);
    await choose(token).expect(204);
  });

  it('has thirty minutes, and no longer than until the password changed in another way', async () => {
    const { token } = await forgetful();
    later(31 * minute);
    await choose(token).expect(404);
    jest.restoreAllMocks();

    const other = await forgetful();
    await other.browser
      .post('/account/password', { currentPassword: other.wish.password, newPassword: 'changed it meanwhile' })
      .expect(200);
    await choose(other.token).expect(404);
  });

  it('does not fill somebody’s mailbox', async () => {
    const { email } = newcomer();
    for (let n = 0; n < 5; n += 1) await ask(email).expect(202);
    await ask(email).expect(429);
  });

  it.each(['nonsense', 'x'.repeat(43), 'x'.repeat(500), '%00'])('is not replaced with %.50s', async (token) => {
    const { status } = await choose(token);
    expect([400, 404, 414]).toContain(status);
  });
});
