import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** Ladders are edited as drafts and published as versions that nothing changes any more. */
export class LadderDrafts1764220000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table ladders add column archived_at timestamptz;
      alter table ladder_versions
        add column changelog text not null default '',
        -- Null where no person did it: the ladder that an organization began with. People stand on levels, so a
        -- reference back to them would be a circle.
        add column published_by uuid;
      create unique index levels_by_code on levels (organization_id, track_id, code);

      create table ladder_drafts (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        -- Null until its first version is published.
        ladder_id       uuid,
        based_on        uuid,
        content         jsonb not null check (jsonb_typeof(content) = 'object'),
        version         int not null default 1,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        edited_by       uuid,
        primary key (organization_id, id),
        foreign key (organization_id, ladder_id) references ladders (organization_id, id),
        foreign key (organization_id, based_on) references ladder_versions (organization_id, id),
        foreign key (organization_id, edited_by) references people (organization_id, id)
      );
      create unique index ladder_drafts_one_each on ladder_drafts (organization_id, ladder_id)
        where ladder_id is not null;
      ${protect('ladder_drafts')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table ladder_drafts;
      drop index levels_by_code;
      alter table ladder_versions drop column changelog, drop column published_by;
      alter table ladders drop column archived_at;
    `);
  }
}
