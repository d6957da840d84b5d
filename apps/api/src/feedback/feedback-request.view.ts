import type {
  FeedbackParty,
  FeedbackRecord,
  FeedbackRequestAbility,
  FeedbackRequestView,
} from '@rungs/contracts/feedback.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { openFeedbackRequestTransitions } from '@rungs/domain/journey/feedback-request.js';
import type { Actor } from '../platform/policy/actor.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { feedbackRequestPolicy } from './feedback-request.policy.js';
import { stateFor } from './feedback-request.state.js';

export type Names = ReadonlyMap<string, PersonRef>;
/** What a view needs besides the rows: people by their id, titles by the id of the record. */
export type Known = Readonly<{ names: Names; titles: ReadonlyMap<string, string> }>;

const acts = { give: ['answer'], decline: ['decline'], expire: ['update'] } as const;

/** The one place where a request becomes what a caller may see and do. */
export function requestViewFor(
  actor: Actor,
  request: FeedbackRequest,
  { names, titles }: Known,
  today: string,
): FeedbackRequestView {
  const { id, personId, askedId, outsideName, version, step, iteration, question, about, competencyKeys } = request;
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
    asked: partyOf(names, askedId, outsideName),
    askedEmail: request.outsideEmail,
    record: recordFor(request, titles, actor.personId === personId),
    expiresOn: request.expiresOn,
    declineReason: request.declineReason,
    abilities: possible.filter((act) => feedbackRequestPolicy[act](actor, facts)),
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}

/** The title of what is asked about is the asker's to show. */
export function recordFor(
  { recordType, recordId, recordShown }: Pick<FeedbackRequest, 'recordType' | 'recordId' | 'recordShown'>,
  titles: ReadonlyMap<string, string>,
  isAsker: boolean,
): FeedbackRecord | null {
  if (recordType === null || recordId === null || !(isAsker || recordShown)) return null;
  return { recordType, recordId, title: titles.get(recordId) ?? null, shown: recordShown };
}

/** A colleague by the directory, somebody outside by the name that they were asked with. */
export function partyOf(names: Names, personId: string | null, outsideName: string | null): FeedbackParty {
  return personId === null ? { personId, name: outsideName ?? '' } : nameOf(names, personId);
}

function nameOf(names: Names, personId: string): PersonRef {
  const found = names.get(personId);
  if (!found) throw new Error('The name of somebody in a record was not read with it.');
  return found;
}
