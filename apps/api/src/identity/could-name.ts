/**
 * Some of those in HR who could name a manager, by name, as JSON: whoever has none is told whom to ask. `organization`
 * is an expression of the statement that this becomes a part of.
 */
export const couldName = (organization: string): string => `coalesce((
  select json_agg(json_build_object('personId', h.id, 'name', h.name) order by h.name)
  from (
    select h.id, h.name from memberships ms
    join people h on h.organization_id = ${organization} and h.id = ms.person_id and h.deactivated_at is null
    where ms.organization_id = ${organization} and ms.deactivated_at is null and 'hr' = any (ms.roles)
    order by h.name limit 3) h), '[]'::json)`;
