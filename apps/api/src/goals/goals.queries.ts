import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';

/**
 * One number to sort by: open goals by due date, those without one behind them, then closed goals, the latest first.
 * Days are counted from 1900, the first that a goal may be due on; 2200 is beyond the last.
 */
const place = `
  case g.state when 'open' then coalesce(g.due_on, date '2200-01-01') - date '1900-01-01'
               else 400000 - (g.closed_on - date '1900-01-01') end`;

/** `[person, audiences, step, audience, text, state, due before, place, id, limit]` */
export const goalPage: Statement = {
  name: 'goals.page',
  text: `
    select g.id, ${place} as place
    from goals g
    where g.organization_id = $1 and g.person_id = $2 and g.deleted_at is null and g.audience = any ($3::text[])
      and ($4::smallint is null or g.step = $4)
      and ($5::text is null or g.audience = $5)
      and ($6::text is null or ${contains(`g.title || ' ' || g.why || ' ' || g.success_measure || ' ' || g.outcome`, '$6')})
      and ($7::text is null or g.state = $7)
      and ($8::date is null or g.due_on < $8)
      and ($9::int is null or (${place}, g.id) > ($9, $10::uuid))
    order by place, g.id
    limit $11`,
};

/** `[person, audiences]` */
export const openGoals: Statement = {
  name: 'goals.open',
  text: `
    select count(*)::int as count from goals
    where organization_id = $1 and person_id = $2 and deleted_at is null and audience = any ($3::text[]) and state = 'open'`,
};

export type GoalPlace = Readonly<{ id: string; place: number }>;
