import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class VisibilityEvents1764102000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table visibility_events (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        step            smallint not null check (step between 1 and 4),
        iteration       smallint not null check (iteration > 0),
        audience        text not null check (audience in ('private', 'manager', 'circle', 'packet')),
        kind            text not null check (kind in ('demo', 'talk', 'meeting', 'post', 'teaching', 'lunch')),
        title           text not null check (length(title) between 1 and 200),
        held_on         date not null,
        reached         text not null default '' check (length(reached) <= 200),
        led             boolean not null default false,
        link            text check (length(link) <= 2000),
        takeaways       text not null default '' check (length(takeaways) <= 4000),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      create index visibility_events_of_person on visibility_events (organization_id, person_id, held_on, id);
      create index visibility_events_to_purge on visibility_events (organization_id, deleted_at)
        where deleted_at is not null;

      ${protect('visibility_events')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table visibility_events`);
  }
}
