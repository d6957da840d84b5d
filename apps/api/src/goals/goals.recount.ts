import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What `GoalCounts` should be, from the rows themselves: what the kept summary is compared with, and repaired from. */
export const goalsRecount: Statement = {
  name: 'goals.recount',
  text: `
    select count(*) filter (where state = 'open')::int as "openGoals",
           coalesce(json_agg(due_on order by due_on) filter (where state = 'open' and due_on is not null), '[]')
             as "openGoalDueDates",
           count(*) filter (where state = 'done')::int as "goalsDone",
           count(*) filter (where state = 'done' and exists (
             select from goal_collaborators c where c.organization_id = $1 and c.goal_id = g.id))::int
             as "goalsDeliveredWithOthers"
    from goals g where organization_id = $1 and person_id = $2 and deleted_at is null`,
};
