import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntentUpkeep1764103000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- When the manager was reminded, and when the skip-level began to see that an answer is owed.
      alter table intents add reminded_on date, add owed_on date check (owed_on >= declared_on);
      create index intents_unanswered on intents (organization_id, declared_on) where state = 'declared';

      -- What was said stands as it was said, whoever writes to the table.
      create function app.intents_stand() returns trigger language plpgsql set search_path = '' as $$
      begin
        raise exception 'an intent is superseded, never rewritten' using errcode = 'integrity_constraint_violation';
      end $$;
      create trigger intents_stand before update on intents for each row
        when ((old.person_id, old.journey_id, old.target_level_id, old.target_on, old.sentence, old.declared_on)
              is distinct from
              (new.person_id, new.journey_id, new.target_level_id, new.target_on, new.sentence, new.declared_on))
        execute function app.intents_stand();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger intents_stand on intents;
      drop function app.intents_stand();
      drop index intents_unanswered;
      alter table intents drop reminded_on, drop owed_on;
    `);
  }
}
