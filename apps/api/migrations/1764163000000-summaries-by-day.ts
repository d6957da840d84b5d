import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SummariesByDay1764163000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- As of which day treads were computed: some of them depend on it. Null: before anybody asked.
      alter table journey_summaries add column computed_on date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table journey_summaries drop column computed_on`);
  }
}
