import { describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@rungs/contracts/journeys.js';
import { intent, journey, journeyPage, signal } from '../test/journey-sample.js';
import { gapsOf } from './gaps.js';

const expectation = (competencyKey: string, count: number, covered = false): CoverageView['expectations'][number] => ({
  competencyKey,
  competency: competencyKey,
  statement: '',
  required: true,
  covered,
  bar: { count: 4, kinds: 1, months: 1 },
  count,
  kinds: 1,
  months: 1,
  rule: { en: 'Four.', es: 'Cuatro.' },
  missing: { en: 'More.', es: 'Más.' },
  evidenceIds: [],
  sharingWouldAdd: null,
});
const coverage = (...expectations: CoverageView['expectations']): CoverageView => ({
  targetLevel: null,
  covered: 0,
  required: expectations.length,
  expectations,
});
const keys = (...args: Parameters<typeof gapsOf>): string[] => gapsOf(...args).map(({ key }) => key);

describe('what stands between somebody and a level', () => {
  it('begins with the present step, then the ones before, the evidence, and the ones after', () => {
    const page = journeyPage('p', {
      journey: journey({ step: 2 }),
      signals: [
        signal('target_date', { step: 4 }),
        signal('delivered_with_others', { step: 1 }),
        signal('feedback_received', { step: 2, threshold: 3 }),
      ],
    });
    expect(keys(page, coverage(expectation('design', 1), expectation('delivery', 3)))).toEqual([
      'feedback_received',
      'delivered_with_others',
      'expectation:delivery',
      'expectation:design',
      'target_date',
    ]);
  });

  it('leaves out what holds, what is covered and what is not required', () => {
    const signals = [signal('target_date', { met: true }), signal('key_players', { required: false })];
    expect(keys(journeyPage('p', { signals }), coverage(expectation('design', 4, true)))).toEqual([]);
  });

  it('counts coverage once: by its expectations where they are known, else by its signal', () => {
    const page = journeyPage('p', { signals: [signal('expectations_covered', { step: 4 })] });
    expect(keys(page, null)).toEqual(['expectations_covered']);
    expect(keys(page, coverage(expectation('design', 1)))).toEqual(['expectation:design']);
  });

  it('does not name the answer while there is nothing to answer', () => {
    const received = signal('feedback_received', { step: 2 });
    const answered = signal('feedback_answered', { step: 2 });
    expect(keys(journeyPage('p', { signals: [received, answered] }), null)).toEqual(['feedback_received']);
    const some = { ...received, value: 2 };
    expect(keys(journeyPage('p', { signals: [some, answered] }), null)).toContain('feedback_answered');
  });

  it('says how many entries are short, and to share first what would do', () => {
    const short = expectation('design', 1);
    const wide = expectation('delivery', 4);
    const hidden = { ...short, sharingWouldAdd: { evidenceIds: ['a', 'b', 'c'], covers: true } };
    const gaps = gapsOf(journeyPage('p', { signals: [] }), coverage(short, wide, hidden));
    expect(gaps.map(({ title, act }) => [title.en, act])).toEqual([
      ['A wider range for delivery', 'log_evidence'],
      ['3 more entries for design', 'log_evidence'],
      ['3 more entries for design', 'share_evidence'],
    ]);
  });

  it('puts what waits for somebody else last', () => {
    const signals = [signal('intent_acknowledged'), signal('target_date', { step: 4 })];
    expect(keys(journeyPage('p', { signals }), null)).toEqual(['intent_acknowledged', 'target_date']);
    const gaps = gapsOf(journeyPage('p', { signals, intent: intent() }), null);
    expect(gaps.map(({ key, act }) => [key, act])).toEqual([
      ['target_date', 'choose_date'],
      ['intent_acknowledged', 'see_intent'],
    ]);
  });
});
