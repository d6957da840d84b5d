import type { KpiAbility, KpiReadingView, KpiView } from '@rungs/contracts/kpis.js';
import type { Actor } from '../platform/policy/actor.js';
import { kpiPolicy } from './kpi.policy.js';
import type { KpiRow } from './kpis.queries.js';

/** The one place where a KPI becomes what a caller may see and do. */
export function viewFor(actor: Actor, row: KpiRow): KpiView {
  const { createdAt, updatedAt, recent, owner, ...shown } = row;
  // Nobody measures what is retired, and it can be taken up again.
  const possible: KpiAbility[] = [
    'update',
    ...(row.retiredOn === null ? (['retire', 'read_in'] as const) : (['revive'] as const)),
    row.followed ? 'unfollow' : 'follow',
    'delete',
  ];
  return {
    ...shown,
    owner,
    recent,
    latest: recent.at(-1) ?? null,
    abilities: possible.filter((act) => kpiPolicy[act](actor, { ownerId: owner?.personId ?? null })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

type Reading = Omit<KpiReadingView, 'abilities'>;

/** Who may add a reading may put one right. */
export function readingViewFor(actor: Actor, reading: Reading, ownerId: string | null): KpiReadingView {
  const { id, kpiId, version, on, value, note } = reading;
  const abilities: KpiReadingView['abilities'] = kpiPolicy.read_in(actor, { ownerId }) ? ['update', 'delete'] : [];
  return { id, kpiId, version, on, value, note, abilities };
}
