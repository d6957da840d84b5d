import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class AlignmentChecks1764141000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A plan looked at again together with somebody: read by its owner and their manager, and by nobody else.
      create table alignment_checks (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        person_id       uuid not null,  -- whose plan
        plan_id         uuid not null,
        held_on         date not null,
        with_id         uuid not null,
        logged_by       uuid not null,
        note            text not null default '' check (length(note) <= 4000),
        deleted_at      timestamptz,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        primary key (organization_id, id),
        foreign key (organization_id, person_id) references people (organization_id, id),
        foreign key (organization_id, plan_id) references plans (organization_id, id) on delete cascade,
        foreign key (organization_id, with_id) references people (organization_id, id),
        foreign key (organization_id, logged_by) references people (organization_id, id),
        check (person_id <> with_id)
      );
      create index alignment_checks_of_person on alignment_checks (organization_id, person_id, held_on desc, id desc);
      create index alignment_checks_of_plan on alignment_checks (organization_id, plan_id, held_on desc)
        where deleted_at is null;
      create index alignment_checks_to_purge on alignment_checks (organization_id, deleted_at)
        where deleted_at is not null;

      -- What was said of each item, with what it was called and by which rules it had drifted then.
      create table alignment_verdicts (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        check_id        uuid not null,
        item_id         uuid,
        position        smallint not null check (position >= 0),
        title           text not null check (length(title) between 1 and 200),
        verdict         text not null check (verdict in ('right', 'adjust', 'stop')),
        note            text not null default '' check (length(note) <= 1000),
        flags           text[] not null default '{}'
                        check (flags <@ array['no_kpi', 'kpi_retired', 'kpi_reached', 'no_reading']),
        primary key (organization_id, id),
        foreign key (organization_id, check_id) references alignment_checks (organization_id, id) on delete cascade,
        foreign key (organization_id, item_id) references plan_items (organization_id, id) on delete set null (item_id)
      );
      create unique index alignment_verdicts_in_order on alignment_verdicts (organization_id, check_id, position);
      create index alignment_verdicts_of_item on alignment_verdicts (organization_id, item_id) where item_id is not null;

      ${['alignment_checks', 'alignment_verdicts'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table alignment_verdicts, alignment_checks`);
  }
}
