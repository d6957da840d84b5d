import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class DraftCommits1764050000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What is left of drafts that were thrown away or merged: an import that finds these commits again leaves them out.
      create table evidence_draft_commits (
        organization_id uuid not null default app.current_organization(),
        person_id       uuid not null,
        hash            text not null check (hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
        primary key (organization_id, person_id, hash),
        foreign key (organization_id, person_id) references people (organization_id, id)
      );
      ${protect('evidence_draft_commits')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table evidence_draft_commits');
  }
}
