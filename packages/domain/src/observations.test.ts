import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ObservationKind, observationKinds, observed, retallied } from './observations.js';

describe('the tally of observations', () => {
  it.each<[Record<string, number>, ObservationKind | null, ObservationKind | null, Record<string, number>]>([
    [{}, null, 'praised', { praised: 1 }],
    [{ praised: 1 }, null, 'praised', { praised: 2 }],
    [{ praised: 2 }, 'praised', null, { praised: 1 }],
    [{ praised: 1 }, 'praised', null, {}],
    [{ praised: 1 }, 'praised', 'went_wrong', { went_wrong: 1 }],
    [{ praised: 1 }, 'praised', 'praised', { praised: 1 }],
    [{ praised: 1 }, null, null, { praised: 1 }],
  ])('%j, from %s to %s: %j', (tally, before, after, expected) => {
    expect(retallied(tally, before, after)).toEqual(expected);
  });

  it('is what counting the observations one by one gives, however they came, changed and went', () => {
    const kind = fc.constantFrom(...observationKinds);
    const act = fc.record({ at: fc.nat(), turns: fc.option(kind), adds: fc.boolean(), kind });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const there: ObservationKind[] = [];
        let tally: Record<string, number> = {};
        for (const { at, turns, adds, kind: added } of acts) {
          const before = adds || there.length === 0 ? null : (there.splice(at % there.length, 1)[0] ?? null);
          const after = before === null ? added : turns;
          if (after) there.push(after);
          tally = retallied(tally, before, after);
        }
        expect(observed(tally)).toEqual({ observations: there.length, observationKinds: new Set(there).size });
      }),
    );
  });
});
