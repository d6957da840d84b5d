import type { Browser } from '../../../api/e2e/support/browser.js';

/** The ids of the levels of the organization's ladders, by code. */
export async function levelIds(browser: Pick<Browser, 'get'>): Promise<Readonly<Record<string, string>>> {
  const { body } = await browser.get('/ladders').expect(200);
  type Ladder = { tracks: { levels: { code: string; id: string }[] }[] };
  const levels = (body.items as Ladder[]).flatMap(({ tracks }) => tracks).flatMap((track) => track.levels);
  return Object.fromEntries(levels.map(({ code, id }) => [code, id]));
}
