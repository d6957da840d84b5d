import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signalDefinitions, type SignalKey } from '../framework/signal-definitions.js';
import { tunedSignals } from '../framework/tuning.js';
import type { JourneyFacts } from './journey-facts.js';
import { evaluateSignals, stepProgress, stepProgressOf } from './signals.js';

const nothing: JourneyFacts = {
  observations: 0,
  observationKinds: 0,
  patterns: 0,
  habitsAdopted: 0,
  keyPlayers: 0,
  keyPlayersMet: 0,
  openGoals: 0,
  overdueGoals: 0,
  goalsDeliveredWithOthers: 0,
  selfAssessments: 0,
  visibilityRecent: 0,
  softSkillsRecent: 0,
  kpisFollowed: 0,
  opportunities: 0,
  opportunitiesShortlisted: 0,
  shortlistedWithoutKpi: 0,
  opportunityDemos: 0,
  validationsReceived: 0,
  managerValidations: 0,
  feedbackReceived: 0,
  feedbackUnanswered: 0,
  leadershipEvidence: 0,
  coveredExpectations: 0,
  requiredExpectations: 8,
  intentAcknowledged: false,
  targetDateChosen: false,
  endsKnown: 0,
  endsLate: 0,
  hasManager: true,
  plansAgreed: 0,
  planItems: 0,
  planItemsIncomplete: 0,
  alignmentChecks: 0,
  daysSinceAlignment: 0,
  itemsDrifting: 0,
};
const signal = (key: SignalKey, changes: Partial<JourneyFacts>) => {
  const found = evaluateSignals({ ...nothing, ...changes }).find((result) => result.key === key);
  if (!found) throw new Error(`There is no signal ${key}.`);
  return found;
};

