import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

describe('a quota of sixty a minute', () => {
  const sixtyTaken = (): TokenBuckets => {
    const buckets = new TokenBuckets(60);
    for (let n = 0; n < 60; n += 1) expect(buckets.take('ada', 0)).toBe(0);
    return buckets;
  };

  it('may be used at once, and then says how long to wait', () => expect(sixtyTaken().take('ada', 0)).toBe(1));
  it('refills by one a second', () => {
    const buckets = sixtyTaken();
    expect([buckets.take('ada', 1_000), buckets.take('ada', 1_000)]).toEqual([0, 1]);
  });
  it('does not refill beyond sixty', () => {
    const buckets = sixtyTaken();
    const taken = Array.from({ length: 61 }, () => buckets.take('ada', 3_600_000));
    expect(taken.filter((wait) => wait === 0)).toHaveLength(60);
  });
  it('is each person’s own', () => expect(sixtyTaken().take('grace', 0)).toBe(0));
});
