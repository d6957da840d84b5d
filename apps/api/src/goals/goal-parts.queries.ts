import type { Statement } from '../platform/tenancy/tenant-scope.js';

const part = `
  select t.id, t.goal_id as "goalId", t.version, t.title, t.due_on::text as "dueOn", t.done_on::text as "doneOn",
         g.state = 'open' as "goalIsOpen", g.audience,
         json_build_object('personId', o.id, 'name', o.name) as owner,
         case when h.id is null then null else json_build_object('personId', h.id, 'name', h.name) end as "handedTo"
  from goal_parts t
  join goals g on g.organization_id = t.organization_id and g.id = t.goal_id
  join people o on o.organization_id = g.organization_id and o.id = g.person_id
  left join people h on h.organization_id = t.organization_id and h.id = t.handed_to_id
  where t.organization_id = $1`;

/** `[id]` */
export const partRow: Statement = { name: 'goal-parts.one', text: `${part} and t.id = $2` };

/** In the order in which they were put. `[goals]` */
export const partsOfGoals: Statement = {
  name: 'goal-parts.of-goals',
  text: `${part} and t.goal_id = any ($2::uuid[]) and t.deleted_at is null order by t.place, t.id`,
};

/** `[goal]` */
export const partOrder: Statement = {
  name: 'goal-parts.order',
  text: `
    select id from goal_parts
    where organization_id = $1 and goal_id = $2 and deleted_at is null order by place, id`,
};

/** `[ids]`: each gets the place at which it stands here. Being moved by another is no change that anybody could miss. */
export const putInOrder: Statement = {
  name: 'goal-parts.put-in-order',
  text: `
    update goal_parts p set place = o.place
    from unnest($2::uuid[]) with ordinality as o (id, place)
    where p.organization_id = $1 and p.id = o.id and p.place <> o.place`,
};

/** `[goal]`: behind all that there is, also what was deleted and may come back. */
export const nextPlace: Statement = {
  name: 'goal-parts.next-place',
  text: `
    select coalesce(max(place), 0) + 1 as place from goal_parts where organization_id = $1 and goal_id = $2`,
};

/** A day that no part is due on: those without one come last. */
export const never = '9999-01-01';

/** What is due first. `[person, due on, id, limit]`; day and id are where the page before ended. */
export const handedParts: Statement = {
  name: 'goal-parts.handed',
  text: `
    ${part} and t.handed_to_id = $2 and t.done_on is null and t.deleted_at is null
      and g.deleted_at is null and g.state = 'open'
      and ($3::date is null or (coalesce(t.due_on, date '${never}'), t.id) > ($3, $4::uuid))
    order by coalesce(t.due_on, date '${never}'), t.id
    limit $5`,
};
