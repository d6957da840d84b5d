export type ValidationState = 'asked' | 'answered' | 'withdrawn';
export type ValidationTransition = 'answer' | 'withdraw';

/** An answer stands: who thinks otherwise later is asked again, and both answers are kept. */
const transitions: Readonly<Record<ValidationState, Partial<Record<ValidationTransition, ValidationState>>>> = {
  asked: { answer: 'answered', withdraw: 'withdrawn' },
  answered: {},
  withdrawn: {},
};

export function openValidationTransitions(state: ValidationState): ValidationTransition[] {
  return Object.keys(transitions[state]) as ValidationTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceValidation(state: ValidationState, act: ValidationTransition): ValidationState | null {
  return transitions[state][act] ?? null;
}
