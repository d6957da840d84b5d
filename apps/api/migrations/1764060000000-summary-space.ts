import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Summaries are rewritten with every record that counts, and no index names what changes: with room left on its page a
 * new version stays beside the old one and no index has to hear of it.
 */
export class SummarySpace1764060000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table journey_summaries set (fillfactor = 60)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table journey_summaries reset (fillfactor)`);
  }
}
