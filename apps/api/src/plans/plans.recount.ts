import type { Facts } from '../progress/index.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/**
 * What signals count of a person's plan, from the rows themselves. The latest plan counts that was not abandoned. A plan
 * is at most forty items long, so every change counts it anew, however much else the person has written. Items of a plan
 * that runs drift by the rules of `drift.ts`: what depends on the KPI is counted, what depends on the day is kept as days.
 * An item ends on its last day, or with the last of its milestones that is not reached; one that is done has ended.
 */
export const plansRecount: Statement = {
  name: 'plans.recount',
  text: `
    with latest as (
      select id, state from plans
      where organization_id = $1 and person_id = $2 and deleted_at is null and state <> 'abandoned'
      order by created_at desc, id desc limit 1),
    items as (
      select i.* from plan_items i join latest p on p.id = i.plan_id
      where i.organization_id = $1 and i.deleted_at is null and i.state <> 'deferred'),
    ends as (
      select greatest(i.ends_on, (
               select max(m.due_on) from plan_milestones m
               where m.organization_id = $1 and m.item_id = i.id and m.reached_on is null)) as ends_on
      from items i where i.state <> 'done'),
    measured as (
      select k.id is null or k.retired_on is not null or coalesce(
               case k.direction when 'up' then r.value >= coalesce(i.target, k.target)
                                else r.value <= coalesce(i.target, k.target) end, false) as adrift,
             coalesce(r.read_on, (k.created_at at time zone 'utc')::date) as since
      from items i
      join latest p on p.state in ('agreed', 'in_progress', 'realign_due')
      left join kpis k on k.organization_id = $1 and k.id = i.kpi_id
      left join lateral (
        select read_on, value from kpi_readings
        where organization_id = $1 and kpi_id = k.id and deleted_at is null order by read_on desc limit 1) r on true
      where i.state <> 'done')
    select (select count(*) from latest where state in ('agreed', 'in_progress', 'realign_due', 'done'))::int
             as "plansAgreed",
           (select count(*) from items)::int as "planItems",
           (select count(*) from items
            where starts_on is null or ends_on is null
               or not (statement ~ '\\S' or (kpi_name ~ '\\S' and target is not null)))::int as "planItemsIncomplete",
           (select count(*) from measured where adrift)::int as "itemsAdrift",
           (select coalesce(json_agg(since order by since), '[]') from measured where not adrift) as "kpiReadDates",
           (select coalesce(json_agg(ends_on order by ends_on), '[]') from ends where ends_on is not null)
             as "planEndDates",
           (select count(*) from items where state = 'done')::int as "planItemsDone"`,
};

export type PlanCounted = Readonly<
  Pick<
    Facts,
    | 'plansAgreed'
    | 'planItems'
    | 'planItemsIncomplete'
    | 'itemsAdrift'
    | 'kpiReadDates'
    | 'planEndDates'
    | 'planItemsDone'
  >
>;
