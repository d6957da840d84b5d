import { type Audience, isSkipLevel, readableAudiences, type Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

const ofThePage = ['journey', 'intent', 'readiness'] as const;
const betweenTheTwo = ['talk', 'comment', 'agreement', 'agenda-item', 'alignment-check'] as const;
/** Their entries say how far the record is shared. */
const exceptFeedback = ['goal', 'evidence', 'opportunity', 'plan', 'visibility-event', 'assessment'] as const;
const shared = [...exceptFeedback, 'feedback'] as const;
const oneself = ['feedback-request', 'validation', 'help-request'] as const;

export type Readable = Readonly<{
  /** Read whatever their entries say. */
  always: readonly string[];
  byAudience: readonly string[];
  audiences: readonly Audience[];
}>;

const nothing: Readable = { always: [], byAudience: [], audiences: [] };

/** What somebody of this relation may hear of on a person's page: never of more than they may read there. */
export function readableBy(relation: Relation): Readable {
  const byAudience = { byAudience: shared, audiences: readableAudiences(relation) };
  switch (relation) {
    case 'owner':
      return { ...nothing, always: [...ofThePage, ...betweenTheTwo, ...shared, ...oneself] };
    case 'manager':
      return { always: [...ofThePage, ...betweenTheTwo], ...byAudience };
    case 'skip':
    case 'skip_in_circle':
    case 'skip_apart':
      return { always: ofThePage, byAudience: exceptFeedback, audiences: readableAudiences(relation) };
    case 'circle':
    case 'hr':
    case 'admin':
    case 'other':
      return nothing;
  }
}

export const activityPolicy = {
  read: (_actor, { relation }) => relation === 'owner' || relation === 'manager' || isSkipLevel(relation),
} satisfies Record<'read', Rule<{ relation: Relation }>>;
