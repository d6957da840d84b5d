import type { FeedbackAbility, FeedbackParty, FeedbackView } from '@rungs/contracts/feedback.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { reaches } from '@rungs/domain/audience.js';
import { mayStillBeEdited } from '@rungs/domain/feedback.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import type { Feedback } from './feedback.entity.js';
import { type FeedbackFacts, feedbackPolicy } from './feedback.policy.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { type Known, partyOf, recordFor } from './feedback-request.view.js';

/** What was asked, for feedback that answers a request. */
export type Asked = Pick<
  FeedbackRequest,
  'id' | 'personId' | 'question' | 'about' | 'competencyKeys' | 'recordType' | 'recordId' | 'recordShown'
>;
/** Feedback with all that is needed to decide about it and to show it. */
export type Loaded = Readonly<{ feedback: Feedback; subject: Subject; known: Known; asked: Asked | undefined }>;

export function factsOf(
  actor: Actor,
  { feedback, subject }: Pick<Loaded, 'feedback' | 'subject'>,
  now: Date,
): FeedbackFacts {
  const { giverId, audience, sharedWithManager, removedAt, createdAt, response } = feedback;
  return {
    relation: subject.relation,
    isGiver: actor.personId === giverId,
    audience,
    sharedWithManager,
    removed: removedAt !== null,
    mayStillBeEdited: mayStillBeEdited(createdAt, response !== null, now),
  };
}

/** The one place where feedback becomes what a caller may see and do, and where a writer without a name stays so. */
export function viewFor(actor: Actor, loaded: Loaded, now: Date): FeedbackView {
  const { feedback, subject, known, asked } = loaded;
  const { id, personId, version, step, iteration, audience, attribution, sharedWithManager, text } = feedback;
  const facts = factsOf(actor, loaded, now);
  const possible: FeedbackAbility[] = ['edit', 'respond', 'share', 'delete'];
  const named = isNamedTo(actor, feedback);
  const giver = named ? partyOf(known.names, feedback.giverId, feedback.outsideName) : null;
  // A time of day would tell who sat beside it.
  const exactly = attribution === 'attributed' || facts.isGiver;
  const instant = (at: Date): string => (exactly ? at.toISOString() : `${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
  return {
    ...{ id, personId, version, step, iteration, audience, attribution, sharedWithManager, text, giver },
    receiver: { personId, name: subject.name },
    visibleTo: readers(subject, feedback, giver),
    abilities: possible.filter((act) => feedbackPolicy[act](actor, facts)),
    question: asked?.question ?? null,
    about: asked?.about ?? '',
    competencyKeys: asked?.competencyKeys ?? [],
    record: asked ? recordFor(asked, known.titles, facts.relation === 'owner') : null,
    givenOn: feedback.givenOn,
    response: feedback.response,
    respondedOn: feedback.respondedOn,
    createdAt: instant(feedback.createdAt),
    updatedAt: instant(feedback.updatedAt),
  };
}

function isNamedTo({ personId }: Actor, { attribution, giverId, trustedManagerId }: Feedback): boolean {
  return attribution === 'attributed' || personId === giverId || personId === trustedManagerId;
}

/** Unlike other records it is not read by the manager's manager, and it is read by whoever gave it. */
function readers(subject: Subject, feedback: Feedback, giver: FeedbackParty | null): PersonRef[] {
  const { personId, name, managerId, managerName } = subject;
  const shared = feedback.sharedWithManager || reaches(feedback.audience, 'manager');
  const manager =
    shared && managerId !== null && managerName !== null ? [{ personId: managerId, name: managerName }] : [];
  const writer = giver?.personId ? [{ personId: giver.personId, name: giver.name }] : [];
  const circle = reaches(feedback.audience, 'circle')
    ? subject.circle.map((member) => ({ personId: member.personId, name: member.name }))
    : [];
  const all = [{ personId, name }, ...manager, ...circle, ...writer];
  return all.filter((one, index) => all.findIndex((other) => other.personId === one.personId) === index);
}
