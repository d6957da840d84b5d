import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Goals1764010000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table goals (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        step            smallint not null check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        title           text not null check (length(title) between 1 and 200),
        why             text not null default '' check (length(why) <= 4000),
        due_on          date,
        success_measure text not null default '' check (length(success_measure) <= 2000),
        progress        smallint not null default 0 check (progress between 0 and 100),
        state           text not null default 'open' check (state in ('open', 'done', 'dropped')),
        outcome         text not null default '' check (length(outcome) <= 4000),
        closed_on       date,
        audience        text not null default 'private' check (audience in ('private', 'manager', 'circle', 'packet')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        check ((state = 'open') = (closed_on is null))
      );
      create index goals_of_person on goals (organization_id, person_id);
      create index goals_to_purge on goals (organization_id, deleted_at) where deleted_at is not null;

      -- The people a goal is worked on with; its owner is not one of them.
      create table goal_collaborators (
        organization_id uuid not null default app.current_organization(),
        goal_id         uuid not null,
        person_id       uuid not null,
        primary key (organization_id, goal_id, person_id),
        foreign key (organization_id, goal_id) references goals (organization_id, id) on delete cascade,
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index goal_collaborators_by_person on goal_collaborators (organization_id, person_id);

      ${['goals', 'goal_collaborators'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table goal_collaborators, goals`);
  }
}
