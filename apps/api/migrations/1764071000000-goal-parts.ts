import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class GoalParts1764071000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a goal is broken into. Whoever a part is handed to is a collaborator; it comes back when they are no more.
      create table goal_parts (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        goal_id         uuid not null,
        title           text not null check (length(title) between 1 and 200),
        handed_to_id    uuid,
        due_on          date,
        done_on         date,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, goal_id) references goals (organization_id, id) on delete cascade,
        foreign key (organization_id, goal_id, handed_to_id)
          references goal_collaborators (organization_id, goal_id, person_id) on delete set null (handed_to_id)
      );
      create index goal_parts_of_goal on goal_parts (organization_id, goal_id);
      create index goal_parts_handed on goal_parts (organization_id, handed_to_id, id)
        where handed_to_id is not null and done_on is null and deleted_at is null;
      create index goal_parts_to_purge on goal_parts (organization_id, deleted_at) where deleted_at is not null;

      ${protect('goal_parts')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table goal_parts`);
  }
}
