import type { CoverageView, JourneyPage, SignalView, Step } from '@rungs/contracts/journeys.js';
import type { Localized } from '@rungs/domain/framework/steps.js';

/** Where the one act that closes a gap is done. */
export type GapAct =
  | 'note_observation'
  | 'write_pattern'
  | 'add_key_player'
  | 'adopt_habit'
  | 'log_encounter'
  | 'close_goal'
  | 'share_goal'
  | 'follow_kpi'
  | 'find_opportunity'
  | 'ask_validation'
  | 'ask_feedback'
  | 'answer_feedback'
  | 'declare_intent'
  | 'see_intent'
  | 'log_evidence'
  | 'share_evidence'
  | 'choose_date'
  | 'show_work'
  | 'assess_self'
  | 'check_plan'
  | 'open_practice';

export type Gap = Readonly<{
  key: string;
  step: Step;
  practice: string;
  title: Localized;
  /** The rule that makes it a gap, and how far it is met. */
  rule: Localized;
  count: Readonly<{ met: number; required: number }> | null;
  act: GapAct;
  /** Of the expectation, where it is one. */
  competency?: string;
}>;

export const shownGaps = 5;
/** Above this a tread would say more about the threshold than about the gap. */
const longestTread = 12;

const acts: Readonly<Record<string, GapAct>> = {
  observations: 'note_observation',
  observation_kinds: 'note_observation',
  patterns: 'write_pattern',
  self_assessment: 'assess_self',
  key_players: 'add_key_player',
  habits_adopted: 'adopt_habit',
  key_players_met: 'log_encounter',
  open_commitments: 'close_goal',
  delivered_with_others: 'share_goal',
  goals_not_overdue: 'close_goal',
  kpis_followed: 'follow_kpi',
  shortlisted_linked: 'find_opportunity',
  opportunities: 'find_opportunity',
  opportunities_shortlisted: 'find_opportunity',
  opportunity_demos: 'find_opportunity',
  validations: 'ask_validation',
  manager_validation: 'ask_validation',
  feedback_received: 'ask_feedback',
  feedback_answered: 'answer_feedback',
  intent_acknowledged: 'declare_intent',
  expectations_covered: 'log_evidence',
  leadership_entries: 'log_evidence',
  target_date: 'choose_date',
  alignment_recent: 'check_plan',
  no_item_drifting: 'check_plan',
  visibility_recent: 'show_work',
  soft_skills_recent: 'show_work',
};

/** Nobody can be met who was not named, nothing answered that was not given: the second says no more than the first. */
const repeats = [
  ['observation_kinds', 'observations'],
  ['patterns', 'observations'],
  ['habits_adopted', 'key_players'],
  ['key_players_met', 'key_players'],
  ['feedback_answered', 'feedback_received'],
  ['opportunities_shortlisted', 'opportunities'],
  ['shortlisted_linked', 'opportunities_shortlisted'],
  ['opportunity_demos', 'opportunities'],
  ['manager_validation', 'validations'],
  ['ends_in_time', 'target_date'],
] as const;

/**
 * Everything that stands between a person and the level, in the order one would take it up: what is open on the present
 * step and on those before, then expectations without evidence (the nearest to their bar first), then what later steps
 * will ask. Where expectations are named one by one, the signal that only counts them is left out.
 */
export function gapsOf({ journey, signals, intent }: JourneyPage, coverage: CoverageView | null): Gap[] {
  const here = journey?.step ?? 1;
  const expectations = (coverage?.expectations ?? []).filter(({ required, covered }) => required && !covered);
  const valueOf = (key: string): number => signals.find((signal) => signal.key === key)?.value ?? 0;
  const open = signals.filter(
    ({ key, met, required }) =>
      required &&
      !met &&
      !(key === 'expectations_covered' && expectations.length > 0) &&
      !repeats.some(([what, of]) => key === what && valueOf(of) === 0),
  );
  const waits = intent?.state === 'declared';
  const gap = (signal: SignalView): Gap =>
    waits && signal.key === 'intent_acknowledged' ? { ...fromSignal(signal), act: 'see_intent' } : fromSignal(signal);
  // What only somebody else can close comes after what oneself can.
  const mineFirst = (a: Gap, b: Gap): number => Number(a.act === 'see_intent') - Number(b.act === 'see_intent');
  return [
    ...open.filter(({ step }) => step === here).map(gap),
    ...open.filter(({ step }) => step < here).map(gap),
    ...expectations.toSorted((a, b) => a.bar.count - a.count - (b.bar.count - b.count)).map(fromExpectation),
    ...open.filter(({ step }) => step > here).map(gap),
  ].toSorted(mineFirst);
}

function fromSignal({ key, step, practice, name, direction, sentence, value, threshold }: SignalView): Gap {
  const counts = direction === 'at_least' && threshold > 1 && threshold <= longestTread;
  return {
    key,
    step,
    practice,
    title: name,
    rule: sentence,
    count: counts ? { met: value, required: threshold } : null,
    act: acts[key] ?? 'open_practice',
  };
}

function fromExpectation(expectation: CoverageView['expectations'][number]): Gap {
  const { competencyKey, competency, rule, missing, count, bar, sharingWouldAdd } = expectation;
  const join = (language: 'en' | 'es'): string => [rule[language], missing?.[language]].filter(Boolean).join(' ');
  // What exists already and is only not shown is nearer than anything one would still have to do.
  const shareable = sharingWouldAdd?.covers === true && sharingWouldAdd.evidenceIds.length > 0;
  return {
    key: `expectation:${competencyKey}`,
    step: 4,
    practice: 'lead-from-where-you-stand',
    title: shortOf(competency, bar.count - count),
    rule: { en: join('en'), es: join('es') },
    count: { met: Math.min(count, bar.count), required: bar.count },
    act: shareable ? 'share_evidence' : 'log_evidence',
    competency: competencyKey,
  };
}

/** "Three more entries for Delivery"; with enough of them, what is missing are kinds or months. */
function shortOf(competency: string, left: number): Localized {
  if (left <= 0) return { en: `A wider range for ${competency}`, es: `Más variedad en ${competency}` };
  return left === 1
    ? { en: `One more entry for ${competency}`, es: `Una entrada más de ${competency}` }
    : { en: `${left} more entries for ${competency}`, es: `${left} entradas más de ${competency}` };
}
