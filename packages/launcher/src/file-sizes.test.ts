import { describe, expect, it } from '@jest/globals';
import { countLines, judge } from './file-sizes.mjs';

describe('file sizes', () => {
  it.each([
    ['apps/api/src/a.ts', 300, []],
    ['apps/api/src/a.ts', 301, [300]],
    ['apps/api/src/a.test.ts', 400, []],
    ['apps/api/src/a.test.ts', 401, [400]],
    ['apps/api/e2e/support/world.ts', 400, []],
    ['apps/web/journeys/support/page.ts', 401, [400]],
  ])('%s with %i lines breaks the limit %j', (path, lines, limits) => {
    expect(judge([{ path, lines }]).tooLong.map(({ limit }) => limit)).toEqual(limits);
  });

  it('counts lines as an editor does', () => {
    expect([countLines('one\ntwo\n'), countLines('one\ntwo')]).toEqual([2, 2]);
  });
});
