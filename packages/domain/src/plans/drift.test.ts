import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { alignmentDueOn, alignmentFacts, isOverdue } from './alignment.js';
import { canDrift, driftOf, driftRules, type MeasuredItem, type MeasuringKpi, readingWithinDays } from './drift.js';
import { planItemStates } from './plan-state.js';

const today = '2026-11-23';
const kpi = (wish: Partial<MeasuringKpi> = {}): MeasuringKpi => ({
  ...{ name: 'Build time', unit: 'min', direction: 'down', target: 5, retiredOn: null, madeOn: '2026-01-05' },
  latest: { on: '2026-11-20', value: 9 },
  ...wish,
});
const item = (wish: Partial<MeasuredItem> = {}): MeasuredItem => ({ state: 'doing', target: 6, kpi: kpi(), ...wish });
const rules = (of: MeasuredItem, on = today) => driftOf(of, on).map(({ rule }) => rule);

describe('an item of a running plan drifts', () => {
  it.each<[string, MeasuredItem, string[]]>([
    ['not while its KPI is measured and not reached', item(), []],
    ['when it names no KPI', item({ kpi: null }), ['no_kpi']],
    ['when its KPI is retired', item({ kpi: kpi({ retiredOn: '2026-11-01' }) }), ['kpi_retired']],
    [
      'by nothing else once that is so',
      item({ kpi: kpi({ retiredOn: '2026-01-01', latest: { on: '2026-01-01', value: 1 } }) }),
      ['kpi_retired'],
    ],
    ['when its own target is reached', item({ kpi: kpi({ latest: { on: '2026-11-20', value: 6 } }) }), ['kpi_reached']],
    [
      'not at the target of the KPI, where it wants more',
      item({ target: 4, kpi: kpi({ latest: { on: '2026-11-20', value: 5 } }) }),
      [],
    ],
    [
      'at the target of the KPI, where it has none',
      item({ target: null, kpi: kpi({ latest: { on: '2026-11-20', value: 5 } }) }),
      ['kpi_reached'],
    ],
    ['never by reaching what nobody set', item({ target: null, kpi: kpi({ target: null }) }), []],
    [
      'upwards where up is better',
      item({ target: 6, kpi: kpi({ direction: 'up', latest: { on: '2026-11-20', value: 9 } }) }),
      ['kpi_reached'],
    ],
    [
      'not on the sixtieth day without a reading',
      item({ kpi: kpi({ latest: { on: addDays(today, -60), value: 9 } }) }),
      [],
    ],
    ['on the day after it', item({ kpi: kpi({ latest: { on: addDays(today, -61), value: 9 } }) }), ['no_reading']],
    ['not while the KPI is young and unread', item({ kpi: kpi({ latest: null, madeOn: addDays(today, -60) }) }), []],
    ['when it was never read', item({ kpi: kpi({ latest: null, madeOn: addDays(today, -61) }) }), ['no_reading']],
    [
      'by two rules at once',
      item({ kpi: kpi({ latest: { on: '2026-01-05', value: 1 } }) }),
      ['kpi_reached', 'no_reading'],
    ],
    ['not when it is done', item({ state: 'done', kpi: null }), []],
    ['not when it is put off', item({ state: 'deferred', kpi: null }), []],
  ])('%s', (_, of, expected) => expect(rules(of)).toEqual(expected));

  it.each([
    [
      item({ kpi: kpi({ latest: { on: '2026-11-20', value: 5.5 } }) }),
      /“Build time” is at 5\.5 min, and the target was 6 min/,
      /«Build time» está en 5,5 min y el objetivo era 6 min/,
    ],
    [item({ kpi: kpi({ retiredOn: '2026-11-01' }) }), /was retired on Nov 1, 2026/, /se retiró el 1 nov 2026/],
    [
      item({ kpi: kpi({ latest: { on: '2026-09-01', value: 9 } }) }),
      /last read on Sep 1, 2026, 83 days ago/,
      /el 1 sept 2026, hace 83 días/,
    ],
    [item({ kpi: kpi({ latest: null }) }), /was never read, 322 days after/, /nunca se ha medido, 322 días después/],
    [item({ kpi: null }), /names no KPI/, /No nombra ningún KPI/],
  ] as const)('and says so in both languages', (of, en, es) => {
    const [drift] = driftOf(of, today);
    expect(drift?.sentence.en).toMatch(en);
    expect(drift?.sentence.es).toMatch(es);
  });
});

