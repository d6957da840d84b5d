import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PersonInWorld } from '../../../api/e2e/support/people.js';
import type { WebWorld } from './world.js';

type Wish = Readonly<{
  /** Who is signed in already; nobody otherwise. */
  as?: Pick<PersonInWorld, 'cookie'>;
}>;

/** One window of one person, with what it complained about. */
export type Window = Readonly<{ page: Page; context: BrowserContext; complaints: readonly string[] }>;

export type Desk = Readonly<{ open(wish?: Wish): Promise<Window>; close(): Promise<void> }>;

const quiet = ['gpu', 'background-networking', 'component-update', 'sync', 'quic'].map((name) => `--disable-${name}`);

/** The system's Chromium on this world. Each window is a browser of its own: cookies and storage are not shared. */
export async function openDesk(world: WebWorld): Promise<Desk> {
  const browser = await launch();
  return {
    close: () => browser.close(),
    async open({ as } = {}) {
      const context = await browser.newContext({
        baseURL: world.address,
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(5_000);
      if (as) {
        const [name = '', value = ''] = as.cookie.split('=', 2);
        await context.addCookies([{ name, value, url: world.address, httpOnly: true, sameSite: 'Lax' }]);
      }
      const complaints: string[] = [];
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        // "Failed to load resource" says nothing without which.
        complaints.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      return { page, context, complaints };
    },
  };
}

function launch(): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root, as which containers often test.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...quiet, '--no-first-run', ...sandbox],
  });
}
