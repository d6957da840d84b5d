import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Activity1764112000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table page_looks (
        organization_id uuid not null default app.current_organization(),
        person_id       uuid not null,  -- whose page
        reader_id       uuid not null,
        looked_at       timestamptz not null,
        primary key (organization_id, person_id, reader_id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, reader_id) references people (organization_id, id)
      );
      create index audit_entries_of_subject on audit_entries (organization_id, subject_person_id, happened_at)
        where record_type <> 'private-record';

      ${protect('page_looks')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index audit_entries_of_subject; drop table page_looks`);
  }
}
