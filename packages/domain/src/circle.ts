export const circleRoles = ['mentor', 'sponsor'] as const;
export type CircleRole = (typeof circleRoles)[number];

export const circleStates = ['invited', 'accepted', 'declined', 'ended'] as const;
export type CircleState = (typeof circleStates)[number];
export type CircleAct = 'accept' | 'decline' | 'end';

/** So many at once; a circle of everybody would be none. */
export const mostInCircle = 12;

/** What was declined or has ended stays so: whoever wants them back invites them anew. */
const transitions: Readonly<Record<CircleState, Partial<Record<CircleAct, CircleState>>>> = {
  invited: { accept: 'accepted', decline: 'declined', end: 'ended' },
  accepted: { end: 'ended' },
  declined: {},
  ended: {},
};

/** The state after `act`, or `null` where there is no such way. */
export const advanceCircle = (state: CircleState, act: CircleAct): CircleState | null =>
  transitions[state][act] ?? null;

/** The acts that the state itself allows; who may perform them is a policy's business. */
export const openCircleActs = (state: CircleState): CircleAct[] => Object.keys(transitions[state]) as CircleAct[];
