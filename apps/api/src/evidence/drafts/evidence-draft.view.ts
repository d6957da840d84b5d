import type { EvidenceDraftAbility, EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import type { Actor } from '../../platform/policy/actor.js';
import type { EvidenceDraft } from './evidence-draft.entity.js';
import { draftPolicy } from './evidence-draft.policy.js';

const acts: readonly EvidenceDraftAbility[] = ['update', 'confirm', 'merge', 'discard'];

export function draftViewFor(actor: Actor, draft: EvidenceDraft): EvidenceDraftView {
  const { id, version, source, externalId, repository, title, situation, action, result } = draft;
  const { occurredFrom, occurredTo, kind, step, competencyKeys, commits } = draft;
  const { filesChanged, linesAdded, linesDeleted, links, createdAt, updatedAt } = draft;
  return {
    ...{ id, version, source, externalId, repository, title, situation, action, result },
    ...{ occurredFrom, occurredTo, kind, step, competencyKeys, commits },
    ...{ filesChanged, linesAdded, linesDeleted, links },
    abilities: acts.filter((act) => draftPolicy[act](actor, draft)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
