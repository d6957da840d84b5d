import type { Statement } from '../platform/tenancy/tenant-scope.js';

/**
 * Writes who is told, and wakes their open screens. `$2` ids, `$3` whom ('subject', 'manager' or 'named'), `$4` the
 * named, `$5` kinds and `$6` their channels at first (each four lists of equal length, the first line for a person
 * counts), `$7` record type, `$8` record, `$9` subject, `$10` actor, `$11` now.
 */
export const tellOf: Statement = {
  name: 'notifications.tell',
  text: `
    with concerned as (
      select distinct on (person_id) c.id, c.kind, c.at_first,
        case c.whom when 'subject' then $9::uuid when 'manager' then s.manager_id else c.named end as person_id
      from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[]) with ordinality
        as c (id, whom, named, kind, at_first, line)
      left join people s on s.organization_id = $1 and s.id = $9
      order by person_id, c.line),
    told as (
      insert into notifications (organization_id, id, person_id, kind, record_type, record_id, subject_person_id,
        actor_person_id, happened_at, in_app, mail_waits, digest_waits)
      select $1, c.id, c.person_id, c.kind, $7, $8, $9, $10, $11, ch.list ? 'app', ch.list ? 'mail', ch.list ? 'digest'
      from concerned c
      join people p on p.organization_id = $1 and p.id = c.person_id and p.deactivated_at is null
      left join notification_settings n on n.organization_id = $1 and n.person_id = c.person_id
      cross join lateral (select coalesce(n.channels -> c.kind, c.at_first::jsonb) as list) ch
      where c.person_id is distinct from $10 and ch.list <> '[]'
      returning id, person_id, in_app)
    insert into live_events (organization_id, id, topic, act, record_id, subject_person_id, audience)
    select $1, id, 'notification', 'notification.written', id, person_id, 'private' from told where in_app`,
};

const shown = `
  n.id, n.kind, n.record_type as "recordType", n.record_id as "recordId", n.happened_at as "happenedAt",
  n.read_at as "readAt", a.id as "actorId", a.name as "actorName", s.id as "subjectId", s.name as "subjectName"`;

/** `[person, unread only, before: time, id, limit]` */
export const notificationPage: Statement = {
  name: 'notifications.page',
  text: `
    select ${shown}
    from notifications n
    left join people a on a.organization_id = $1 and a.id = n.actor_person_id
    left join people s on s.organization_id = $1 and s.id = n.subject_person_id
    where n.organization_id = $1 and n.person_id = $2 and n.in_app and (not $3 or n.read_at is null)
      and ($4::timestamptz is null or (n.happened_at, n.id) < ($4, $5::uuid))
    order by n.happened_at desc, n.id desc limit $6`,
};

/** Counting stops where nobody counts any more. */
export const unreadCount: Statement = {
  name: 'notifications.unread',
  text: `
    select count(*)::int as unread from (
      select 1 from notifications
      where organization_id = $1 and person_id = $2 and in_app and read_at is null limit 1000) waiting`,
};

/** `[person, ids]`: how many of them are this person's. */
export const ownAmong: Statement = {
  name: 'notifications.own-among',
  text: `
    select count(*)::int as own from notifications
    where organization_id = $1 and person_id = $2 and in_app and id = any ($3::uuid[])`,
};

/** `[person, now, ids or null, the newest of all or null]` */
export const markRead: Statement = {
  name: 'notifications.read',
  text: `
    update notifications set read_at = $3
    where organization_id = $1 and person_id = $2 and in_app and read_at is null
      and case when $4::uuid[] is not null then id = any ($4) when $5::uuid is null then true
        else happened_at <= (select happened_at from notifications where organization_id = $1 and id = $5) end
    returning id`,
};

export const forgetOldNotifications: Statement = {
  name: 'notifications.forget-old',
  text: `delete from notifications where organization_id = $1 and happened_at < $2`,
};

/** Those who have mail waiting and can still sign in, with how and when they want to be written to. */
export const waitingReaders: Statement = {
  name: 'notifications.waiting-readers',
  text: `
    select w.*, a.email, a.locale, a.time_zone as "timeZone", coalesce(s.digest, 'daily') as digest,
      s.quiet_from as "quietFrom", s.quiet_until as "quietUntil", o.name as "organizationName"
    from (
      select person_id as "personId", bool_or(mail_waits) as "mailWaits",
        min(happened_at) filter (where digest_waits) as "digestSince"
      from notifications where organization_id = $1 and (mail_waits or digest_waits) group by person_id) w
    join people p on p.organization_id = $1 and p.id = w."personId" and p.deactivated_at is null
    join memberships m on m.organization_id = $1 and m.person_id = p.id and m.deactivated_at is null
    join accounts a on a.id = m.account_id
    join organizations o on o.id = $1
    left join notification_settings s on s.organization_id = $1 and s.person_id = p.id
    order by w."personId"`,
};

/** Takes what waits for one person: `[person, which: 'mail' or 'digest', not before]`. What is read or old is dropped. */
export const takeWaiting: Statement = {
  name: 'notifications.take-waiting',
  text: `
    with taken as (
      update notifications
      set mail_waits = mail_waits and $3 <> 'mail', digest_waits = digest_waits and $3 <> 'digest'
      where organization_id = $1 and person_id = $2 and case $3 when 'mail' then mail_waits else digest_waits end
      returning kind, actor_person_id, happened_at, read_at, id)
    select t.kind, a.name as "actorName" from taken t
    left join people a on a.organization_id = $1 and a.id = t.actor_person_id
    where t.read_at is null and t.happened_at >= $4
    order by t.happened_at, t.id`,
};
