import type { GoalPartAbility, GoalPartView } from '@rungs/contracts/goals.js';
import type { Actor } from '../platform/policy/actor.js';
import { goalPartPolicy, type GoalPartFacts } from './goal-part.policy.js';

/** A part as its queries read it, with what of its goal decides about it. Days as `YYYY-MM-DD`. */
export type PartRow = Readonly<
  Omit<GoalPartView, 'abilities'> & { goalIsOpen: boolean; audience: GoalPartFacts['audience'] }
>;

export function partViewFor(actor: Actor, relation: GoalPartFacts['relation'], row: PartRow): GoalPartView {
  const { goalIsOpen, audience, ...part } = row;
  const facts = { relation, audience, handed: part.handedTo?.personId === actor.personId };
  const possible: GoalPartAbility[] = ['update', part.doneOn === null ? 'finish' : 'reopen', 'hand_back', 'delete'];
  const handsBack = part.doneOn === null;
  const abilities = goalIsOpen
    ? possible.filter((act) => goalPartPolicy[act](actor, facts) && (act !== 'hand_back' || handsBack))
    : [];
  return { ...part, abilities };
}
