import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** `[person, reader]` */
export const lookOf: Statement = {
  name: 'activity.look',
  text: `
    select looked_at as "lookedAt" from page_looks where organization_id = $1 and person_id = $2 and reader_id = $3`,
};

/** `[person, reader, now]`; a look of another window that came later stays. */
export const keepLook: Statement = {
  name: 'activity.keep-look',
  text: `
    insert into page_looks as l (organization_id, person_id, reader_id, looked_at) values ($1, $2, $3, $4)
    on conflict (organization_id, person_id, reader_id) do update set looked_at = greatest(l.looked_at, excluded.looked_at)`,
};

/**
 * What others than the reader (`null`: anybody) did on a person's page since then, once for each record: its last act,
 * which also decides whether the record may still be heard of. An act that was told of an earlier time (`actedAt`, of
 * which the demo organization has its past) counts as of then. Of a very busy time only the latest five hundred acts are looked at.
 * `[person, reader, since, read always, read by audience, audiences, limit]`
 */
export const changesSince: Statement = {
  name: 'activity.since',
  text: `
    with recent as (
      select e.id, e.act, e.record_type, e.record_id, e.actor_person_id, e.details ->> 'audience' as audience,
        coalesce((e.details ->> 'actedAt')::timestamptz, e.happened_at) as happened_at
      from audit_entries e
      where e.organization_id = $1 and e.subject_person_id = $2 and e.record_type <> 'private-record'
        and e.happened_at > $4 and coalesce((e.details ->> 'actedAt')::timestamptz, e.happened_at) > $4
        and e.record_type = any ($5::text[] || $6::text[])
      order by happened_at desc, e.id desc limit 500),
    last as (
      select distinct on (record_type, record_id) *,
        count(*) over (partition by record_type, record_id)::int as times
      from recent where actor_person_id is distinct from $3::uuid
      order by record_type, record_id, happened_at desc, id desc),
    now_shared as (
      select distinct on (record_type, record_id) record_type, record_id, audience
      from recent order by record_type, record_id, happened_at desc, id desc)
    select l.act, l.record_type as "recordType", l.record_id as "recordId", l.times, l.happened_at as "happenedAt",
      a.id as "actorId", a.name as "actorName"
    from last l
    join now_shared n on n.record_type = l.record_type and n.record_id is not distinct from l.record_id
    left join people a on a.organization_id = $1 and a.id = l.actor_person_id
    where l.record_type = any ($5) or n.audience = any ($7::text[])
    order by l.happened_at desc, l.id desc limit $8`,
};
