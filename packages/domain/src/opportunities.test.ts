import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advanceOpportunity,
  afterAnswer,
  type Answers,
  type CountedOpportunity,
  isValidated,
  openOpportunityTransitions,
  type OpportunityCounts,
  opportunityStates,
  recountedOpportunities,
} from './opportunities.js';

const nobody: Answers = { worthwhile: 0, managerAnswer: null };
const yes: Answers = { worthwhile: 1, managerAnswer: null };
const acts = ['shortlist', 'plan', 'step_back', 'drop', 'reopen'] as const;
const none: OpportunityCounts = {
  opportunities: 0,
  opportunitiesShortlisted: 0,
  shortlistedWithoutKpi: 0,
  opportunityDemos: 0,
  validationsReceived: 0,
  managerValidations: 0,
};
const idea: CountedOpportunity = {
  state: 'idea',
  hasKpi: false,
  hasDemo: false,
  validations: 0,
  managerValidations: 0,
};

describe('the states of an opportunity', () => {
  const ways = new Map<string, string>([
    ['idea shortlist', 'shortlisted'],
    ['idea drop', 'dropped'],
    ['validated shortlist', 'shortlisted'],
    ['validated drop', 'dropped'],
    ['shortlisted step_back', 'idea'],
    ['shortlisted plan', 'planned'],
    ['shortlisted drop', 'dropped'],
    ['planned step_back', 'shortlisted'],
    ['planned drop', 'dropped'],
    ['dropped reopen', 'idea'],
  ]);

  it.each(opportunityStates.flatMap((state) => acts.map((act) => [state, act] as const)))('%s, %s', (state, act) => {
    const next = ways.get(`${state} ${act}`) ?? null;
    expect(advanceOpportunity(state, act, nobody)).toBe(next);
    expect(openOpportunityTransitions(state).includes(act)).toBe(next !== null);
    // Where it opens again, what was answered meanwhile is not forgotten.
    expect(advanceOpportunity(state, act, yes)).toBe(next === 'idea' ? 'validated' : next);
  });
});

describe('what makes an idea validated', () => {
  it.each([
    [0, null, false],
    [1, null, true],
    [1, 'worthwhile', true],
    [1, 'redirect', false],
    [3, 'not_now', false],
    [0, 'redirect', false],
  ] as const)('%d times worthwhile, the manager says %s: %s', (worthwhile, managerAnswer, expected) => {
    expect(isValidated({ worthwhile, managerAnswer })).toBe(expected);
    expect(afterAnswer('idea', { worthwhile, managerAnswer })).toBe(expected ? 'validated' : 'idea');
  });

  it.each(['shortlisted', 'planned', 'dropped'] as const)('never what was decided already: %s', (state) => {
    expect(afterAnswer(state, yes)).toBe(state);
    expect(afterAnswer(state, { worthwhile: 1, managerAnswer: 'not_now' })).toBe(state);
  });
});

describe('the counts of opportunities', () => {
  it.each<[string, Partial<CountedOpportunity>, Partial<OpportunityCounts>]>([
    ['an idea', {}, { opportunities: 1 }],
    ['a dropped one: it was found', { state: 'dropped' }, { opportunities: 1 }],
    ['shortlisted', { state: 'shortlisted' }, { opportunitiesShortlisted: 1, shortlistedWithoutKpi: 1 }],
    ['linked', { state: 'shortlisted', hasKpi: true }, { opportunitiesShortlisted: 1, shortlistedWithoutKpi: 0 }],
    ['planned', { state: 'planned', hasKpi: true }, { opportunitiesShortlisted: 1 }],
    ['with a demo', { hasDemo: true }, { opportunityDemos: 1 }],
    ['with answers', { validations: 3, managerValidations: 1 }, { validationsReceived: 3, managerValidations: 1 }],
  ])('%s', (_, wish, expected) => {
    const counts = recountedOpportunities(none, null, { ...idea, ...wish });
    expect(counts).toEqual({ ...none, opportunities: 1, ...expected });
  });

  it('come out the same whatever way they went', () => {
    const one = fc.record({
      state: fc.constantFrom(...opportunityStates),
      hasKpi: fc.boolean(),
      hasDemo: fc.boolean(),
      validations: fc.nat(5),
      managerValidations: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(fc.array(one, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (lives) => {
        const lived = lives.reduce(
          (sum, life) => life.reduce((counts, now, i) => recountedOpportunities(counts, life[i - 1] ?? null, now), sum),
          none,
        );
        const ends = lives.flatMap((life) => life.slice(-1));
        expect(lived).toEqual(ends.reduce((sum, end) => recountedOpportunities(sum, null, end), none));
        expect(ends.reduce((sum, end) => recountedOpportunities(sum, end, null), lived)).toEqual(none);
      }),
    );
  });
});
