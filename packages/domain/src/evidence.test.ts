import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audiences } from './audience.js';
import { type CountableEvidence, type EvidenceCounts, countsAlike, recountedEvidence } from './evidence.js';

const none: EvidenceCounts = { evidenceTotal: 0, evidenceShared: 0, leadershipEvidence: 0, byCompetency: {} };
const entry = (changes: Partial<CountableEvidence> = {}): CountableEvidence => ({
  audience: 'manager',
  kind: 'project',
  occurredOn: '2026-11-20',
  competencyKeys: ['delivery'],
  ...changes,
});

describe('what is counted of evidence', () => {
  it('is the mere number of what is private', () => {
    expect(recountedEvidence(none, null, entry({ audience: 'private' }))).toEqual({ ...none, evidenceTotal: 1 });
  });

  it.each(['manager', 'circle', 'packet'] as const)('is everything of what is shared with %s', (audience) => {
    expect(recountedEvidence(none, null, entry({ audience }))).toEqual({
      evidenceTotal: 1,
      evidenceShared: 1,
      leadershipEvidence: 0,
      byCompetency: { delivery: { count: 1, kinds: { project: 1 }, months: { '2026-11': 1 } } },
    });
  });

  it.each(['mentoring', 'teaching', 'glue'] as const)('calls %s leading', (kind) => {
    expect(recountedEvidence(none, null, entry({ kind })).leadershipEvidence).toBe(1);
  });

  it('moves with the month of an entry', () => {
    const before = recountedEvidence(none, null, entry());
    const after = recountedEvidence(before, entry(), entry({ occurredOn: '2026-10-01' }));
    expect(after.byCompetency).toEqual({ delivery: { count: 1, kinds: { project: 1 }, months: { '2026-10': 1 } } });
  });
});

const anyEntry: fc.Arbitrary<CountableEvidence> = fc.record({
  audience: fc.constantFrom(...audiences),
  kind: fc.constantFrom('project' as const, 'glue' as const),
  occurredOn: fc.constantFrom('2026-01-05', '2026-01-06', '2026-02-01'),
  competencyKeys: fc.uniqueArray(fc.constantFrom('delivery', 'direction', '__proto__'), { maxLength: 2 }),
});

describe('counts of evidence, for any entries', () => {
  it('forget an entry without a trace', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyEntry, (others, one) => {
        const before = others.reduce((kept, other) => recountedEvidence(kept, null, other), none);
        expect(recountedEvidence(recountedEvidence(before, null, one), one, null)).toEqual(before);
      }),
    );
  });

  it('stay the same for a change that counts alike', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (was, is) => {
        const before = recountedEvidence(none, null, was);
        if (countsAlike(was, is)) expect(recountedEvidence(before, was, is)).toEqual(before);
      }),
    );
  });
});
