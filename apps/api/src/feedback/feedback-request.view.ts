import type { FeedbackRequestAbility, FeedbackRequestView } from '@rungs/contracts/feedback.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { openFeedbackRequestTransitions } from '@rungs/domain/journey/feedback-request.js';
import type { Actor } from '../platform/policy/actor.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { feedbackRequestPolicy } from './feedback-request.policy.js';
import { stateFor } from './feedback-request.state.js';

export type Names = ReadonlyMap<string, PersonRef>;

const acts = { give: ['answer'], decline: ['decline'], expire: ['update'] } as const;

/** The one place where a request becomes what a caller may see and do. */
export function requestViewFor(
  actor: Actor,
  request: FeedbackRequest,
  names: Names,
  today: string,
): FeedbackRequestView {
  const { id, personId, askedId, version, step, iteration, question, about, competencyKeys } = request;
  const state = stateFor(actor.personId, request, today);
  // What can still expire can still be changed.
  const possible: FeedbackRequestAbility[] = [
    ...openFeedbackRequestTransitions(state).flatMap((way) => acts[way]),
    'delete',
  ];
  const facts = { askerId: personId, askedId };
  return {
    ...{ id, personId, version, step, iteration, question, about, competencyKeys, state },
    asker: nameOf(names, personId),
    asked: nameOf(names, askedId),
    expiresOn: request.expiresOn,
    declineReason: request.declineReason,
    abilities: possible.filter((act) => feedbackRequestPolicy[act](actor, facts)),
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}

export function nameOf(names: Names, personId: string): PersonRef {
  const found = names.get(personId);
  if (!found) throw new Error('The name of somebody in a record was not read with it.');
  return found;
}
