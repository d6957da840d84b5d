import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyPlayerMap, mapRelations } from './key-player-map.js';

const player = (
  id: string,
  relation: (typeof mapRelations)[number],
  closeness: 'close' | 'familiar' | 'distant' | null,
) => ({ id, relation, closeness }) as const;

describe('the map of key players', () => {
  it('puts one in the middle of their sector, on the ring of their closeness', () => {
    const { dots } = keyPlayerMap([player('dana', 'manager', 'close')], 200, 12);
    expect(dots).toEqual([{ id: 'dana', x: expect.closeTo(0), y: expect.closeTo(-76) }]);
  });

  it('puts whose closeness was not said outermost', () => {
    const [dot] = keyPlayerMap([player('ruth', 'manager', null)], 200, 12).dots;
    expect(dot?.y).toBeCloseTo(-200);
  });

  it('says how many it could not draw', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => player(`p${index}`, 'peer', 'close'));
    const { dots, more } = keyPlayerMap(crowd, 200, 16);
    expect(more).toEqual([expect.objectContaining({ relation: 'peer', ring: 'close', count: 9 - dots.length })]);
  });

  it('draws or counts everybody once, nobody over another, and all inside', () => {
    const players = fc.array(
      fc.record({
        relation: fc.constantFrom(...mapRelations),
        closeness: fc.constantFrom('close' as const, 'familiar' as const, 'distant' as const, null),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(players, fc.integer({ min: 140, max: 300 }), (some, radius) => {
        const dot = radius / 13;
        const known = some.map((one, index) => ({ ...one, id: String(index) }));
        const { dots, more } = keyPlayerMap(known, radius, dot);
        expect(dots.length + more.reduce((sum, { count }) => sum + count, 0)).toBe(known.length);
        expect(new Set(dots.map(({ id }) => id)).size).toBe(dots.length);
        const drawn = [...dots, ...more];
        for (const [index, one] of drawn.entries()) {
          expect(Math.hypot(one.x, one.y)).toBeLessThanOrEqual(radius + 1e-6);
          for (const other of drawn.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * dot);
          }
        }
      }),
    );
  });
});
