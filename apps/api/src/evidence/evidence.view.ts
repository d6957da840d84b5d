import { type ContributorView, type EvidenceAbility, type EvidenceView } from '@rungs/contracts/evidence.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibleTo } from '../records/index.js';
import type { Evidence } from './evidence.entity.js';
import { evidencePolicy } from './evidence.policy.js';

/** An entry as its row has it, however it was read. */
export type EvidenceRow = Omit<Evidence, 'organizationId' | 'deletedAt'>;

const acts: readonly EvidenceAbility[] = ['update', 'delete'];

/** The one place where an entry becomes what a caller may see and do. */
export function viewFor(
  actor: Actor,
  subject: Subject,
  entry: EvidenceRow,
  contributors: ContributorView[],
): EvidenceView {
  const { id, personId, version, step, iteration, audience, title, situation, action, result, role } = entry;
  const { occurredOn, occurredUntil, competencyKeys, kind, links, source, externalId } = entry;
  return {
    id,
    personId,
    version,
    step,
    iteration,
    audience,
    visibleTo: visibleTo(subject, audience),
    abilities: acts.filter((act) => evidencePolicy[act](actor, { relation: subject.relation, audience })),
    title,
    situation,
    action,
    result,
    role,
    contributors,
    occurredOn,
    occurredUntil,
    competencyKeys,
    kpi: kpiOf(entry),
    kind,
    links,
    source,
    externalId,
    createdAt: entry.createdAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
  };
}

function kpiOf({ kpiName, kpiBefore, kpiAfter, kpiUnit }: EvidenceRow): EvidenceView['kpi'] {
  if (kpiName === null) return null;
  return { name: kpiName, before: kpiBefore, after: kpiAfter, unit: kpiUnit ?? '' };
}
