import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Pipeline1764030000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What HR has been shown: suppressed figures only, so that nothing more than the screen says lies here.
      create table pipeline_releases (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        released_at     timestamptz not null,
        people          int not null,
        figures         jsonb not null,
        primary key (organization_id, id)
      );
      create index pipeline_releases_by_time on pipeline_releases (organization_id, released_at);
      ${protect('pipeline_releases')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table pipeline_releases`);
  }
}
