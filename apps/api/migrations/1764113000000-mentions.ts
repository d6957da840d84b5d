import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mentions1764113000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Ids, and no foreign key: they are checked when they are written, against who can read the conversation then.
      alter table comments add column mentioned_ids uuid[] not null default '{}' check (cardinality(mentioned_ids) <= 20);
      -- Which kinds of records can be talked about is the app's to know.
      alter table comments drop constraint comments_record_type_check;
      alter table comments add constraint comments_record_type_check check (record_type ~ '^[a-z-]{3,40}$');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from comments where record_type not in ('goal', 'evidence', 'feedback');
      alter table comments drop constraint comments_record_type_check;
      alter table comments add constraint comments_record_type_check
        check (record_type in ('goal', 'evidence', 'feedback'));
      alter table comments drop column mentioned_ids;
    `);
  }
}
