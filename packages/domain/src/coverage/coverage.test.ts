import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addToCounters, type CountersByCompetency, removeFromCounters } from './counters.js';
import {
  contributionOf,
  coverage,
  coverageFromCounters,
  coveredFromCounters,
  type EvidenceForCoverage,
} from './coverage.js';

const bar = { count: 2, kinds: 2, months: 2 };
const expectations = [
  { competencyKey: 'delivery', required: true, bar },
  { competencyKey: 'direction', required: true, bar: { count: 1, kinds: 1, months: 1 } },
  { competencyKey: 'hiring', required: false, bar: { count: 1, kinds: 1, months: 1 } },
];
const entry = (id: string, changes: Partial<EvidenceForCoverage> = {}): EvidenceForCoverage => ({
  id,
  competencyKeys: ['delivery'],
  kind: 'project',
  month: '2026-03',
  counted: true,
  ...changes,
});

describe('coverage', () => {
  it('is nothing without evidence, and says what is missing', () => {
    const { covered, required, expectations: parts } = coverage(expectations, []);
    expect([covered, required]).toEqual([0, 2]);
    expect(parts[0]?.missing?.en).toBe('2 pieces of evidence more: 0 of 2 so far.');
    expect(parts[0]?.rule.en).toBe('2 pieces of evidence of 2 different kinds from 2 different months.');
  });

  it('needs count, kinds and months; each alone does not do', () => {
    const missing = (...evidence: EvidenceForCoverage[]) =>
      coverage(expectations, evidence).expectations[0]?.missing?.en ?? null;
    expect(missing(entry('a'))).toMatch(/^One more piece/);
    expect(missing(entry('a'), entry('b', { month: '2026-04' }))).toMatch(/another kind/);
    expect(missing(entry('a'), entry('b', { kind: 'design' }))).toMatch(/another month/);
    expect(missing(entry('a'), entry('b', { kind: 'design', month: '2026-04' }))).toBeNull();
  });

  it('counts only what is shared and confirmed', () => {
    const unseen = [entry('a', { counted: false, competencyKeys: ['direction'] })];
    expect(coverage(expectations, unseen)).toMatchObject({ covered: 0, evidenceIds: {} });
  });

  it('does not count an expectation that is not required, and never lets one pay for another', () => {
    const many = Array.from({ length: 9 }, (_, n) => entry(`h${n}`, { competencyKeys: ['hiring'] }));
    expect(coverage(expectations, many)).toMatchObject({ covered: 0, required: 2 });
  });

  it('names the evidence of each part', () => {
    const both = entry('a', { competencyKeys: ['delivery', 'direction'] });
    expect(coverage(expectations, [both, entry('b')]).evidenceIds).toEqual({ delivery: ['a', 'b'], direction: ['a'] });
  });
});

const key = fc.constantFrom('delivery', 'direction', 'hiring', '__proto__', 'constructor');
const evidence = fc
  .array(
    fc.record({
      competencyKeys: fc.uniqueArray(key, { maxLength: 3 }),
      kind: fc.constantFrom('project', 'design', 'glue'),
      month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      counted: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((rows) => rows.map((row, index): EvidenceForCoverage => ({ ...row, id: String(index) })));

describe('coverage, for any evidence', () => {
  it('is the same from kept counters as from the entries', () => {
    fc.assert(
      fc.property(evidence, (rows) => {
        const counters = rows.filter(({ counted }) => counted).reduce<CountersByCompetency>(addToCounters, {});
        const { evidenceIds: _, ...fromRows } = coverage(expectations, rows);
        expect(coverageFromCounters(expectations, counters)).toEqual(fromRows);
        expect(fromRows).toMatchObject(coveredFromCounters(expectations, counters));
      }),
    );
  });

  it('changes by exactly the contribution of an entry when that entry is taken away', () => {
    fc.assert(
      fc.property(evidence, fc.nat(19), (rows, index) => {
        const without = rows.filter(({ id }) => id !== String(index));
        const change = coverage(expectations, rows).covered - coverage(expectations, without).covered;
        expect(change).toBe(contributionOf(String(index), expectations, rows).length);
        expect(change).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leaves counters as they were when an entry is added and taken away again', () => {
    fc.assert(
      fc.property(evidence, evidence, (rows, [extra]) => {
        const before = rows.reduce<CountersByCompetency>(addToCounters, {});
        if (!extra) return;
        expect(removeFromCounters(addToCounters(before, extra), extra)).toEqual(before);
      }),
    );
  });
});
