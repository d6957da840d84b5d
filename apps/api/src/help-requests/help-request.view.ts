import type { HelpAbility, HelpRequestView, TakeInto } from '@rungs/contracts/help-requests.js';
import { openHelpTransitions, someAreLeft } from '@rungs/domain/help-requests.js';
import { planIsOpen, type PlanState } from '@rungs/domain/plans/plan-state.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { type HelpFacts, helpPolicy } from './help-request.policy.js';
import type { HelpRow } from './help-requests.queries.js';

export const factsOf = ({ relation }: Pick<Subject, 'relation'>, row: HelpRow): HelpFacts => ({
  relation,
  askedId: row.asked.personId,
  audience: row.audience,
  state: row.state,
});

/** The one place where a request becomes what a caller may see and do. `subject` is who asked. */
export function viewFor(actor: Actor, subject: Subject, row: HelpRow): HelpRequestView {
  const { goalState: _goal, planState: _plan, ...shown } = row;
  const facts = factsOf(subject, row);
  const waits = row.state === 'answered' && someAreLeft(row.parts);
  const possible: HelpAbility[] = [
    ...openHelpTransitions(row.state),
    ...(waits ? (['take_over'] as const) : []),
    'update',
  ];
  const abilities = possible.filter((act) => helpPolicy[act](actor, facts));
  return {
    ...shown,
    abilities,
    takesInto: abilities.includes('take_over') ? waysOf(row) : [],
    visibleTo: readersOf(subject, row),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A goal that is closed, and a plan whose words are agreed, take nothing on; a goal of its own always can. */
export function waysOf({ goalState, planState }: Pick<HelpRow, 'goalState' | 'planState'>): TakeInto[] {
  const takes = goalState === 'open' || (planState !== null && planIsOpen(planState as PlanState));
  return takes ? ['about', 'new_goal'] : ['new_goal'];
}

function readersOf({ managerId, managerName }: Subject, { asker, asked, audience, state }: HelpRow) {
  const manager = managerId !== null && managerName !== null ? { personId: managerId, name: managerName } : null;
  const besides = manager && audience === 'manager' && (manager.personId !== asked.personId || state === 'withdrawn');
  return [asker, ...(state === 'withdrawn' ? [] : [asked]), ...(besides ? [manager] : [])];
}