describe('a signal', () => {
  it.each<[SignalKey, Partial<JourneyFacts>, boolean]>([
    ['observations', { observations: 7 }, false],
    ['observations', { observations: 8 }, true],
    ['observation_kinds', { observations: 9, observationKinds: 2 }, false],
    ['observation_kinds', { observations: 9, observationKinds: 3 }, true],
    ['patterns', { patterns: 1 }, true],
    ['habits_adopted', {}, false],
    ['habits_adopted', { habitsAdopted: 1 }, true],
    ['kpis_followed', {}, false],
    ['kpis_followed', { kpisFollowed: 1 }, true],
    ['shortlisted_linked', {}, false],
    ['shortlisted_linked', { opportunitiesShortlisted: 2, shortlistedWithoutKpi: 1 }, false],
    ['shortlisted_linked', { opportunitiesShortlisted: 2 }, true],
    ['opportunities', { opportunities: 2 }, false],
    ['opportunities', { opportunities: 3 }, true],
    ['opportunities_shortlisted', { opportunities: 3 }, false],
    ['opportunities_shortlisted', { opportunitiesShortlisted: 1 }, true],
    ['validations', { validationsReceived: 1 }, false],
    ['validations', { validationsReceived: 2 }, true],
    ['manager_validation', { validationsReceived: 2 }, false],
    ['manager_validation', { managerValidations: 1 }, true],
    ['opportunity_demos', { opportunities: 3 }, false],
    ['opportunity_demos', { opportunityDemos: 1 }, true],
    ['alignment_recent', {}, false],
    ['alignment_recent', { alignmentChecks: 1, daysSinceAlignment: 60 }, true],
    ['alignment_recent', { alignmentChecks: 1, daysSinceAlignment: 61 }, false],
    ['no_item_drifting', {}, false],
    ['no_item_drifting', { plansAgreed: 1, itemsDrifting: 1 }, false],
    ['no_item_drifting', { plansAgreed: 1 }, true],
    ['key_players', { keyPlayers: 2 }, false],
    ['key_players', { keyPlayers: 3 }, true],
    ['key_players_met', { keyPlayers: 9, keyPlayersMet: 2 }, false],
    ['open_commitments', { openGoals: 3 }, true],
    ['open_commitments', { openGoals: 4 }, false],
    ['delivered_with_others', { goalsDeliveredWithOthers: 1 }, true],
    ['feedback_received', { feedbackReceived: 3 }, true],
    ['feedback_answered', { feedbackReceived: 3, feedbackUnanswered: 1 }, false],
    ['feedback_answered', { feedbackReceived: 3, feedbackUnanswered: 0 }, true],
    ['feedback_answered', {}, false],
    ['goals_not_overdue', { overdueGoals: 1 }, false],
    ['intent_acknowledged', { intentAcknowledged: true }, true],
    ['expectations_covered', { coveredExpectations: 5 }, false],
    ['expectations_covered', { coveredExpectations: 6 }, true],
    ['expectations_covered', { coveredExpectations: 0, requiredExpectations: 0 }, false],
    ['leadership_entries', { leadershipEvidence: 2 }, true],
    ['visibility_recent', { visibilityRecent: 2 }, false],
    ['visibility_recent', { visibilityRecent: 3 }, true],
    ['soft_skills_recent', { softSkillsRecent: 3 }, true],
    ['target_date', { targetDateChosen: true }, true],
    ['ends_in_time', {}, false],
    ['ends_in_time', { endsKnown: 2 }, false],
    ['ends_in_time', { targetDateChosen: true }, false],
    ['ends_in_time', { targetDateChosen: true, endsKnown: 2 }, true],
    ['ends_in_time', { targetDateChosen: true, endsKnown: 2, endsLate: 1 }, false],
    ['self_assessment', {}, false],
    ['self_assessment', { selfAssessments: 1 }, true],
    ['plan_agreed', {}, false],
    ['plan_agreed', { plansAgreed: 1 }, true],
    ['plan_complete', {}, false],
    ['plan_complete', { planItems: 2, planItemsIncomplete: 1 }, false],
    ['plan_complete', { planItems: 2 }, true],
  ])('%s with %p is met: %p', (key, changes, met) => {
    expect(signal(key, changes).met).toBe(met);
  });

  it('says why, in both languages', () => {
    expect(signal('key_players', { keyPlayers: 2 }).sentence.en).toMatch(/^2 of 3 people to learn from\./);
    for (const { sentence } of evaluateSignals(nothing)) {
      expect(sentence.en).not.toMatch(/[{}]/);
      expect(sentence.es).not.toMatch(/[{}]/);
    }
  });

  it.each<[SignalKey, Partial<JourneyFacts>, string, string]>([
    ['key_players', { keyPlayers: 1 }, '1 of 3 people', '1 de 3 personas'],
    ['key_players', { keyPlayers: 3 }, 'You know 3 people to learn from.', 'Conoces a 3 personas de las que aprender.'],
    ['open_commitments', { openGoals: 1 }, '1 open, within', '1 abierto, dentro'],
    ['delivered_with_others', { goalsDeliveredWithOthers: 1 }, 'finished 1 goal together', '1 objetivo junto'],
    ['feedback_answered', {}, 'Nothing to answer yet.', 'Todavía no hay nada que responder.'],
    [
      'expectations_covered',
      { coveredExpectations: 5 },
      '5 of 8 expectations are covered by evidence; 6 are',
      '5 de 8',
    ],
    ['ends_in_time', { endsKnown: 2 }, 'Choose by when first.', 'Elige primero para cuándo.'],
    ['ends_in_time', { targetDateChosen: true }, 'No goal and no item of your plan', 'Ningún objetivo ni punto'],
    [
      'ends_in_time',
      { targetDateChosen: true, endsKnown: 2, endsLate: 1 },
      '1 open goal or plan item, milestones included, does not end before the day you aim at. Bring it forward',
      '1 objetivo o punto del plan abierto, hitos incluidos, no termina antes del día al que apuntas. Adelántalo',
    ],
    ['expectations_covered', { requiredExpectations: 0 }, 'nothing to cover yet', 'nada que cubrir'],
  ])('%s with %p speaks in counts: %s', (key, changes, en, es) => {
    expect(signal(key, changes).sentence.en).toContain(en);
    expect(signal(key, changes).sentence.es).toContain(es);
  });

  it('says a share of the expectations as a count, rounded up', () => {
    expect(signal('expectations_covered', { requiredExpectations: 7 })).toMatchObject({ value: 0, threshold: 6 });
    const half = tunedSignals({ signals: { expectations_covered: { threshold: 50 } }, practices: {} });
    const [tuned] = evaluateSignals(nothing, half).filter(({ key }) => key === 'expectations_covered');
    expect(tuned?.threshold).toBe(4);
  });
});

