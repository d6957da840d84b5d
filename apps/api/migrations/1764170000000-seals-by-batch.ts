import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** The text of an entry that is hashed, as it was when this migration was written. */
const text = `jsonb_build_object(
  'id', e.id, 'act', e.act, 'actorPersonId', e.actor_person_id, 'actorRoles', e.actor_roles,
  'actorKind', e.actor_kind, 'recordType', e.record_type, 'recordId', e.record_id,
  'subjectPersonId', e.subject_person_id, 'details', e.details, 'requestId', e.request_id,
  'happenedAt', e.happened_at at time zone 'UTC')::text`;

/** Migrations run as the owner without an organization: forced row security would hide every row from a move. */
const moving = (sql: string): string => `
  alter table audit_entries no force row level security;
  alter table audit_seals no force row level security;
  ${sql}
  alter table audit_entries force row level security;`;

export class SealsByBatch1764170000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One seal for what was written in about a second: the digest of each entry, and the hash of these and of the seal
      -- before. The sequence is the number of entries sealed with it and before it.
      create table audit_batches (
        organization_id uuid not null default app.current_organization(),
        sequence        bigint not null,
        entry_ids       uuid[] not null check (cardinality(entry_ids) > 0),
        digests         bytea not null,
        hash            bytea not null,
        sealed_at       timestamptz not null default clock_timestamp(),
        primary key (organization_id, sequence)
      );
      ${moving(`
        insert into audit_batches (organization_id, sequence, entry_ids, digests, hash)
        select organization_id, max(sequence), array_agg(id order by sequence),
          string_agg(digest, ''::bytea order by sequence),
          sha256(sha256(convert_to(organization_id::text, 'UTF8')) || string_agg(digest, ''::bytea order by sequence))
        from (
          select e.organization_id, s.sequence, e.id, sha256(convert_to(${text}, 'UTF8')) as digest
          from audit_seals s
          join audit_entries e on e.organization_id = s.organization_id and e.id = s.entry_id) sealed
        group by organization_id;
        drop table audit_seals;`)}
      alter table audit_batches rename to audit_seals;
      alter table audit_seals rename constraint audit_batches_pkey to audit_seals_pkey;
      create index audit_seals_by_time on audit_seals (organization_id, sealed_at);
      ${protect('audit_seals')}
    `);
  }

  /** What was sealed is sealed anew: the hash of an entry was made outside of the database. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_seals;
      create table audit_seals (
        organization_id uuid not null default app.current_organization(),
        sequence        bigint not null,
        entry_id        uuid not null,
        hash            bytea not null,
        sealed_at       timestamptz not null default clock_timestamp(),
        primary key (organization_id, sequence),
        foreign key (organization_id, entry_id) references audit_entries (organization_id, id)
      );
      create unique index audit_seals_by_entry on audit_seals (organization_id, entry_id);
      ${protect('audit_seals')}
    `);
  }
}
