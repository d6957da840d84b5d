import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class CheckIns1764100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Wellbeing, in a table of its own: nothing but its owner's pages and own export reads it, and no count of it
      -- stands in any other table.
      create table check_ins (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        taken_on        date not null,
        load            smallint not null check (load between 1 and 5),
        energy          smallint not null check (energy between 1 and 5),
        hours_slept     real check (hours_slept between 0 and 24),
        note            text not null default '' check (length(note) <= 2000),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index check_ins_of_person on check_ins (organization_id, person_id, taken_on, id);
      create index check_ins_to_purge on check_ins (organization_id, deleted_at) where deleted_at is not null;

      ${protect('check_ins')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table check_ins`);
  }
}