describe('somebody without a manager', () => {
  it.each(['manager_validation', 'plan_agreed', 'intent_acknowledged'] as const)('is not asked for %s', (key) => {
    expect(signal(key, {}).required).toBe(true);
    const alone = signal(key, { hasManager: false });
    expect(alone).toMatchObject({ required: false, met: false });
    expect(alone.sentence.en).toMatch(/^You have no manager now/);
    expect(alone.sentence.es).toMatch(/^Ahora no tienes responsable/);
  });

  it('keeps what a manager said before', () => {
    const said = signal('manager_validation', { hasManager: false, managerValidations: 1 });
    expect(said).toMatchObject({ required: false, met: true });
    expect(said.sentence.en).toContain('has said');
  });

  it('can leave each step: what is asked can be met by oneself and by others', () => {
    const asked = stepProgress(evaluateSignals({ ...nothing, hasManager: false }));
    const before = stepProgress(evaluateSignals(nothing));
    expect(asked.map(({ required }, index) => (before[index]?.required ?? 0) - required)).toEqual([0, 1, 2, 0]);
  });
});

describe('the steps', () => {
  it('each have a signal to leave them by', () => {
    for (const { required } of stepProgress(evaluateSignals(nothing))) expect(required).toBeGreaterThan(0);
  });

  it('leave wellbeing out of what others count', () => {
    const [first] = evaluateSignals(nothing);
    if (!first) throw new Error('no signals');
    expect(stepProgress([{ ...first, private: true }])[0]).toEqual({ met: 0, required: 0 });
  });
});

describe('signals, for any facts', () => {
  const count = fc.nat(50);
  const facts: fc.Arbitrary<JourneyFacts> = fc.record({
    observations: count,
    observationKinds: count,
    patterns: count,
    habitsAdopted: count,
    keyPlayers: count,
    keyPlayersMet: count,
    openGoals: count,
    overdueGoals: count,
    goalsDeliveredWithOthers: count,
    selfAssessments: count,
    visibilityRecent: count,
    softSkillsRecent: count,
    kpisFollowed: count,
    opportunities: count,
    opportunitiesShortlisted: count,
    shortlistedWithoutKpi: count,
    opportunityDemos: count,
    validationsReceived: count,
    managerValidations: count,
    feedbackReceived: count,
    feedbackUnanswered: count,
    leadershipEvidence: count,
    coveredExpectations: count,
    requiredExpectations: count,
    intentAcknowledged: fc.boolean(),
    targetDateChosen: fc.boolean(),
    endsKnown: count,
    endsLate: count,
    hasManager: fc.boolean(),
    plansAgreed: count,
    planItems: count,
    planItemsIncomplete: count,
    alignmentChecks: count,
    daysSinceAlignment: count,
    itemsDrifting: count,
  });

  it('answer the same for the same facts', () => {
    fc.assert(fc.property(facts, (given) => expect(evaluateSignals({ ...given })).toEqual(evaluateSignals(given))));
  });

  it('fill the steps alike with words and without', () => {
    fc.assert(
      fc.property(facts, (given) => expect(stepProgressOf(given)).toEqual(stepProgress(evaluateSignals(given)))),
    );
  });

  it('ask nobody for the word of a manager they do not have, and everybody else for the same as before', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const [alone, led] = [false, true].map((hasManager) => evaluateSignals({ ...given, hasManager }));
        for (const [index, { key, required, met, value }] of (alone ?? []).entries()) {
          const before = led?.[index];
          const theirs = signalDefinitions.find((definition) => definition.key === key)?.needsManager === true;
          expect([key, required, met, value]).toEqual([
            key,
            theirs ? false : before?.required,
            before?.met,
            before?.value,
          ]);
        }
      }),
    );
  });

  it('are never un-met by one more record where they ask for "at least"', () => {
    // Of every signal that there is, and not of those that somebody remembered.
    const atLeast = signalDefinitions.filter(({ direction }) => direction === 'at_least');
    const grownBy = (given: JourneyFacts, fact: keyof JourneyFacts): JourneyFacts => {
      const before = given[fact];
      return { ...given, [fact]: typeof before === 'boolean' ? true : before + 1 };
    };
    fc.assert(
      fc.property(facts, fc.constantFrom(...atLeast), (given, { fact }) => {
        const after = evaluateSignals(grownBy(given, fact));
        for (const { key } of evaluateSignals(given).filter(({ met }) => met)) {
          if (!atLeast.some((one) => one.key === key)) continue;
          expect(after.find((one) => one.key === key)?.met).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
