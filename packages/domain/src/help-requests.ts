export const helpStates = ['pending', 'answered', 'declined', 'withdrawn'] as const;
export type HelpState = (typeof helpStates)[number];
export type HelpTransition = 'answer' | 'decline' | 'withdraw';

/** What was said stands: whoever wants to know more asks again, and both answers are kept. */
const transitions: Readonly<Record<HelpState, Partial<Record<HelpTransition, HelpState>>>> = {
  pending: { answer: 'answered', decline: 'declined', withdraw: 'withdrawn' },
  answered: {},
  declined: {},
  withdrawn: {},
};

export function openHelpTransitions(state: HelpState): HelpTransition[] {
  return Object.keys(transitions[state]) as HelpTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceHelp(state: HelpState, act: HelpTransition): HelpState | null {
  return transitions[state][act] ?? null;
}

type Part = Readonly<{ id: string; takenOn: string | null }>;

/**
 * The parts that are taken over, in the order of the answer, whichever order they were named in; `null` when one of
 * them is not among the answer's, or was taken before: nothing becomes a part of somebody's work twice.
 */
export function partsToTake<P extends Part>(parts: readonly P[], ids: readonly string[]): P[] | null {
  const wanted = new Set(ids);
  const found = parts.filter(({ id, takenOn }) => wanted.has(id) && takenOn === null);
  return found.length > 0 && found.length === wanted.size ? found : null;
}

export const someAreLeft = (parts: readonly Part[]): boolean => parts.some(({ takenOn }) => takenOn === null);
