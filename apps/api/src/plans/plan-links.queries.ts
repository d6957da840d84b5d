import type { Audience } from '@rungs/contracts/records.js';
import type { PlannedOpportunity } from '@rungs/domain/plans/item-from-opportunity.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** `[plan]`: the items that point to something, and to what. */
export const itemLinks: Statement = {
  name: 'plans.item-links',
  text: `
    select i.id,
           case when k.id is not null
             then json_build_object('id', k.id, 'name', k.name, 'retired', k.retired_on is not null) end as kpi,
           case when o.id is not null
             then json_build_object('id', o.id, 'title', o.title, 'audience', o.audience) end as opportunity
    from plan_items i
    left join kpis k on k.organization_id = $1 and k.id = i.kpi_id
    left join opportunities o on o.organization_id = $1 and o.id = i.opportunity_id and o.deleted_at is null
    where i.organization_id = $1 and i.plan_id = $2 and (k.id is not null or o.id is not null)`,
};

export type ItemLinksRow = Readonly<{
  id: string;
  kpi: { id: string; name: string; retired: boolean } | null;
  opportunity: { id: string; title: string; audience: Audience } | null;
}>;

/** `[ids]`: who may read them now. What is deleted nobody but its owner may. */
export const opportunityAudiences: Statement = {
  name: 'plans.opportunity-audiences',
  text: `
    select id, audience from opportunities
    where organization_id = $1 and id = any ($2::uuid[]) and deleted_at is null`,
};

/** `[ids]`: what an item begins with; a KPI that is not measured any more is no measure of it. */
export const opportunitiesToPlan: Statement = {
  name: 'plans.opportunities-to-plan',
  text: `
    select o.id, o.title, o.problem, o.who_is_hurt as "whoIsHurt", o.effort,
           case when k.id is not null then json_build_object(
             'id', k.id, 'name', k.name, 'unit', k.unit, 'direction', k.direction, 'target', k.target,
             'latest', (select value from kpi_readings
                        where organization_id = $1 and kpi_id = k.id and deleted_at is null
                        order by read_on desc limit 1)) end as kpi
    from opportunities o
    left join kpis k on k.organization_id = $1 and k.id = o.kpi_id and k.deleted_at is null and k.retired_on is null
    where o.organization_id = $1 and o.id = any ($2::uuid[])
    order by array_position($2::uuid[], o.id)`,
};

export type OpportunityToPlan = PlannedOpportunity & Readonly<{ id: string }>;
