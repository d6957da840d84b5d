import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartPlaces1764161000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // All zero keeps the order of writing, which is that of the ids.
    await db.query(`alter table goal_parts add column place int not null default 0 check (place >= 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table goal_parts drop column place`);
  }
}
