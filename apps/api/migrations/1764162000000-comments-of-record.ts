import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommentsOfRecord1764162000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A thread on one record, and how many stand on each of a person's.
      create index comments_of_record on comments (organization_id, person_id, record_id, id)
        where record_id is not null and deleted_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index comments_of_record`);
  }
}
