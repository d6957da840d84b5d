import type { VisibilityEventAbility, VisibilityEventView } from '@rungs/contracts/visibility-events.js';
import { isSoftSkill } from '@rungs/domain/visibility.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibleTo } from '../records/index.js';
import type { VisibilityEvent } from './visibility-event.entity.js';
import { visibilityEventPolicy } from './visibility-event.policy.js';

const acts: readonly VisibilityEventAbility[] = ['update', 'delete'];

/** The one place where an event becomes what a caller may see and do. */
export function viewFor(actor: Actor, subject: Subject, event: VisibilityEvent): VisibilityEventView {
  const { id, personId, version, step, iteration, audience, kind, title, heldOn } = event;
  const { reached, led, link, takeaways, createdAt, updatedAt } = event;
  return {
    id,
    personId,
    version,
    step,
    iteration,
    audience,
    visibleTo: visibleTo(subject, audience),
    abilities: acts.filter((act) => visibilityEventPolicy[act](actor, { relation: subject.relation, audience })),
    kind,
    title,
    heldOn,
    reached,
    led,
    link,
    takeaways,
    softSkill: isSoftSkill(event),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
