import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Traces1764000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Ids and codes, never content. Written in the act's own transaction, sealed into the chain a moment later.
      create table audit_entries (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        act             text not null,
        actor_person_id uuid,
        actor_roles     text[] not null default '{}',
        actor_kind      text not null check (actor_kind in ('session', 'token', 'job', 'command')),
        record_type     text not null,
        record_id       uuid,
        subject_person_id uuid,
        details         jsonb not null default '{}',
        request_id      text,
        happened_at     timestamptz not null default clock_timestamp(),
        primary key (organization_id, id)
      );
      create index audit_entries_by_time on audit_entries (organization_id, happened_at, id);

      -- The chain: entry n carries the hash of entry n-1. One writer per organization at a time.
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

      -- Hints that something changed; a screen that is allowed to know reads it again. Kept for an hour.
      create table live_events (
        organization_id   uuid not null default app.current_organization(),
        id                uuid not null,
        topic             text not null,
        act               text not null,
        record_id         uuid,
        subject_person_id uuid,
        audience          text not null,
        actor_person_id   uuid,
        happened_at       timestamptz not null default clock_timestamp(),
        primary key (organization_id, id)
      );
      create index live_events_by_time on live_events (organization_id, happened_at);

      create table idempotency_keys (
        organization_id uuid not null default app.current_organization(),
        person_id       uuid not null,
        route           text not null,
        key             text not null check (length(key) between 1 and 200),
        body_hash       bytea not null,
        status          int,
        body            text,
        etag            text,
        created_at      timestamptz not null default now(),
        primary key (organization_id, person_id, route, key)
      );
      create index idempotency_keys_by_time on idempotency_keys (organization_id, created_at);

      ${['audit_entries', 'audit_seals', 'live_events', 'idempotency_keys'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table idempotency_keys, live_events, audit_seals, audit_entries`);
  }
}
