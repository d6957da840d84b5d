import type { Statement } from '../platform/tenancy/tenant-scope.js';

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const entryColumns = `
  e.id, e.act, e.actor_person_id as "actorPersonId", e.actor_roles as "actorRoles", e.actor_kind as "actorKind",
  e.record_type as "recordType", e.record_id as "recordId", e.subject_person_id as "subjectPersonId", e.details,
  e.request_id as "requestId", ${instant('e.happened_at')} as "happenedAt"`;

const unsealed = `not exists (select from audit_seals s where s.organization_id = e.organization_id and s.entry_id = e.id)`;

/** One sealer at a time in each organization; released with the transaction. */
export const takeTurn: Statement = {
  name: 'audit.take-turn',
  text: `select pg_try_advisory_xact_lock(hashtextextended('audit seals of ' || $1::uuid, 0)) as mine`,
};

export const head: Statement = {
  name: 'audit.head',
  text: `select sequence, hash from audit_seals where organization_id = $1 order by sequence desc limit 1`,
};

export const unsealedAmong: Statement = {
  name: 'audit.unsealed-among',
  text: `
    select ${entryColumns} from audit_entries e
    where e.organization_id = $1 and e.id = any ($2::uuid[]) and ${unsealed} order by e.happened_at, e.id`,
};

/** A day before the head is further back than any transaction that was open when the head was sealed. */
export const unsealedSinceHead: Statement = {
  name: 'audit.unsealed-since-head',
  text: `
    select ${entryColumns} from audit_entries e
    where e.organization_id = $1 and ${unsealed} and e.happened_at >= coalesce(
      (select h.happened_at - interval '1 day' from audit_seals s
       join audit_entries h on h.organization_id = s.organization_id and h.id = s.entry_id
       where s.organization_id = $1 order by s.sequence desc limit 1), '-infinity')
    order by e.happened_at, e.id limit $2`,
};

export const addSeals: Statement = {
  name: 'audit.add-seals',
  text: `
    insert into audit_seals (organization_id, sequence, entry_id, hash)
    select $1, * from unnest ($2::bigint[], $3::uuid[], $4::bytea[])`,
};

export const sealedFrom: Statement = {
  name: 'audit.sealed-from',
  text: `
    select s.sequence, s.hash, ${entryColumns} from audit_seals s
    left join audit_entries e on e.organization_id = s.organization_id and e.id = s.entry_id
    where s.organization_id = $1 and s.sequence > $2 order by s.sequence limit $3`,
};

export const forgotten: Statement = {
  name: 'audit.forgotten',
  text: `
    select e.id from audit_entries e
    where e.organization_id = $1 and ${unsealed} and e.happened_at < now() - interval '1 minute' order by e.id limit 100`,
};
