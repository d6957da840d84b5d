export const opportunityStates = ['idea', 'validated', 'shortlisted', 'planned', 'dropped'] as const;
export type OpportunityState = (typeof opportunityStates)[number];
/** Acts of the owner. Nobody validates their own idea: see `isValidated`. */
export type OpportunityTransition = 'shortlist' | 'plan' | 'step_back' | 'drop' | 'reopen';
export type ValidationAnswer = 'worthwhile' | 'redirect' | 'not_now';

/** What those who were asked "is it worthwhile?" have said so far; the manager's last word is known by itself. */
export type Answers = Readonly<{ worthwhile: number; managerAnswer: ValidationAnswer | null }>;

/**
 * An idea is validated once somebody who was asked called it worthwhile, and the manager, if they answered at all, did
 * so too: a colleague's yes does not stand against the manager's "not now".
 */
export const isValidated = ({ worthwhile, managerAnswer }: Answers): boolean =>
  worthwhile > 0 && (managerAnswer === null || managerAnswer === 'worthwhile');

/** `open`: an idea again, or a validated one, as the answers say. */
const transitions: Readonly<
  Record<
    OpportunityState,
    Partial<Record<OpportunityTransition, Exclude<OpportunityState, 'idea' | 'validated'> | 'open'>>
  >
> = {
  // A shortlist is made by judgement too: asking first is advice, not a wall.
  idea: { shortlist: 'shortlisted', drop: 'dropped' },
  validated: { shortlist: 'shortlisted', drop: 'dropped' },
  shortlisted: { step_back: 'open', plan: 'planned', drop: 'dropped' },
  planned: { step_back: 'shortlisted', drop: 'dropped' },
  dropped: { reopen: 'open' },
};

/** The acts that the state itself allows; who may perform them is a policy's business. */
export function openOpportunityTransitions(state: OpportunityState): OpportunityTransition[] {
  return Object.keys(transitions[state]) as OpportunityTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceOpportunity(
  state: OpportunityState,
  act: OpportunityTransition,
  answers: Answers,
): OpportunityState | null {
  const next = transitions[state][act];
  if (!next) return null;
  return next === 'open' ? openState(answers) : next;
}

/** What an answer makes of the state: only where nothing was decided about it yet do the answers decide. */
export function afterAnswer(state: OpportunityState, answers: Answers): OpportunityState {
  return state === 'idea' || state === 'validated' ? openState(answers) : state;
}

const openState = (answers: Answers): OpportunityState => (isValidated(answers) ? 'validated' : 'idea');

export type CountedOpportunity = Readonly<{
  state: OpportunityState;
  hasKpi: boolean;
  hasDemo: boolean;
  validations: number;
  managerValidations: number;
}>;

/** What signals count of opportunities, and of the answers to them. */
export type OpportunityCounts = Readonly<{
  opportunities: number;
  opportunitiesShortlisted: number;
  shortlistedWithoutKpi: number;
  opportunityDemos: number;
  validationsReceived: number;
  managerValidations: number;
}>;

/** The counts after one turned from `before` into `after`; `null` where it was not there, or is not any more. */
export function recountedOpportunities<C extends OpportunityCounts>(
  counts: C,
  before: CountedOpportunity | null,
  after: CountedOpportunity | null,
): C {
  const [gone, come] = [countsOf(before), countsOf(after)];
  const keys = Object.keys(gone) as (keyof OpportunityCounts)[];
  return { ...counts, ...Object.fromEntries(keys.map((key) => [key, counts[key] + come[key] - gone[key]])) };
}

function countsOf(one: CountedOpportunity | null): OpportunityCounts {
  // What is planned was shortlisted: going on takes nothing away.
  const shortlisted = one?.state === 'shortlisted' || one?.state === 'planned';
  return {
    opportunities: Number(one !== null),
    opportunitiesShortlisted: Number(shortlisted),
    shortlistedWithoutKpi: Number(shortlisted && !one.hasKpi),
    opportunityDemos: Number(one?.hasDemo ?? false),
    validationsReceived: one?.validations ?? 0,
    managerValidations: one?.managerValidations ?? 0,
  };
}
