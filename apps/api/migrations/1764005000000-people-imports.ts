import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class PeopleImports1764005000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people_imports (
        organization_id uuid not null default app.current_organization(),
        id              uuid not null,
        created_by      uuid not null,
        created_at      timestamptz not null default now(),
        updated_at      timestamptz not null default now(),
        version         int not null default 1,
        state           text not null check (state in ('uploaded', 'needs_file', 'planned', 'applying', 'applied', 'stopped')),
        file_name       text not null,
        -- The file itself is not kept; this tells whether the one sent again is the same.
        file_hash       bytea not null,
        encoding        text not null,
        delimiter       text not null,
        row_count       int not null,
        columns         jsonb not null,
        guess           jsonb not null,
        mapping         jsonb,
        -- Columns whose cells are in people_import_rows, in the order of the cells.
        kept            int[] not null,
        plan            jsonb,
        -- The directory as the plan saw it: number of people and sum of versions, departments likewise.
        planned_on      text,
        total           int not null default 0,
        done            int not null default 0 check (done between 0 and total),
        stopped_because text,
        primary key (organization_id, id),
        foreign key (organization_id, created_by) references people (organization_id, id),
        check (state in ('uploaded', 'needs_file') or plan is not null)
      );

      -- Cells of mapped columns only, until the import is applied or thrown away. null: not storable as text.
      create table people_import_rows (
        organization_id uuid not null default app.current_organization(),
        import_id       uuid not null,
        row             int not null,
        cell_count      int not null,
        cells           text[],
        primary key (organization_id, import_id, row),
        foreign key (organization_id, import_id) references people_imports (organization_id, id) on delete cascade
      );

      -- The plan, in the order in which it is carried out: whoever manages comes before those they manage.
      create table people_import_changes (
        organization_id uuid not null default app.current_organization(),
        import_id       uuid not null,
        position        int not null,
        row             int not null,
        kind            text not null check (kind in ('create', 'update', 'deactivate', 'unchanged')),
        person_id       uuid not null,
        person_version  int,
        name            text not null,
        fields          jsonb not null,
        change          jsonb not null,
        applied_at      timestamptz,
        primary key (organization_id, import_id, position),
        foreign key (organization_id, import_id) references people_imports (organization_id, id) on delete cascade
      );
      create index people_import_changes_to_do on people_import_changes (organization_id, import_id, position)
        where applied_at is null;
      create unique index people_import_changes_by_row on people_import_changes (organization_id, import_id, row);

      create table people_import_problems (
        organization_id uuid not null default app.current_organization(),
        import_id       uuid not null,
        position        int not null,
        row             int,
        "column"        text,
        code            text not null,
        severity        text not null check (severity in ('error', 'warning', 'note')),
        detail          text not null,
        value           text,
        primary key (organization_id, import_id, position),
        foreign key (organization_id, import_id) references people_imports (organization_id, id) on delete cascade
      );

      ${['people_imports', 'people_import_rows', 'people_import_changes', 'people_import_problems'].map(protect).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table people_import_problems, people_import_changes, people_import_rows, people_imports`);
  }
}
