import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Agreements1764111000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who owes what by when, on the page of the person whom it is about.
      create table agreements (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        author_id       uuid not null,
        owed_by_id      uuid not null,
        text            text not null check (length(text) between 1 and 2000),
        due_on          date,
        done_on         date,
        told_due_on     date,  -- when whoever owes it was reminded; once for each day that it is due on
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, author_id) references people (organization_id, id),
        foreign key (organization_id, owed_by_id) references people (organization_id, id)
      );
      create index agreements_of_person on agreements (organization_id, person_id, id);
      create index agreements_due on agreements (organization_id, due_on)
        where done_on is null and told_due_on is null and deleted_at is null;
      create index agreements_to_purge on agreements (organization_id, deleted_at) where deleted_at is not null;

      create table agenda_items (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,
        author_id       uuid not null,
        text            text not null check (length(text) between 1 and 1000),
        talked_on       date,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, author_id) references people (organization_id, id)
      );
      create index agenda_items_of_person on agenda_items (organization_id, person_id, id);
      create index agenda_items_to_purge on agenda_items (organization_id, deleted_at) where deleted_at is not null;

      -- Of one author about one person. They have a table of their own, which only their author's requests read: they
      -- stay behind when the manager changes.
      create table one_on_one_notes (
        organization_id uuid not null default app.current_organization(),
        person_id       uuid not null,
        author_id       uuid not null,
        text            text not null check (length(text) <= 20000),
        updated_at      timestamptz not null,
        version         int not null,
        primary key (organization_id, person_id, author_id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, author_id) references people (organization_id, id)
      );

      ${['agreements', 'agenda_items', 'one_on_one_notes'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table one_on_one_notes, agenda_items, agreements`);
  }
}
