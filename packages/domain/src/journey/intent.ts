/** "I want to be promoted": said once, answered, never rewritten. A new one supersedes the one that stands. */
export type IntentState =
  'declared' | 'acknowledged' | 'countered' | 'active' | 'fulfilled' | 'superseded' | 'withdrawn';

/** `activate`: both have signed the criteria. `supersede`: a newer intent takes its place. */
export type IntentTransition = 'acknowledge' | 'counter' | 'activate' | 'fulfil' | 'supersede' | 'withdraw';

const leaving = { supersede: 'superseded', withdraw: 'withdrawn' } as const;

const transitions: Readonly<Record<IntentState, Partial<Record<IntentTransition, IntentState>>>> = {
  declared: { acknowledge: 'acknowledged', counter: 'countered', ...leaving },
  acknowledged: { activate: 'active', ...leaving },
  countered: { activate: 'active', ...leaving },
  active: { fulfil: 'fulfilled', ...leaving },
  fulfilled: {},
  superseded: {},
  withdrawn: {},
};

export const intentStates = Object.keys(transitions) as IntentState[];

/** The acts that the state itself allows; who may perform them is a policy's business. */
export function openIntentTransitions(state: IntentState): IntentTransition[] {
  return Object.keys(transitions[state]) as IntentTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceIntent(state: IntentState, act: IntentTransition): IntentState | null {
  return transitions[state][act] ?? null;
}

/** It stands as long as it can still be taken back: a person has at most one such intent. */
export const intentStands = (state: IntentState): boolean => advanceIntent(state, 'withdraw') !== null;

/** The manager said yes to hearing it. A counter is an answer as well, but not this one. */
export const intentIsAcknowledged = (state: IntentState): boolean =>
  state === 'acknowledged' || state === 'active' || state === 'fulfilled';

/** Days without an answer after which the manager is reminded, and after which the skip-level sees what is owed. */
export const remindAfterDays = 7;
export const owedAfterDays = 14;
