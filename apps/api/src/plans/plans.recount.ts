import type { Statement } from '../platform/tenancy/tenant-scope.js';

/**
 * What signals count of a person's plan, from the rows themselves. The latest plan counts that was not abandoned. A plan
 * is at most forty items long, so every change counts it anew, however much else the person has written.
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
      where i.organization_id = $1 and i.deleted_at is null and i.state <> 'deferred')
    select (select count(*) from latest where state in ('agreed', 'in_progress', 'realign_due', 'done'))::int
             as "plansAgreed",
           (select count(*) from items)::int as "planItems",
           (select count(*) from items
            where starts_on is null or ends_on is null
               or not (statement ~ '\\S' or (kpi_name ~ '\\S' and target is not null)))::int as "planItemsIncomplete"`,
};
