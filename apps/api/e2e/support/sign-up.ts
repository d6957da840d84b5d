import { randomUUID } from 'node:crypto';
import { type Browser, openBrowser } from './browser.js';
import type { World } from './world.js';

export const goodPassword = 'four words nobody guesses';

type Wish = Readonly<{ organizationName: string; name: string; email: string; password: string }>;

/** Somebody whom nobody has heard of. */
export const newcomer = (wish: Partial<Wish> = {}): Wish => ({
  organizationName: 'Fennmark',
  name: 'Ada',
  email: `ada.${randomUUID().slice(-8)}@example.test`,
  password: goodPassword,
  ...wish,
});

/** An organization as its first admin makes it, signed in. */
export async function signUp(world: World, wish: Partial<Wish> = {}): Promise<{ browser: Browser; wish: Wish }> {
  const whole = newcomer(wish);
  const browser = openBrowser(world);
  await browser.post('/sign-ups', whole).expect(201);
  return { browser, wish: whole };
}
