import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** With the title of the goal as it is now; one that was deleted names no title any more. */
const details = `
  select f.id, g.title as "goalTitle", f.started_at as "startedAt"
  from focus_sessions f
  left join goals g on g.organization_id = f.organization_id and g.id = f.goal_id and g.deleted_at is null
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
