import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

const kinds = `('project', 'design', 'mentoring', 'teaching', 'glue', 'recognition', 'learning', 'hiring', 'incident', 'other')`;

export class Evidence1764020000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evidence (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        step            smallint not null check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        title           text not null check (length(title) between 1 and 200),
        situation       text not null default '' check (length(situation) <= 4000),
        action          text not null default '' check (length(action) <= 4000),
        result          text not null default '' check (length(result) <= 4000),
        role            text not null default '' check (length(role) <= 500),
        occurred_on     date not null,
        occurred_until  date check (occurred_until >= occurred_on),
        competency_keys text[] not null default '{}' check (cardinality(competency_keys) <= 10),
        kpi_name        text check (length(kpi_name) <= 200),
        kpi_before      double precision,
        kpi_after       double precision,
        kpi_unit        text check (length(kpi_unit) <= 40),
        kind            text not null check (kind in ${kinds}),
        links           text[] not null default '{}' check (cardinality(links) <= 20),
        source          text not null default 'manual'
          check (source in ('manual', 'csv', 'git', 'github', 'gitlab', 'jira', 'email', 'cli', 'mcp')),
        external_id     text check (length(external_id) between 1 and 200),
        audience        text not null default 'private' check (audience in ('private', 'manager', 'circle', 'packet')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        -- A measure is there with all its parts or not at all.
        check (kpi_name is not null or (kpi_before is null and kpi_after is null and kpi_unit is null)),
        check ((kpi_name is null) = (kpi_unit is null))
      );
      create index evidence_of_person on evidence (organization_id, person_id, occurred_on desc, id desc)
        where deleted_at is null;
      -- What came from elsewhere is taken in once.
      create unique index evidence_from_elsewhere on evidence (organization_id, person_id, source, external_id)
        where external_id is not null and deleted_at is null;

      create table evidence_contributors (
        organization_id uuid not null default app.current_organization(),
        evidence_id     uuid not null,
        position        smallint not null,
        person_id       uuid,
        name            text check (length(name) between 1 and 200),
        primary key (organization_id, evidence_id, position),
        constraint evidence_contributors_evidence foreign key (organization_id, evidence_id)
          references evidence (organization_id, id) on delete cascade,
        constraint evidence_contributors_person foreign key (organization_id, person_id)
          references people (organization_id, id),
        -- Of the directory or typed, never both and never neither.
        check ((person_id is null) = (name is not null))
      );

      -- What an import found and nobody has said yes to: its owner's alone, and in no count.
      create table evidence_drafts (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        source          text not null check (source in ('git')),
        external_id     text not null check (length(external_id) between 1 and 200),
        repository      text not null check (length(repository) between 1 and 300),
        title           text not null check (length(title) between 1 and 200),
        situation       text not null default '' check (length(situation) <= 4000),
        action          text not null default '' check (length(action) <= 4000),
        result          text not null default '' check (length(result) <= 4000),
        occurred_from   date not null,
        occurred_to     date not null check (occurred_to >= occurred_from),
        kind            text not null check (kind in ${kinds}),
        step            smallint check (step between 1 and 4),
        competency_keys text[] not null default '{}' check (cardinality(competency_keys) <= 10),
        commits         jsonb not null,
        files_changed   int not null check (files_changed >= 0),
        lines_added     int not null check (lines_added >= 0),
        lines_deleted   int not null check (lines_deleted >= 0),
        links           text[] not null default '{}',
        -- Fields that the person has changed: a later import leaves them alone.
        edited          text[] not null default '{}',
        state           text not null default 'waiting' check (state in ('waiting', 'confirmed', 'merged')),
        evidence_id     uuid,
        merged_into     uuid,
        -- Thrown away; the row stays, so that the next import does not bring it back.
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, evidence_id) references evidence (organization_id, id)
          on delete set null (evidence_id),
        foreign key (organization_id, merged_into) references evidence_drafts (organization_id, id),
        check (state <> 'waiting' or (evidence_id is null and merged_into is null)),
        check (deleted_at is null or state = 'waiting')
      );
      create unique index evidence_drafts_once on evidence_drafts (organization_id, person_id, source, external_id);
      create index evidence_drafts_waiting on evidence_drafts (organization_id, person_id, occurred_to desc, id desc)
        where state = 'waiting' and deleted_at is null;

      ${['evidence', 'evidence_contributors', 'evidence_drafts'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table evidence_drafts, evidence_contributors, evidence`);
  }
}
