import { describe, expect, it } from '@jest/globals';
import { stairModel } from './stair-model.js';
import { distributionText, signalsText, stairStory, stairText, treadText } from './stair-text.js';
import { fitWords, wrapWords } from './words.js';

const steps = [
  { met: 7, required: 7 },
  { met: 8, required: 8 },
  { met: 5, required: 6 },
  { met: 1, required: 1 },
];

const names = ['Settle in', 'Find impact areas', 'Deliver impact', 'Get promoted'];
const nombres = ['Asentarse', 'Buscar el hueco', 'Lograr impacto', 'Conseguir el ascenso'];

describe('the stair in words', () => {
  it('says what the picture says', () => {
    const facts = { steps, current: 3, iteration: 2 } as const;
    expect(stairText(facts, 'en', names)).toBe('Step 3 of 4, Deliver impact, 5 of 6 signals, iteration 2');
    expect(stairText(facts, 'es', nombres)).toBe('Paso 3 de 4, Lograr impacto, 5 de 6 señales, iteración 2');
  });

  it('names a tread, and a step that asks for nothing', () => {
    expect(treadText(1, { met: 7, required: 7 }, 'en', names)).toBe('Step 1, Settle in, 7 of 7 signals');
    expect(signalsText({ met: 1, required: 1 }, 'en')).toBe('1 of 1 signal');
    expect(signalsText({ met: 0, required: 0 }, 'es')).toBe('sin señales obligatorias');
  });

  it('tells the way back with its reason', () => {
    const visits = [
      { step: 1, iteration: 1, enteredOn: '2026-01-05', leftOn: '2026-02-01', reason: '' },
      { step: 2, iteration: 1, enteredOn: '2026-02-01', leftOn: '2026-05-03', reason: '' },
      { step: 1, iteration: 2, enteredOn: '2026-05-03', leftOn: null, reason: 'New team, new people.' },
    ] as const;
    const day = (on: string): string => `<${on}>`;
    expect(stairStory(stairModel(visits, steps), 'en', names, day)).toBe(
      'Step 1 of 4, Settle in, 7 of 7 signals, iteration 2. ' +
        'Iteration 1 ended on step 2; the journey came back to step 1 on <2026-05-03>: New team, new people.',
    );
  });

  it('gives away no withheld figure', () => {
    const figures = [
      { now: { state: 'withheld', why: 'complementary' }, before: { state: 'shown', value: 31 } },
      { now: { state: 'shown', value: 14 }, before: { state: 'shown', value: 11 } },
      { now: { state: 'shown', value: 1 }, before: { state: 'withheld', why: 'small' } },
      { now: { state: 'withheld', why: 'small' }, before: null },
    ] as const;
    expect(distributionText(figures, 'en', names, 5, '25 May')).toBe(
      'Step 1, Settle in: withheld, it would reveal another step; ' +
        'Step 2, Find impact areas: 14 people now, 11 on 25 May; ' +
        'Step 3, Deliver impact: 1 person now; Step 4, Get promoted: fewer than 5',
    );
  });

  it('names no reason where the reader was told none', () => {
    const figures = [{ now: { state: 'withheld', why: null }, before: null }] as const;
    expect(distributionText(figures, 'en', names, 5, null)).toBe('Step 1, Settle in: withheld');
    expect(distributionText(figures, 'es', nombres, 5, null)).toBe('Paso 1, Asentarse: no se muestra');
  });
});

describe('words in the free corner', () => {
  it('break between words, and keep a long word whole', () => {
    expect(wrapWords('Strong delivery. The results were', 16)).toEqual(['Strong delivery.', 'The results were']);
    expect(wrapWords('  incomprehensibilities  apart ', 8)).toEqual(['incomprehensibilities', 'apart']);
  });

  it('end in an ellipsis where they do not fit', () => {
    expect(fitWords('Strong delivery. The results were not tied to a KPI.', 16, 2)).toEqual([
      'Strong delivery.',
      'The results wer…',
    ]);
    expect(fitWords('short', 16, 2)).toEqual(['short']);
    expect(fitWords('incomprehensibilities', 8, 2)).toEqual(['incompr…']);
  });
});
