import { describe, expect, it } from '@jest/globals';
import { twoReadings, type TwoReadings } from './two-readings.js';

const expectations = [
  { competencyKey: 'delivery', competency: 'Delivery', required: true },
  { competencyKey: 'hiring', competency: 'Hiring', required: false },
];
const facts = (self: TwoReadings['self'], manager: TwoReadings['manager'], hasManager = true): TwoReadings => ({
  ...{ hasManager, expectations, self, manager },
});
const said = (of: TwoReadings) => twoReadings(of).map(({ key, severity }) => `${key} ${severity}`);

describe('two readings of the same person', () => {
  it.each<[string, TwoReadings, string[]]>([
    ['nobody said anything', facts(null, null), ['self_missing blocker', 'manager_silent advice']],
    ['only the manager did', facts(null, { delivery: 'meets' }), ['self_missing blocker']],
    ['only the person did', facts({ delivery: 'meets' }, null), ['manager_silent advice']],
    ['only the person did, and has no manager', facts({ delivery: 'meets' }, null, false), []],
    ['both agree', facts({ delivery: 'meets' }, { delivery: 'meets' }), []],
    ['the manager sees more', facts({ delivery: 'meets' }, { delivery: 'exceeds' }), []],
    ['one step apart', facts({ delivery: 'exceeds' }, { delivery: 'meets' }), ['self_above delivery advice']],
    [
      'apart over what is required and denied',
      facts({ delivery: 'meets' }, { delivery: 'working_towards' }),
      ['self_above delivery blocker'],
    ],
    [
      'apart over what nobody requires',
      facts({ hiring: 'exceeds' }, { hiring: 'working_towards' }),
      ['self_above hiring advice'],
    ],
    [
      'silent about a part',
      facts({ delivery: 'meets', hiring: 'meets' }, { delivery: 'meets' }),
      ['manager_silent_on advice'],
    ],
    ['about another level', facts({ mentoring: 'meets' }, { mentoring: 'working_towards' }), []],
    ['named like what every object has', facts({ ['constructor' as string]: 'meets' }, {}), []],
  ])('%s', (_, of, expected) => expect(said(of)).toEqual(expected));

  it('says in both languages who says what', () => {
    const [found] = twoReadings(facts({ delivery: 'meets' }, { delivery: 'working_towards' }));
    expect(found?.title.es).toBe('Delivery');
    expect(found?.sentence.en).toContain('You say “meets”, your manager says “working towards”');
    expect(found?.sentence.es).toContain('Tú dices «cumple» y tu responsable «en camino»');
  });

  it('names what the manager is silent about', () => {
    const [found] = twoReadings(facts({ delivery: 'meets', hiring: 'meets' }, {}));
    expect(found?.sentence).toMatchObject({
      en: expect.stringContaining('Delivery and Hiring'),
      es: expect.stringContaining('Delivery e Hiring'),
    });
  });
});
