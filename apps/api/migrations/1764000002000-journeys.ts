import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Journeys1764000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ladders (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        name            text not null,
        created_at      timestamptz not null default now(),
        primary key (organization_id, id)
      );
      -- Published versions never change, so processes may keep them in memory.
      create table ladder_versions (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        ladder_id       uuid not null,
        number          int not null,
        published_at    timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, ladder_id) references ladders (organization_id, id)
      );
      create unique index ladder_versions_by_number on ladder_versions (organization_id, ladder_id, number);
      create table tracks (
        organization_id   uuid not null default app.current_organization(),
        id                uuid not null,
        ladder_version_id uuid not null,
        key               text not null,
        name              text not null,
        position          int not null,
        primary key (organization_id, id),
        foreign key (organization_id, ladder_version_id) references ladder_versions (organization_id, id)
      );
      create unique index tracks_by_key on tracks (organization_id, ladder_version_id, key);
      create table levels (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        track_id        uuid not null,
        rank            int not null check (rank > 0),
        code            text not null,
        title           text not null,
        scope           text not null default '',
        typical_months  int,
        primary key (organization_id, id),
        foreign key (organization_id, track_id) references tracks (organization_id, id)
      );
      create unique index levels_by_rank on levels (organization_id, track_id, rank);
      create table competencies (
        organization_id   uuid not null default app.current_organization(),
        id                uuid not null,
        ladder_version_id uuid not null,
        key               text not null,
        name              text not null,
        theme             text not null check (theme in ('impact', 'behaviour', 'management', 'functional')),
        position          int not null,
        primary key (organization_id, id),
        foreign key (organization_id, ladder_version_id) references ladder_versions (organization_id, id)
      );
      create unique index competencies_by_key on competencies (organization_id, ladder_version_id, key);
      create table expectations (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        level_id        uuid not null,
        competency_id   uuid not null,
        statement       text not null,
        required        boolean not null,
        bar_count       int not null check (bar_count > 0),
        bar_kinds       int not null default 1 check (bar_kinds > 0),
        bar_months      int not null default 1 check (bar_months > 0),
        primary key (organization_id, id),
        foreign key (organization_id, level_id) references levels (organization_id, id),
        foreign key (organization_id, competency_id) references competencies (organization_id, id)
      );
      create unique index expectations_by_cell on expectations (organization_id, level_id, competency_id);

      alter table people add constraint people_level foreign key (organization_id, level_id)
        references levels (organization_id, id);
      create index people_by_level on people (organization_id, level_id);

      create table level_changes (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        level_id        uuid not null,
        kind            text not null check (kind in ('promotion', 'lateral', 'demotion', 'correction', 'hire')),
        effective_on    date not null,
        recorded_at     timestamptz not null default now(),
        recorded_by     uuid,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, level_id) references levels (organization_id, id)
      );
      create index level_changes_of_person on level_changes (organization_id, person_id, effective_on);

      create table journeys (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        target_level_id uuid not null,
        target_on       date,
        started_on      date not null,
        ended_on        date,
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, target_level_id) references levels (organization_id, id)
      );
      create unique index one_open_journey on journeys (organization_id, person_id) where ended_on is null;
      create table step_visits (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        journey_id      uuid not null,
        step            smallint not null check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        entered_on      date not null,
        left_on         date,
        reason          text not null default '',
        position        int not null,
        primary key (organization_id, id),
        foreign key (organization_id, journey_id) references journeys (organization_id, id)
      );
      create unique index step_visits_in_order on step_visits (organization_id, journey_id, position);
      create unique index one_open_visit on step_visits (organization_id, journey_id) where left_on is null;

      -- What boards and pipelines count, kept where it changes: one row per person, written by every act that
      -- changes a count, in the act's own transaction. \`facts\` are the counts that signals are computed from.
      create table journey_summaries (
        organization_id   uuid not null default app.current_organization(),
        person_id         uuid not null,
        journey_id        uuid,
        target_level_id   uuid,
        target_on         date,
        step              smallint,
        iteration         smallint,
        step_entered_on   date,
        facts             jsonb not null default '{}',
        -- [[met, required] × 4 steps], wellbeing left out: others see these numbers.
        steps             jsonb not null default '[[0,0],[0,0],[0,0],[0,0]]',
        path              jsonb not null default '[]',
        covered           int not null default 0,
        required          int not null default 0,
        intent_id         uuid,
        intent_state      text,
        intent_declared_on date,
        readiness         text,
        readiness_given_on date,
        last_talk_on      date,
        updated_at        timestamptz not null default now(),
        primary key (organization_id, person_id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, journey_id) references journeys (organization_id, id),
        foreign key (organization_id, target_level_id) references levels (organization_id, id)
      );
      create index journey_summaries_by_step on journey_summaries (organization_id, step);

      ${[
        'ladders',
        'ladder_versions',
        'tracks',
        'levels',
        'competencies',
        'expectations',
        'level_changes',
        'journeys',
        'step_visits',
        'journey_summaries',
      ]
        .map(protect)
        .join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table journey_summaries, step_visits, journeys, level_changes;
      alter table people drop constraint people_level;
      drop index people_by_level;
      drop table expectations, competencies, levels, tracks, ladder_versions, ladders;
    `);
  }
}
