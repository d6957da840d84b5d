import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Assessments1764150000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table assessments (
        organization_id   uuid not null default app.current_organization(),
        id                uuid not null,
        person_id         uuid not null,  -- who is assessed
        author_id         uuid not null,
        kind              text not null check (kind in ('self', 'manager')),
        -- Both published for good: what is asked for later changes nothing of what was answered.
        level_id          uuid not null,
        ladder_version_id uuid not null,
        iteration         smallint not null check (iteration > 0),
        audience          text not null default 'private' check (audience in ('private', 'manager', 'circle')),
        published_at      timestamptz,
        deleted_at        timestamptz,
        created_at        timestamptz not null default now(),
        updated_at        timestamptz not null default now(),
        version           int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, author_id) references people (organization_id, id),
        foreign key (organization_id, level_id) references levels (organization_id, id),
        foreign key (organization_id, ladder_version_id) references ladder_versions (organization_id, id),
        check ((kind = 'self') = (author_id = person_id)),
        -- A draft is its writer's alone, and what was said to somebody is not taken back.
        check ((audience = 'private') = (published_at is null)),
        check (kind = 'self' or audience <> 'circle'),
        check (published_at is null or deleted_at is null)
      );
      create index assessments_of_person on assessments (organization_id, person_id, id);
      create index assessments_standing on assessments (organization_id, person_id, level_id, kind, published_at)
        where published_at is not null;
      create unique index assessments_one_draft on assessments (organization_id, author_id, person_id, level_id)
        where published_at is null and deleted_at is null;
      create index assessments_to_purge on assessments (organization_id, deleted_at) where deleted_at is not null;

      create table assessment_answers (
        organization_id uuid not null default app.current_organization(),
        assessment_id   uuid not null,
        expectation_id  uuid not null,
        rating          text check (rating in ('working_towards', 'meets', 'exceeds')),
        note            text not null default '' check (length(note) <= 4000),
        primary key (organization_id, assessment_id, expectation_id),
        foreign key (organization_id, assessment_id) references assessments (organization_id, id) on delete cascade,
        foreign key (organization_id, expectation_id) references expectations (organization_id, id)
      );

      ${protect('assessments')}
      ${protect('assessment_answers')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table assessment_answers, assessments`);
  }
}
