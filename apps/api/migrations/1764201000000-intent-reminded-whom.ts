import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntentRemindedWhom1764201000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who was reminded, and who was told that an answer is owed: somebody new in that place was not.
      alter table intents
        add column reminded_id uuid,
        add column owed_to_id uuid,
        add foreign key (organization_id, reminded_id) references people (organization_id, id),
        add foreign key (organization_id, owed_to_id) references people (organization_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table intents drop column reminded_id, drop column owed_to_id`);
  }
}