const days = fc.integer({ min: -400, max: 0 }).map((ago) => addDays(today, ago));
const anyKpi: fc.Arbitrary<MeasuringKpi> = fc.record({
  name: fc.string({ minLength: 1 }),
  unit: fc.constantFrom('', 'min'),
  direction: fc.constantFrom('up', 'down'),
  target: fc.option(fc.integer({ min: -5, max: 5 })),
  retiredOn: fc.option(days),
  madeOn: days,
  latest: fc.option(fc.record({ on: days, value: fc.integer({ min: -5, max: 5 }) })),
});
const anyItem: fc.Arbitrary<MeasuredItem> = fc.record({
  state: fc.constantFrom(...planItemStates),
  target: fc.option(fc.integer({ min: -5, max: 5 })),
  kpi: fc.option(anyKpi),
});

describe('drift', () => {
  it('only ever grows while nobody does anything', () => {
    fc.assert(
      fc.property(anyItem, fc.nat({ max: 200 }), (of, later) => {
        const now = rules(of);
        expect(rules(of, addDays(today, later))).toEqual(expect.arrayContaining(now));
      }),
    );
  });

  it('ends with a fresh reading that is short of the target', () => {
    fc.assert(
      fc.property(anyItem, (of) => {
        const measured = of.kpi && { ...of.kpi, retiredOn: null, target: null, latest: { on: today, value: 0 } };
        expect(rules({ ...of, target: null, kpi: measured })).toEqual(of.kpi || !canDrift(of) ? [] : ['no_kpi']);
      }),
    );
  });

  it('gives each rule once, and a sentence for each', () => {
    fc.assert(
      fc.property(anyItem, (of) => {
        const found = driftOf(of, today);
        expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length);
        for (const { rule, sentence } of found) {
          expect(driftRules).toContain(rule);
          expect(sentence.en.length * sentence.es.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the rhythm of checks', () => {
  it.each([
    ['2026-09-01', null, 60, '2026-10-31'],
    ['2026-09-01', '2026-10-01', 60, '2026-11-30'],
    // A check of an earlier plan, logged late, does not shorten the first rhythm.
    ['2026-09-01', '2026-08-01', 60, '2026-10-31'],
    ['2026-09-01', '2026-10-01', 30, '2026-10-31'],
  ])('agreed on %s, checked on %s, every %d days: until %s', (agreedOn, checkedOn, every, dueOn) => {
    expect(alignmentDueOn(agreedOn, checkedOn, every)).toBe(dueOn);
    expect([isOverdue(dueOn, dueOn), isOverdue(dueOn, addDays(dueOn, 1))]).toEqual([false, true]);
  });

  it('is as long as a reading may be old, unless the organization says otherwise', () =>
    expect(readingWithinDays).toBe(60));
});

describe('what signals ask of the kept days', () => {
  const kept = {
    itemsAdrift: 1,
    kpiReadDates: ['2026-09-01', '2026-09-24', '2026-11-20'],
    lastAlignmentOn: '2026-11-01',
  };
  it.each([
    ['2026-10-31', { daysSinceAlignment: 0, itemsDrifting: 1 }],
    ['2026-11-01', { daysSinceAlignment: 0, itemsDrifting: 2 }],
    ['2026-11-23', { daysSinceAlignment: 22, itemsDrifting: 2 }],
    ['2026-11-24', { daysSinceAlignment: 23, itemsDrifting: 3 }],
    ['2027-03-01', { daysSinceAlignment: 120, itemsDrifting: 4 }],
  ])('on %s: %p', (on, expected) => {
    expect(alignmentFacts(kept, on)).toEqual({ alignmentChecks: 1, ...expected });
  });

  it('is nothing before the first check', () => {
    expect(alignmentFacts({ itemsAdrift: 0, kpiReadDates: [], lastAlignmentOn: null }, today)).toEqual({
      alignmentChecks: 0,
      daysSinceAlignment: 0,
      itemsDrifting: 0,
    });
  });
});
