import { describe, expect, it } from '@jest/globals';
import { chainStart, digestAt, digestOf, sealHash } from './chain.js';

const start = chainStart('0199f0aa-0000-7000-8000-0000000000ff');
const digests = Buffer.concat(['first', 'second', 'third'].map(digestOf));

describe('the chain of seals', () => {
  it('is the one of its organization', () => {
    expect(sealHash(chainStart('another'), digests)).not.toEqual(sealHash(start, digests));
  });

  it.each([0, 1, 2])('notices a change of entry %i', (place) => {
    const changed = Buffer.from(digests);
    digestOf('something else').copy(changed, place * 32);
    expect(sealHash(start, changed)).not.toEqual(sealHash(start, digests));
  });

  it('notices another order, one more and one less', () => {
    const [first, second, third] = [0, 1, 2].map((place) => digestAt(digests, place));
    const others = [
      [second, first, third],
      [first, second],
      [first, second, third, third],
    ];
    for (const other of others)
      expect(sealHash(start, Buffer.concat(other.map((one) => one ?? Buffer.alloc(0))))).not.toEqual(
        sealHash(start, digests),
      );
  });

  it('gives the digest at a place, and nothing behind the last', () => {
    expect(digestAt(digests, 1)).toEqual(digestOf('second'));
    expect(digestAt(digests, 3)).toHaveLength(0);
  });

  it('is SHA-256, so that anybody can compute it', () => {
    expect(digestOf('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
