import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** With the title of what it served as it is now; what was deleted names no title any more. */
const details = `
  select f.id, g.title as "goalTitle", i.title as "planItemTitle", f.started_at as "startedAt"
  from focus_sessions f
  left join goals g on g.organization_id = f.organization_id and g.id = f.goal_id and g.deleted_at is null
  left join plan_items i
    on i.organization_id = f.organization_id and i.id = f.plan_item_id and i.deleted_at is null
  where f.organization_id = $1`;

/** `[id]` */
export const focusSessionDetails: Statement = { name: 'focus-sessions.details', text: `${details} and f.id = $2` };

/** The latest first. `[person, started at, id, limit]`; the two in the middle are where the page before ended. */
export const focusSessionPage: Statement = {
  name: 'focus-sessions.page',
  text: `
    ${details} and f.person_id = $2 and f.deleted_at is null
      and ($3::timestamptz is null or (f.started_at, f.id) < ($3, $4::uuid))
    order by f.started_at desc, f.id desc
    limit $5`,
};

/** `[person, since]` */
export const minutesSince: Statement = {
  name: 'focus-sessions.minutes-since',
  text: `
    select coalesce(sum(minutes), 0)::int as minutes from focus_sessions
    where organization_id = $1 and person_id = $2 and deleted_at is null and started_at >= $3`,
};

/** `[person, goal]` */
export const ownGoal: Statement = {
  name: 'focus-sessions.own-goal',
  text: `select id from goals where organization_id = $1 and person_id = $2 and id = $3 and deleted_at is null`,
};

/** `[person, item]` */
export const ownPlanItem: Statement = {
  name: 'focus-sessions.own-plan-item',
  text: `
    select i.id from plan_items i
    join plans p on p.organization_id = $1 and p.id = i.plan_id and p.person_id = $2 and p.deleted_at is null
    where i.organization_id = $1 and i.id = $3 and i.deleted_at is null`,
};

/** `[person, since]`: by item of a plan, the longest first. A plan holds forty, so that this is more than two plans. */
export const minutesByItem: Statement = {
  name: 'focus-sessions.by-item',
  text: `
    select i.id as "planItemId", i.plan_id as "planId", i.title, f.minutes, f.recent as "minutesThisWeek", f.sessions
    from (select plan_item_id, sum(minutes)::int as minutes, count(*)::int as sessions,
                 coalesce(sum(minutes) filter (where started_at >= $3), 0)::int as recent
          from focus_sessions
          where organization_id = $1 and person_id = $2 and deleted_at is null and plan_item_id is not null
          group by plan_item_id) f
    join plan_items i on i.organization_id = $1 and i.id = f.plan_item_id and i.deleted_at is null
    order by f.minutes desc, i.id
    limit 100`,
};
