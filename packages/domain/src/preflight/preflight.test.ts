import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rating, ratings } from '../assessments/assessment.js';
import { addDays } from '../calendar.js';
import type { CountersByCompetency } from '../coverage/counters.js';
import { checks } from './finding.js';
import type { SignalToCheck } from './open-gaps.js';
import { preflight, type PreflightFacts, toldToTheManager } from './preflight.js';

const today = '2026-11-23';
const words = { en: 'In English.', es: 'En español.' };
const signal = (key: SignalToCheck['key'], met: boolean, more: Partial<SignalToCheck> = {}): SignalToCheck => ({
  ...{ key, met, practice: 'become-measured', name: words, sentence: words, required: true, private: false },
  ...more,
});
const counted = (count: number, kinds = 1, months = 1) => ({
  count,
  kinds: Object.fromEntries(Array.from({ length: kinds }, (_, index) => [`kind${index}`, 1])),
  months: Object.fromEntries(Array.from({ length: months }, (_, index) => [`2026-0${index + 1}`, 1])),
});
const lastYear = Array.from({ length: 12 }, (_, index) => addDays('2025-11-15', index * 30.5).slice(0, 7));

/** Somebody who has done everything. */
const ready: PreflightFacts = {
  signals: [signal('key_players', true), signal('feedback_answered', true), signal('self_assessment', true)],
  expectations: [
    { competencyKey: 'delivery', competency: 'Delivery', required: true, bar: { count: 2, kinds: 1, months: 1 } },
    { competencyKey: 'hiring', competency: 'Hiring', required: false, bar: { count: 2, kinds: 1, months: 1 } },
  ],
  shared: { delivery: counted(2) },
  unshared: {},
  sharedByMonth: Object.fromEntries(lastYear.map((month) => [month, 1])),
  since: null,
  hasManager: true,
  readinessGivenOn: '2026-11-01',
  self: { delivery: 'meets' },
  manager: { delivery: 'meets' },
  feedback: { received: 3, unanswered: 0, lastGivenOn: '2026-11-01' },
};
const said = (change: Partial<PreflightFacts>) =>
  preflight({ ...ready, ...change }, today).map(({ key, severity, onlyOwner }) =>
    [key, severity, onlyOwner && 'only the owner'].filter(Boolean).join(', '),
  );

describe('a pre-flight', () => {
  it('finds nothing where nothing is missing', () => expect(said({})).toEqual([]));

  it.each<[string, Partial<PreflightFacts>, string[]]>([
    [
      'a required signal that does not hold',
      { signals: [signal('key_players', false)] },
      ['signal key_players, blocker'],
    ],
    ['one that nobody requires', { signals: [signal('key_players', false, { required: false })] }, []],
    ['one on wellbeing', { signals: [signal('key_players', false, { private: true })] }, []],
    ['an expectation below its bar', { shared: { delivery: counted(1) } }, ['expectation delivery, blocker']],
    [
      'the same, counted by a signal',
      { shared: {}, signals: [signal('expectations_covered', false)] },
      ['expectation delivery, blocker'],
    ],
    [
      'the same, with what would cover it in private',
      { shared: { delivery: counted(1) }, unshared: { delivery: counted(1), hiring: counted(4) } },
      ['expectation delivery, blocker', 'unshared delivery, advice, only the owner'],
    ],
    ['private entries towards what is covered', { unshared: { delivery: counted(3) } }, []],
    [
      'no self assessment, which a signal asks for too',
      { self: null, signals: [signal('self_assessment', false)] },
      ['self_missing, blocker'],
    ],
    ['no word on readiness', { readinessGivenOn: null }, ['readiness_missing, advice']],
    ['a word of 120 days ago', { readinessGivenOn: addDays(today, -120) }, []],
    ['a word of 121 days ago', { readinessGivenOn: addDays(today, -121) }, ['readiness_stale, advice']],
    ['nobody who could say anything', { hasManager: false, readinessGivenOn: null, manager: null }, []],
    [
      'unanswered feedback, which a signal asks for too',
      {
        feedback: { ...ready.feedback, unanswered: 1 },
        signals: [signal('feedback_answered', false), signal('feedback_received', true)],
      },
      ['feedback_unanswered, blocker'],
    ],
  ])('tells of %s', (_, change, expected) => expect(said(change)).toEqual(expected));

  it('says whether what is private would be enough', () => {
    const [, enough] = preflight({ ...ready, shared: {}, unshared: { delivery: counted(2) } }, today);
    expect(enough?.sentence.en).toBe('2 private entries of yours would cover it, once you share them.');
    const [, some] = preflight({ ...ready, shared: {}, unshared: { delivery: counted(1) } }, today);
    expect(some?.sentence).toEqual({
      en: '1 private entry of yours would count towards it, once you share it.',
      es: '1 entrada privada tuya contaría si la compartes.',
    });
  });

  const day = fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days)));
  const readings = fc.option(fc.dictionary(fc.constantFrom('delivery', 'hiring'), fc.constantFrom<Rating>(...ratings)));
  const counters: fc.Arbitrary<CountersByCompetency> = fc.dictionary(
    fc.constantFrom('delivery', 'hiring', 'mentoring'),
    fc.integer({ min: 1, max: 4 }).map((count) => counted(count)),
  );
  const anyFacts: fc.Arbitrary<PreflightFacts> = fc.record({
    signals: fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean())
      .map(([a, b, c]) => [signal('key_players', a), signal('feedback_answered', b), signal('feedback_received', c)]),
    expectations: fc.constant(ready.expectations),
    shared: counters,
    unshared: counters,
    sharedByMonth: fc.dictionary(fc.constantFrom(...lastYear), fc.integer({ min: 1, max: 9 })),
    since: day,
    hasManager: fc.boolean(),
    readinessGivenOn: day,
    self: readings,
    manager: readings,
    feedback: fc.record({ received: fc.nat(4), unanswered: fc.nat(4), lastGivenOn: day }),
  });

  it('says each thing once, in both languages, blockers first, and the same when it is asked again', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const findings = preflight(facts, today);
        expect(preflight(facts, today)).toEqual(findings);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        const ranks = findings.map(({ severity, check }) => (severity === 'blocker' ? 0 : 10) + checks.indexOf(check));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const { title, sentence } of findings) {
          for (const text of [title.en, title.es, sentence.en, sentence.es]) expect(text).toMatch(/^[^{}|]+$/);
        }
      }),
    );
  });

  it('tells the manager nothing that depends on what only the owner reads', () => {
    fc.assert(
      fc.property(anyFacts, counters, day, (facts, unshared, lastGivenOn) => {
        // The count of feedback is shared with the signals; when it was given is not.
        fc.pre(facts.feedback.lastGivenOn !== null && lastGivenOn !== null && facts.feedback.received > 0);
        const others = { ...facts, unshared, feedback: { ...facts.feedback, lastGivenOn } };
        expect(toldToTheManager(preflight(others, today))).toEqual(toldToTheManager(preflight(facts, today)));
      }),
    );
  });

  it('has fewer gaps, never more, by one more shared entry', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('delivery', 'hiring'), (facts, key) => {
        const gaps = (of: PreflightFacts) => preflight(of, today).filter(({ check }) => check === 'gaps').length;
        const more = { ...facts, shared: { ...facts.shared, [key]: counted((facts.shared[key]?.count ?? 0) + 1) } };
        expect(gaps(more)).toBeLessThanOrEqual(gaps(facts));
      }),
    );
  });
});
