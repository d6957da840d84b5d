import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Kpis1764080000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table kpis (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        name            text not null check (length(name) between 1 and 120),
        description     text not null default '' check (length(description) <= 2000),
        scope           text not null check (scope in ('organization', 'department', 'team')),
        department_id   uuid,
        manager_id      uuid,  -- of a team: who leads it
        unit            text not null default '' check (length(unit) <= 40),
        direction       text not null check (direction in ('up', 'down')),
        target          double precision check (target between -1e15 and 1e15),
        owner_id        uuid,
        retired_on      date,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, department_id) references departments (organization_id, id),
        foreign key (organization_id, manager_id) references people (organization_id, id),
        foreign key (organization_id, owner_id) references people (organization_id, id),
        check ((scope = 'department') = (department_id is not null)),
        check ((scope = 'team') = (manager_id is not null))
      );
      create index kpis_by_name on kpis (organization_id, app.fold(name), id);
      create index kpis_to_purge on kpis (organization_id, deleted_at) where deleted_at is not null;

      create table kpi_readings (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        kpi_id          uuid not null,
        read_on         date not null,
        value           double precision not null check (value between -1e15 and 1e15),
        note            text not null default '' check (length(note) <= 500),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, kpi_id) references kpis (organization_id, id) on delete cascade
      );
      create unique index kpi_readings_one_a_day on kpi_readings (organization_id, kpi_id, read_on)
        where deleted_at is null;
      create index kpi_readings_to_purge on kpi_readings (organization_id, deleted_at) where deleted_at is not null;

      create table kpi_followers (
        organization_id uuid not null default app.current_organization(),
        kpi_id          uuid not null,
        person_id       uuid not null,
        primary key (organization_id, person_id, kpi_id),
        foreign key (organization_id, kpi_id) references kpis (organization_id, id) on delete cascade,
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index kpi_followers_by_kpi on kpi_followers (organization_id, kpi_id);

      ${['kpis', 'kpi_readings', 'kpi_followers'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table kpi_followers, kpi_readings, kpis`);
  }
}
