import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each change changed, in the words of that day: a later release that says something else rewrites none of it. */
export class FrameworkHistory1764190000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table framework_versions
        -- Null for what was changed before this was kept; it is told from the versions themselves.
        add column changes jsonb check (jsonb_typeof(changes) = 'array');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table framework_versions drop column changes`);
  }
}
