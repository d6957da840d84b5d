import type { CapacityView, DeferProposal } from '@rungs/contracts/capacity.js';
import { addDays } from '@rungs/domain/calendar.js';
import { deferProposals } from '@rungs/domain/energy/defer-proposals.js';
import { plannedLoadSignal } from '@rungs/domain/energy/planned-load-signal.js';
import { defaultCapacity, loadWeeks, uncounted } from '@rungs/domain/energy/planned-load.js';
import { planIsOpen, planRuns, type PlanState } from '@rungs/domain/plans/plan-state.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from '../records/index.js';
import type { Capacity } from './capacity.entity.js';
import type { ItemInHand, PlanInHand } from './capacity.queries.js';

/** Only the owner ever gets here. */
export function viewFor(
  subject: Subject,
  capacity: Pick<Capacity, 'hoursPerWeek' | 'version'> | null,
  plan: PlanInHand | undefined,
  today: string,
): CapacityView {
  const hoursPerWeek = capacity?.hoursPerWeek ?? defaultCapacity;
  const items = plan?.items ?? [];
  const weeks = loadWeeks(items, today);
  const { proposals, stays, stillOver } = deferProposals(items, hoursPerWeek, today);
  return {
    personId: subject.personId,
    version: capacity?.version ?? 0,
    hoursPerWeek,
    isDefault: capacity === null,
    visibleTo: visibleTo(subject, 'private'),
    plan: plan ? { id: plan.id, version: plan.version, state: plan.state } : null,
    items: items.map(({ id, kind, title, replacement, state }) => ({ id, kind, title, replacement, state })),
    weeks: weeks.map((week) => ({ ...week, items: [...week.items] })),
    uncounted: uncounted(items),
    proposals: proposals.map((proposal) => ({ ...proposal, milestones: movedAlong(items, proposal) })),
    proposalsAre: plan ? wayOf(plan.state) : null,
    stays: [...stays],
    stillOver: [...stillOver],
    signal: plannedLoadSignal(weeks, hoursPerWeek),
    abilities: ['update'],
  };
}

/** The words of an open plan are moved; of an agreed one an item is deferred, which changes no word of it. */
function wayOf(state: PlanState): CapacityView['proposalsAre'] {
  if (planIsOpen(state)) return 'moved';
  return planRuns(state) ? 'deferred' : 'waiting';
}

function movedAlong(
  items: readonly ItemInHand[],
  { itemId, weeks }: Readonly<{ itemId: string; weeks: number }>,
): DeferProposal['milestones'] {
  const milestones = items.find(({ id }) => id === itemId)?.milestones ?? [];
  return milestones.map(({ id, title, dueOn }) => ({ id, title, dueOn: dueOn && addDays(dueOn, weeks * 7) }));
}
