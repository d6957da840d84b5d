import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Observations1764070000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Private notes, in tables of their own: nothing but their owner's pages and own export reads them.
      create table observations (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        kind            text not null check (kind in ('how_done', 'went_right', 'went_wrong', 'praised', 'criticised')),
        text            text not null check (length(text) between 1 and 2000),
        observed_on     date not null,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        -- So that a pattern and what it came from are of one person, which the reference below holds.
        unique (organization_id, person_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index observations_of_person on observations (organization_id, person_id, observed_on, id);
      create index observations_to_purge on observations (organization_id, deleted_at) where deleted_at is not null;

      create table patterns (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        title           text not null check (length(title) between 1 and 200),
        conclusion      text not null check (length(conclusion) between 1 and 4000),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        unique (organization_id, person_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index patterns_of_person on patterns (organization_id, person_id, id);
      create index patterns_to_purge on patterns (organization_id, deleted_at) where deleted_at is not null;

      create table pattern_observations (
        organization_id uuid not null default app.current_organization(),
        pattern_id      uuid not null,
        observation_id  uuid not null,
        person_id       uuid not null,
        primary key (organization_id, pattern_id, observation_id),
        foreign key (organization_id, person_id, pattern_id)
          references patterns (organization_id, person_id, id) on delete cascade,
        foreign key (organization_id, person_id, observation_id)
          references observations (organization_id, person_id, id) on delete cascade
      );
      create index pattern_observations_by_observation on pattern_observations (organization_id, observation_id);

      ${['observations', 'patterns', 'pattern_observations'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table pattern_observations, patterns, observations`);
  }
}
