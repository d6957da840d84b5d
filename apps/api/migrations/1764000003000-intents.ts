import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Intents1764000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What the person said stands as it was said: an intent is answered or superseded, never rewritten.
      create table intents (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        journey_id      uuid not null,
        target_level_id uuid not null,
        target_on       date,
        sentence        text not null check (length(sentence) between 10 and 500),
        state           text not null check (state in
          ('declared', 'acknowledged', 'countered', 'active', 'fulfilled', 'superseded', 'withdrawn')),
        declared_on     date not null,
        answered_on     date,
        answered_by     uuid,
        answer          text,
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, journey_id) references journeys (organization_id, id),
        foreign key (organization_id, target_level_id) references levels (organization_id, id),
        foreign key (organization_id, answered_by) references people (organization_id, id),
        check (answered_by <> person_id),
        check (state <> 'countered' or length(answer) >= 10)
      );
      create unique index one_standing_intent on intents (organization_id, person_id)
        where state in ('declared', 'acknowledged', 'countered', 'active');

      -- The manager's judgement, apart from coverage and self assessment; each stays as it was given.
      create table readiness_judgements (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        value           text not null check (value in
          ('not_started', 'developing', 'ready_6_12_months', 'ready_next_window', 'ready_now')),
        reason          text not null check (length(reason) >= 10),
        given_on        date not null,
        given_by        uuid not null,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, given_by) references people (organization_id, id),
        check (given_by <> person_id)
      );
      create index readiness_of_person on readiness_judgements (organization_id, person_id, given_on, id);

      -- That the two spoke about level and intent, and when. What was said is theirs.
      create table talks (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        held_on         date not null,
        logged_by       uuid not null,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, logged_by) references people (organization_id, id)
      );
      create index talks_of_person on talks (organization_id, person_id, held_on);

      ${['intents', 'readiness_judgements', 'talks'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table talks, readiness_judgements, intents`);
  }
}
