/** What an employee and a manager agree to change, and how far it has come. */
export const planStates = [
  'draft',
  'proposed',
  'countered',
  'agreed',
  'in_progress',
  'realign_due',
  'done',
  'abandoned',
] as const;
export type PlanState = (typeof planStates)[number];

/**
 * `take_back` and `revise` lead to a draft again: what was not agreed in these words is not agreed. `fall_due` is the
 * calendar's; every other act is a person's.
 */
export type PlanTransition =
  | 'propose'
  | 'take_back'
  | 'agree'
  | 'counter'
  | 'accept'
  | 'start'
  | 'revise'
  | 'fall_due'
  | 'realign'
  | 'finish'
  | 'abandon';

const transitions: Readonly<Record<PlanState, Partial<Record<PlanTransition, PlanState>>>> = {
  draft: { propose: 'proposed', abandon: 'abandoned' },
  proposed: { agree: 'agreed', counter: 'countered', take_back: 'draft', abandon: 'abandoned' },
  countered: { accept: 'agreed', propose: 'proposed', abandon: 'abandoned' },
  agreed: { start: 'in_progress', revise: 'draft', abandon: 'abandoned' },
  in_progress: { fall_due: 'realign_due', finish: 'done', revise: 'draft', abandon: 'abandoned' },
  realign_due: { realign: 'in_progress', finish: 'done', revise: 'draft', abandon: 'abandoned' },
  done: {},
  abandoned: {},
};

/** The acts that the state itself allows; who may perform them is a policy's business. */
export function openPlanTransitions(state: PlanState): PlanTransition[] {
  return Object.keys(transitions[state]) as PlanTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advancePlan(state: PlanState, act: PlanTransition): PlanState | null {
  return transitions[state][act] ?? null;
}

/** Whether its words may change: while it is proposed they wait for an answer, and what was agreed is revised first. */
export const planIsOpen = (state: PlanState): boolean => state === 'draft' || state === 'countered';

/** Both said yes to the words that it has now. */
export const planIsAgreed = (state: PlanState): boolean =>
  state === 'agreed' || state === 'in_progress' || state === 'realign_due' || state === 'done';

/** Work is going on, so it can drift. */
export const planRuns = (state: PlanState): boolean =>
  state === 'agreed' || state === 'in_progress' || state === 'realign_due';

export const planItemStates = ['todo', 'doing', 'blocked', 'deferred', 'done'] as const;
export type PlanItemState = (typeof planItemStates)[number];
export type PlanItemTransition = 'start' | 'block' | 'unblock' | 'defer' | 'resume' | 'finish' | 'reopen';

const itemTransitions: Readonly<Record<PlanItemState, Partial<Record<PlanItemTransition, PlanItemState>>>> = {
  todo: { start: 'doing', defer: 'deferred' },
  doing: { finish: 'done', block: 'blocked', defer: 'deferred' },
  blocked: { unblock: 'doing', defer: 'deferred' },
  deferred: { resume: 'todo' },
  done: { reopen: 'doing' },
};

export function openItemTransitions(state: PlanItemState): PlanItemTransition[] {
  return Object.keys(itemTransitions[state]) as PlanItemTransition[];
}

export function advancePlanItem(state: PlanItemState, act: PlanItemTransition): PlanItemState | null {
  return itemTransitions[state][act] ?? null;
}
