import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Validations1764082000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table validation_requests (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        opportunity_id  uuid not null,
        person_id       uuid not null,  -- who asks
        asked_id        uuid not null,
        asked_as        text not null check (asked_as in ('manager', 'peer')),
        question        text not null default '' check (length(question) <= 1000),
        state           text not null default 'asked' check (state in ('asked', 'answered', 'withdrawn')),
        answer          text check (answer in ('worthwhile', 'redirect', 'not_now')),
        comment         text not null default '' check (length(comment) <= 2000),
        answered_at     timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, opportunity_id) references opportunities (organization_id, id) on delete cascade,
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, asked_id) references people (organization_id, id),
        check (person_id <> asked_id),
        check ((state = 'answered') = (answer is not null)),
        check ((answer is null) = (answered_at is null)),
        check (answer is not null or comment = '')
      );
      create index validation_requests_by_asker on validation_requests (organization_id, person_id, id);
      create index validation_requests_by_asked on validation_requests (organization_id, asked_id, id);
      create unique index validation_requests_open_once
        on validation_requests (organization_id, opportunity_id, asked_id) where state = 'asked';
      create index validation_requests_of_opportunity on validation_requests (organization_id, opportunity_id);

      ${protect('validation_requests')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table validation_requests`);
  }
}
