import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Feedback1764040000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table feedback_requests (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,  -- who asks
        asked_id        uuid not null,
        step            smallint not null check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        question        text not null check (length(question) between 1 and 1000),
        about           text not null default '' check (length(about) <= 500),
        competency_keys text[] not null default '{}' check (cardinality(competency_keys) <= 10),
        expires_on      date not null,
        state           text not null default 'pending' check (state in ('pending', 'given', 'declined', 'expired')),
        decline_reason  text not null default '' check (length(decline_reason) <= 1000),
        -- An answer without a name leaves the state alone: only the one who gave it is told that it was given.
        answered_unnamed boolean not null default false,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, asked_id) references people (organization_id, id),
        check (person_id <> asked_id),
        check (state = 'declined' or decline_reason = ''),
        check (state in ('pending', 'expired') or not answered_unnamed)
      );
      create index feedback_requests_by_asker on feedback_requests (organization_id, person_id, id);
      create index feedback_requests_by_asked on feedback_requests (organization_id, asked_id, id);
      create index feedback_requests_to_expire on feedback_requests (organization_id, expires_on) where state = 'pending';
      create index feedback_requests_to_purge on feedback_requests (organization_id, deleted_at) where deleted_at is not null;

      create table feedback (
        organization_id    uuid not null default app.current_organization(),
        id                 uuid not null,  -- random where the writer is not named: order would tell who it was
        person_id          uuid not null,  -- who receives it
        giver_id           uuid not null,
        request_id         uuid,
        attribution        text not null check (attribution in ('attributed', 'manager_only')),
        -- To whom a writer without a name trusted it: a later manager reads the words and not the name.
        trusted_manager_id uuid,
        shared_with_manager boolean not null default false,
        step               smallint not null check (step between 1 and 4),
        iteration          smallint not null check (iteration > 0),
        text               text not null check (length(text) between 1 and 4000),
        response           text check (length(response) between 1 and 4000),
        responded_on       date,
        audience           text not null default 'private'
                           check (audience in ('private', 'manager', 'circle', 'packet')),
        given_on           date not null,
        removed_at         timestamptz,  -- by its receiver, from their own view
        created_at         timestamptz not null default now(),
        updated_at         timestamptz not null default now(),
        version            int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, giver_id) references people (organization_id, id),
        foreign key (organization_id, trusted_manager_id) references people (organization_id, id),
        foreign key (organization_id, request_id) references feedback_requests (organization_id, id),
        check (person_id <> giver_id),
        check ((response is null) = (responded_on is null)),
        check ((attribution = 'manager_only') = (trusted_manager_id is not null)),
        check (attribution = 'attributed' or (shared_with_manager and request_id is null))
      );
      create index feedback_of_person on feedback (organization_id, person_id, given_on, id);
      create index feedback_by_giver on feedback (organization_id, giver_id, given_on, id);
      create unique index feedback_once_per_request on feedback (organization_id, request_id) where request_id is not null;

      ${['feedback_requests', 'feedback'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table feedback, feedback_requests`);
  }
}
