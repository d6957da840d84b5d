import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class FocusSessions1764101000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Private like check-ins, and in a table of its own for the same reason.
      create table focus_sessions (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        goal_id         uuid,
        intention       text not null default '' check (length(intention) <= 200),
        started_at      timestamptz not null,
        minutes         smallint not null check (minutes between 1 and 240),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, goal_id) references goals (organization_id, id) on delete set null (goal_id)
      );
      create index focus_sessions_of_person on focus_sessions (organization_id, person_id, started_at, id);
      -- So that a goal is purged without reading every session.
      create index focus_sessions_of_goal on focus_sessions (organization_id, goal_id) where goal_id is not null;
      create index focus_sessions_to_purge on focus_sessions (organization_id, deleted_at) where deleted_at is not null;

      ${protect('focus_sessions')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table focus_sessions`);
  }
}
