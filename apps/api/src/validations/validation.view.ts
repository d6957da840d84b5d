import type { ValidationView } from '@rungs/contracts/validations.js';
import { openValidationTransitions } from '@rungs/domain/validations.js';
import type { Actor } from '../platform/policy/actor.js';
import { validationPolicy } from './validation.policy.js';
import type { ValidationRow } from './validations.queries.js';

/** The one place where a request becomes what a caller may see and do. */
export function viewFor(actor: Actor, row: ValidationRow): ValidationView {
  const { asker, asked, state } = row;
  const facts = { askerId: asker.personId, askedId: asked.personId, state };
  return {
    ...row,
    abilities: openValidationTransitions(state).filter((act) => validationPolicy[act](actor, facts)),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
