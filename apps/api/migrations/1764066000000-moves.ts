import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** A move that waits for the manager's word, where the organization wants one. */
export class Moves1764066000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table step_proposals (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        journey_id      uuid not null,
        act             text not null check (act in ('advance', 'revisit')),
        step            smallint not null check (step between 1 and 4),
        reason          text not null check (length(reason) <= 2000),
        state           text not null check (state in ('proposed', 'confirmed', 'declined', 'withdrawn', 'overtaken')),
        proposed_on     date not null,
        answered_on     date,
        answered_by     uuid,
        answer          text not null default '' check (length(answer) <= 2000),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, journey_id) references journeys (organization_id, id),
        foreign key (organization_id, answered_by) references people (organization_id, id),
        check ((state = 'proposed') = (answered_on is null))
      );
      create unique index one_open_proposal on step_proposals (organization_id, journey_id) where state = 'proposed';
      create index step_proposals_of_journey on step_proposals (organization_id, journey_id, answered_on);
      ${protect('step_proposals')}

      alter table journey_summaries add column move_proposed_on date;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table journey_summaries drop column move_proposed_on;
      drop table step_proposals;
    `);
  }
}
