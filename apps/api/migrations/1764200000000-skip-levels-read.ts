import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SkipLevelsRead1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether the manager of a manager opens single records that are shared with the manager. Yes, as it was so far.
      alter table organizations add column skip_levels_read boolean not null default true`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table organizations drop column skip_levels_read`);
  }
}
