import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** What an organization says otherwise about the framework, version by version; none of them is ever rewritten. */
export class Framework1764065000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table framework_versions (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        number          int not null check (number > 0),
        tuning          jsonb not null check (jsonb_typeof(tuning) = 'object'),
        reason          text not null check (length(reason) <= 500),
        changed_by      uuid,
        changed_at      timestamptz not null default now(),
        primary key (organization_id, id),
        foreign key (organization_id, changed_by) references people (organization_id, id)
      );
      create unique index framework_versions_in_order on framework_versions (organization_id, number);
      ${protect('framework_versions')}

      -- What had been reached when the step was left, by the thresholds of that day.
      alter table step_visits
        add column met smallint check (met >= 0),
        add column required smallint check (required >= met),
        add constraint reached_as_a_whole check ((met is null) = (required is null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table step_visits drop column met, drop column required;
      drop table framework_versions;
    `);
  }
}
