import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class KeyPlayers1764011000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Private notes, in tables of their own: nothing but their owner's pages and own export reads them.
      create table key_players (
        organization_id     uuid not null default app.current_organization(),
        id                  uuid not null,
        person_id           uuid not null,
        directory_person_id uuid,
        name                text check (length(name) between 1 and 200),
        role                text check (length(role) <= 200),
        step                smallint not null check (step between 1 and 4),
        iteration           smallint not null check (iteration > 0),
        relation            text not null check (relation in ('peer', 'senior', 'manager', 'leader', 'other')),
        why                 text not null default '' check (length(why) <= 2000),
        habit               text not null default '' check (length(habit) <= 2000),
        habit_state         text not null default 'considering' check (habit_state in ('considering', 'adopted', 'dropped')),
        closeness           text check (closeness in ('distant', 'familiar', 'close')),
        deleted_at          timestamptz,
        created_at          timestamptz not null default now(),
        updated_at          timestamptz not null default now(),
        version             int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, directory_person_id) references people (organization_id, id),
        check (directory_person_id <> person_id),
        -- Either of the directory or typed, never both and never neither.
        check ((directory_person_id is null) = (name is not null) and (name is null) = (role is null))
      );
      create index key_players_of_person on key_players (organization_id, person_id);
      create index key_players_to_purge on key_players (organization_id, deleted_at) where deleted_at is not null;
      create unique index key_players_once on key_players (organization_id, person_id, directory_person_id)
        where deleted_at is null and directory_person_id is not null;

      create table encounters (
        organization_id    uuid not null default app.current_organization(),
        id                 uuid not null,
        key_player_id      uuid not null,
        held_on            date not null,
        place              text not null default '' check (length(place) <= 200),
        takeaways          text not null default '' check (length(takeaways) <= 4000),
        next_touchpoint_on date,
        deleted_at         timestamptz,
        created_at         timestamptz not null default now(),
        updated_at         timestamptz not null default now(),
        version            int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, key_player_id) references key_players (organization_id, id) on delete cascade,
        check (next_touchpoint_on >= held_on)
      );
      create index encounters_of_key_player on encounters (organization_id, key_player_id, held_on, id);
      create index encounters_to_purge on encounters (organization_id, deleted_at) where deleted_at is not null;

      ${['key_players', 'encounters'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table encounters, key_players`);
  }
}
