import type { CapacityView, DeferProposal } from '@rungs/contracts/capacity.js';
import type { LoadItem } from '@rungs/domain/energy/planned-load.js';
import type { PlanState } from '@rungs/domain/plans/plan-state.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** `[person]`: the plan that takes time now, the latest that was neither done nor given up, with its items. */
export const planInHand: Statement = {
  name: 'capacity.plan-in-hand',
  text: `
    select p.id, p.version, p.state,
      (select coalesce(json_agg(json_build_object(
         'id', i.id, 'kind', i.kind, 'title', i.title, 'replacement', i.replacement, 'state', i.state,
         'startsOn', i.starts_on, 'endsOn', i.ends_on, 'hoursPerWeek', i.hours_per_week,
         'milestones', (select coalesce(json_agg(json_build_object(
                          'id', m.id, 'title', m.title, 'dueOn', m.due_on, 'reachedOn', m.reached_on)
                          order by m.position, m.id), '[]')
                        from plan_milestones m where m.organization_id = $1 and m.item_id = i.id))
         order by i.starts_on nulls last, i.id), '[]')
       from plan_items i where i.organization_id = $1 and i.plan_id = p.id and i.deleted_at is null) as items
    from plans p
    where p.organization_id = $1 and p.person_id = $2 and p.deleted_at is null and p.state not in ('done', 'abandoned')
    order by p.created_at desc, p.id desc
    limit 1`,
};

type Milestone = DeferProposal['milestones'][number] & { reachedOn: string | null };
export type ItemInHand = Omit<LoadItem, 'milestones'> &
  CapacityView['items'][number] &
  Readonly<{ milestones: readonly Milestone[] }>;
export type PlanInHand = Readonly<{ id: string; version: number; state: PlanState; items: readonly ItemInHand[] }>;
