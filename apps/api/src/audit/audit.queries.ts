import type { Statement } from '../platform/tenancy/tenant-scope.js';

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const entryColumns = `
  e.id, e.act, e.actor_person_id as "actorPersonId", e.actor_roles as "actorRoles", e.actor_kind as "actorKind",
  e.record_type as "recordType", e.record_id as "recordId", e.subject_person_id as "subjectPersonId", e.details,
  e.request_id as "requestId", ${instant('e.happened_at')} as "happenedAt"`;

/**
 * What of an entry is hashed: every column, as Postgres writes `jsonb` (keys by length and then by bytes, one blank
 * behind each colon and comma), the instant in UTC.
 */
const entryText = `jsonb_build_object(
  'id', e.id, 'act', e.act, 'actorPersonId', e.actor_person_id, 'actorRoles', e.actor_roles,
  'actorKind', e.actor_kind, 'recordType', e.record_type, 'recordId', e.record_id,
  'subjectPersonId', e.subject_person_id, 'details', e.details, 'requestId', e.request_id,
  'happenedAt', e.happened_at at time zone 'UTC')::text`;

/** One sealer at a time in each organization; released with the transaction. */
export const takeTurn: Statement = {
  name: 'audit.take-turn',
  text: `select pg_try_advisory_xact_lock(hashtextextended('audit seals of ' || $1::uuid, 0)) as mine`,
};

/** Postgres hashes what it holds: to read each entry for it cost as much as to serve a page. */
const sealing = (name: string, which: string): Statement => ({
  name,
  text: `
    with last as (
      select sequence, hash from audit_seals where organization_id = $1 order by sequence desc limit 1),
    fresh as (
      select e.id, e.happened_at, sha256(convert_to(${entryText}, 'UTF8')) as digest
      from audit_entries e where e.organization_id = $1 and ${which}),
    batch as (
      select count(*) as entries, array_agg(id order by happened_at, id) as ids,
        string_agg(digest, ''::bytea order by happened_at, id) as digests
      from fresh)
    insert into audit_seals (organization_id, sequence, entry_ids, digests, hash)
    select $1, coalesce(last.sequence, 0) + entries, ids, digests,
      sha256(coalesce(last.hash, sha256(convert_to($1::uuid::text, 'UTF8'))) || digests)
    from batch left join last on true
    where entries > 0
    returning sequence, cardinality(entry_ids) as entries, encode(hash, 'hex') as hash`,
});

/**
 * `[entries]`. Another process may have swept some of them, or the line broke behind an earlier seal: what has one gets
 * no second.
 */
export const sealThese: Statement = sealing(
  'audit.seal-these',
  `e.id = any ($2::uuid[]) and e.id not in (
    select unnest(s.entry_ids) from audit_seals s
    where s.organization_id = $1 and s.sealed_at >= (
      select min(t.happened_at) from audit_entries t where t.organization_id = $1 and t.id = any ($2::uuid[])))`,
);

/**
 * `[limit]`: what is not sealed, the oldest first. A day before the last seal is further back than any transaction that
 * was open when it was made.
 */
export const sealForgotten: Statement = sealing(
  'audit.seal-forgotten',
  `e.id in (
    select f.id from audit_entries f
    where f.organization_id = $1 and f.happened_at >= coalesce(
        (select max(sealed_at) - interval '1 day' from audit_seals where organization_id = $1), '-infinity')
      and f.id not in (
        select unnest(s.entry_ids) from audit_seals s
        where s.organization_id = $1 and s.sealed_at >= (
          select coalesce(max(sealed_at) - interval '1 day', '-infinity') from audit_seals where organization_id = $1))
    order by f.happened_at, f.id limit $2)`,
);

/** `[after, entries]`: the seals of about so many entries, at least one, each with its entries as they are now. */
export const sealsFrom: Statement = {
  name: 'audit.seals-from',
  text: `
    select s.sequence, s.hash, s.digests, s.entry_ids as "entryIds", (
        select json_agg(case when e.id is not null then ${entryText} end order by place.n)
        from unnest(s.entry_ids) with ordinality as place (id, n)
        left join audit_entries e on e.organization_id = s.organization_id and e.id = place.id) as texts
    from audit_seals s
    where s.organization_id = $1 and s.sequence > $2 and s.sequence <= greatest($2::bigint + $3::bigint,
      (select min(sequence) from audit_seals where organization_id = $1 and sequence > $2))
    order by s.sequence`,
};

/** The first of those older than a minute that no seal names. */
export const forgotten: Statement = {
  name: 'audit.forgotten',
  text: `
    select e.id from audit_entries e
    where e.organization_id = $1 and e.happened_at < now() - interval '1 minute'
      and e.id not in (select unnest(s.entry_ids) from audit_seals s where s.organization_id = $1)
    order by e.id limit 1`,
};

/** For a statement about entries `e`: the place of each in the chain, from 1 on, as `s.sequence`; null while unsealed. */
export const placeInChain = `
  left join lateral (
    select b.sequence - cardinality(b.entry_ids) + array_position(b.entry_ids, e.id) as sequence
    from audit_seals b
    where b.organization_id = e.organization_id and b.sealed_at >= e.happened_at and e.id = any (b.entry_ids)
    order by b.sealed_at limit 1) s on true`;
