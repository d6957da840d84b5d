import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class HelpRequests1764140000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- "How would you break this down?", asked of one person about a goal, a plan item or something in own words.
      create table help_requests (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,  -- who asks
        asked_id        uuid not null,
        goal_id         uuid,
        plan_item_id    uuid,
        topic           text not null default '' check (length(topic) <= 200),
        question        text not null default '' check (length(question) <= 2000),
        audience        text not null default 'private' check (audience in ('private', 'manager')),
        state           text not null default 'pending'
                        check (state in ('pending', 'answered', 'declined', 'withdrawn')),
        note            text not null default '' check (length(note) <= 2000),
        answered_at     timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, asked_id) references people (organization_id, id),
        foreign key (organization_id, goal_id) references goals (organization_id, id) on delete cascade,
        foreign key (organization_id, plan_item_id) references plan_items (organization_id, id) on delete cascade,
        check (person_id <> asked_id),
        check (num_nonnulls(goal_id, plan_item_id, nullif(topic, '')) = 1),
        check ((state in ('answered', 'declined')) = (answered_at is not null)),
        check (state in ('answered', 'declined') or note = '')
      );
      create index help_requests_by_asker on help_requests (organization_id, person_id, id);
      create index help_requests_by_asked on help_requests (organization_id, asked_id, id);
      create index help_requests_of_goal on help_requests (organization_id, goal_id) where goal_id is not null;
      create index help_requests_of_item on help_requests (organization_id, plan_item_id) where plan_item_id is not null;
      create unique index help_requests_of_goal_once
        on help_requests (organization_id, goal_id, asked_id) where state = 'pending' and goal_id is not null;
      create unique index help_requests_of_item_once
        on help_requests (organization_id, plan_item_id, asked_id) where state = 'pending' and plan_item_id is not null;

      -- What was answered, in its order. Only what becomes of a part changes.
      create table help_request_parts (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        request_id      uuid not null,
        position        smallint not null check (position >= 0),
        title           text not null check (length(title) between 1 and 200),
        taken_on        date,
        primary key (organization_id, id),
        foreign key (organization_id, request_id) references help_requests (organization_id, id) on delete cascade
      );
      create unique index help_request_parts_in_order on help_request_parts (organization_id, request_id, position);

      ${['help_requests', 'help_request_parts'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table help_request_parts, help_requests`);
  }
}
