import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeError } from './errors.js';
import { translator } from './i18n/words.js';
import { ProblemError, UnreachableError } from './problem-error.js';
import { isReached, onReach, untilReached } from './reach.js';
import { loadPart } from './ui/load-part.js';

const gone = new TypeError('Failed to fetch dynamically imported module: /assets/menu-3f2a.js');
const before = globalThis.fetch;
const answer = (status: number) => async () => ({ status }) as Response;
const nobody = async () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = before;
});

describe('a server that cannot be reached', () => {
  it.each([
    ['is not there', nobody],
    ['is only a proxy with nobody behind it', answer(502)],
  ])('and %s: a part waits until it is back, and its style sheet is asked for anew', async (_why, none) => {
    globalThis.fetch = none;
    const said: boolean[] = [];
    const stop = onReach(() => said.push(isReached()));
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/assets/menu.css' });
    document.head.append(sheet);
    sheet.dispatchEvent(new Event('error'));
    let tries = 0;
    const part = loadPart(async () => (++tries > 1 ? 'menu' : Promise.reject(gone)));
    await jest.advanceTimersByTimeAsync(3_500);
    expect(said).toEqual([false]);

    globalThis.fetch = answer(200);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(await part).toBe('menu');
    expect(said).toEqual([false, true]);
    expect(sheet.isConnected).toBe(false);
    expect(document.head.querySelectorAll('link[href="/assets/menu.css"]')).toHaveLength(1);
    document.head.querySelector('link')?.remove();
    stop();
  });

  it('is asked at once when the device has a line again', async () => {
    globalThis.fetch = answer(200);
    const back = untilReached();
    dispatchEvent(new Event('online'));
    await back;
    expect(isReached()).toBe(true);
  });

  it('is another thing than a part that a newer version no longer has', async () => {
    globalThis.fetch = answer(200);
    await expect(loadPart(() => Promise.reject(gone))).rejects.toBe(gone);
    expect(isReached()).toBe(true);
  });
});

describe('of an error is said', () => {
  const t = translator('shared');
  const headline = (error: unknown) => describeError(error, t).headline;

  it.each([500, 502, 504])('what it means when a proxy answers %d in the place of the server', (status) =>
    expect(headline(new ProblemError({ status, code: 'unknown', title: '' }))).toBe(
      headline(new UnreachableError('offline')),
    ),
  );

  it('that it is our fault when our server says so', () =>
    expect(headline(new ProblemError({ status: 500, code: 'internal', title: '' }))).not.toBe(
      headline(new UnreachableError('offline')),
    ));
});
