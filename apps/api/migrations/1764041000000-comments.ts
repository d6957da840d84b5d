import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Comments1764041000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table comments (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,  -- on whose page it stands
        author_id       uuid not null,
        text            text not null check (length(text) between 1 and 4000),
        -- Several kinds of records, so no foreign key: a comment outlives the record that it was about.
        record_type     text check (record_type in ('goal', 'evidence', 'feedback')),
        record_id       uuid,
        edited_at       timestamptz,
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, author_id) references people (organization_id, id),
        check ((record_type is null) = (record_id is null))
      );
      create index comments_of_person on comments (organization_id, person_id, id);
      create index comments_to_purge on comments (organization_id, deleted_at) where deleted_at is not null;

      ${protect('comments')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table comments`);
  }
}
