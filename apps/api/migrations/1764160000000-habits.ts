import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** Migrations run as the owner without an organization: forced row security would hide every row from a move. */
const moving = (sql: string): string => `
  alter table key_players no force row level security;
  ${sql}
  alter table key_players force row level security;`;

export class Habits1764160000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What to mirror of a key player: several, each tried, adopted or dropped by itself. As private as they are.
      create table habits (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        key_player_id   uuid not null,
        text            text not null check (length(text) between 1 and 2000),
        state           text not null check (state in ('considering', 'adopted', 'dropped')),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, key_player_id) references key_players (organization_id, id) on delete cascade
      );
      create index habits_of_key_player on habits (organization_id, key_player_id, id);
      create index habits_to_purge on habits (organization_id, deleted_at) where deleted_at is not null;

      -- The one habit that each had until now keeps the id of its key player: one of each, so it is free.
      ${moving(`
        insert into habits (organization_id, id, key_player_id, text, state, created_at, updated_at)
        select organization_id, id, id, habit, habit_state, created_at, updated_at from key_players where habit <> '';
        alter table key_players drop column habit, drop column habit_state;`)}
      ${protect('habits')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table key_players
        add column habit text not null default '' check (length(habit) <= 2000),
        add column habit_state text not null default 'considering'
          check (habit_state in ('considering', 'adopted', 'dropped'));
      alter table habits no force row level security;
      ${moving(`
        update key_players k set habit = h.text, habit_state = h.state
        from (select distinct on (organization_id, key_player_id) * from habits
              where deleted_at is null order by organization_id, key_player_id, id) h
        where h.organization_id = k.organization_id and h.key_player_id = k.id;`)}
      drop table habits;
    `);
  }
}
