import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Request } from 'playwright-core';
import { type Desk, openDesk, type Window } from './support/browser.js';
import { pages, routesOfTheApp } from './support/page-table.js';
import { peopleOfPages, type PeopleOfPages } from './support/people-of-pages.js';
import { sees } from './support/reading.js';
import { openWebWorld, type WebWorld } from './support/world.js';

jest.setTimeout(300_000);

let world: WebWorld;
let desk: Desk;
let people: PeopleOfPages;
let kpiId: string;
let assessmentId: string;
let draftId: string;
beforeAll(async () => {
  world = await openWebWorld();
  desk = await openDesk(world);
  people = await peopleOfPages(world);
  kpiId = (await world.as(people.hr).get('/kpis').expect(200)).body.items[0].id;
  const said = await world.as(people.employee).get(`/people/${people.employee.personId}/assessments`).expect(200);
  assessmentId = said.body.items[0].id;
  const [ladder] = (await world.as(people.hr).get('/ladder-catalog').expect(200)).body.items;
  const next = { from: 'next', ladderId: ladder.id };
  draftId = (await world.as(people.hr).post('/ladder-drafts').send(next).expect(201)).body.id;
});
afterAll(async () => {
  await desk.close();
  await world.close();
});

const looks = [1440, 768, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** A hundred pages a minute within the quota of one person (REQUESTS_PER_MINUTE, 1200 by default). */
const mostRequests = 12;

/** Of each person the pages with the most words. */
const inSpanish = {
  employee: ['/journey', '/plan', '/opportunities', '/feedback', '/settings/notifications'],
  manager: ['/people/$personId', '/people/$personId/one-on-one'],
  hr: ['/settings/framework'],
} as const;

/** What a page does wrong, in words; nothing, when all is well. */
async function faultsOf({ page, complaints }: Window, path: string, inLooks = looks): Promise<string[]> {
  const before = complaints.length;
  const requests: string[] = [];
  const note = (request: Request): void => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) requests.push(pathname);
  };
  page.on('request', note);
  const known = { $kpiId: kpiId, $assessmentId: assessmentId, $draftId: draftId };
  const ids = { ...known, $personId: people.employee.personId, $token: 'gone' };
  await page.goto(Object.entries(ids).reduce((all, [name, id]) => all.replace(name, id), path));
  await sees(page.getByRole('heading', { level: 1 }));
  await page
    .getByRole('status', { name: /^(Loading|Cargando)/ })
    .first()
    .waitFor({ state: 'detached' });
  page.off('request', note);
  const faults: string[] = [];
  if (requests.length > mostRequests) faults.push(`${requests.length} requests: ${requests.join(' ')}`);
  for (const { width, colorScheme } of inLooks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Its other way opens a page of its own for each answer, which the app's opener policy cuts off.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // Light and dark differ in their colours only.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (tooWide > 0) found.push(`${tooWide} px too wide`);
    faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
  }
  const [headings, title] = [await page.getByRole('heading', { level: 1 }).count(), await page.title()];
  if (headings !== 1) faults.push(`${headings} headings of level 1`);
  if (!/.+ · Rungs$/.test(title)) faults.push(`the title is "${title}"`);
  return [...faults, ...complaints.slice(before).filter((text) => !isAskedFor(text, path))];
}

/**
 * Browsers write down every refusal. A link that is used up is answered with 404, and whoever is signed out is told so
 * with 401 by the page for accounts without an organization; both pages say it in words.
 */
const isAskedFor = (text: string, path: string): boolean =>
  (path.includes('$token') && text.includes('status of 404')) ||
  (path === '/no-organization' && text.includes('status of 401'));

describe('every page', () => {
  it('is in the table of pages', () => {
    expect(routesOfTheApp().toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  it.each(['nobody', 'employee', 'manager', 'hr'] as const)(
    'can be used by everybody, large and small, in light and dark: as %s',
    async (who) => {
      const window = await desk.open(who === 'nobody' ? {} : { as: people[who] });
      const faults: Record<string, string[]> = {};
      for (const path of Object.keys(pages).filter((one) => pages[one] === who)) {
        const found = await faultsOf(window, path).catch((error: unknown) => [String(error)]);
        if (found.length > 0) faults[path] = found;
      }
      expect(faults).toEqual({});
    },
  );

  it('can be used in Spanish too, whose words are longer, on a phone', async () => {
    const faults: Record<string, string[]> = {};
    for (const [who, paths] of Object.entries(inSpanish)) {
      const one = people[who as keyof typeof inSpanish];
      await world.as(one).patch('/account').set('if-match', '"1"').send({ locale: 'es' }).expect(200);
      const window = await desk.open({ as: one });
      for (const path of paths) {
        const found = await faultsOf(window, path, [{ width: 360, colorScheme: 'light' }]);
        const language = await window.page.locator('html').getAttribute('lang');
        if (language !== 'es') found.push(`the page says that it is in "${language}"`);
        if (found.length > 0) faults[path] = found;
      }
    }
    expect(faults).toEqual({});
  });
});
