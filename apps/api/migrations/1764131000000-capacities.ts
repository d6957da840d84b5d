import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Capacities1764131000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- How many hours somebody has tells how they are: private like check-ins, and in a table of its own.
      create table capacities (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        hours_per_week  double precision not null check (hours_per_week between 0.5 and 60),
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create unique index one_capacity_of_a_person on capacities (organization_id, person_id);

      ${protect('capacities')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table capacities`);
  }
}
