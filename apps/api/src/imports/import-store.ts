import type {
  ImportChangeKind,
  ImportChangeView,
  ImportProblemPage,
  ImportProblemView,
} from '@rungs/contracts/people-import.js';
import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Assignment, DirectoryPlan, KeptRow } from './planning/planning.types.js';

const chunk = 2_000;

const statement = (name: string, text: string): Statement => ({ name: `imports.${name}`, text });

const saveRows = statement(
  'save-rows',
  `insert into people_import_rows (organization_id, import_id, row, cell_count, cells)
   select $1, $2, r.row, r."cellCount",
          case when r.cells is not null then array(select jsonb_array_elements_text(r.cells)) end
   from jsonb_to_recordset($3::jsonb) as r (row int, "cellCount" int, cells jsonb)`,
);
const loadRows = statement(
  'load-rows',
  `select row, cell_count as "cellCount", cells from people_import_rows
   where organization_id = $1 and import_id = $2 order by row`,
);
const dropRows = statement('drop-rows', `delete from people_import_rows where organization_id = $1 and import_id = $2`);
const dropChanges = statement(
  'drop-changes',
  `delete from people_import_changes where organization_id = $1 and import_id = $2`,
);
const dropProblems = statement(
  'drop-problems',
  `delete from people_import_problems where organization_id = $1 and import_id = $2`,
);
const saveChanges = statement(
  'save-changes',
  `insert into people_import_changes
     (organization_id, import_id, position, row, kind, person_id, person_version, name, fields, change)
   select $1, $2, c.position, c.row, c.kind, c."personId", c."personVersion", c.name, c.fields, c.change
   from jsonb_to_recordset($3::jsonb) as c (position int, row int, kind text, "personId" uuid, "personVersion" int,
                                            name text, fields jsonb, change jsonb)`,
);
const saveProblems = statement(
  'save-problems',
  `insert into people_import_problems (organization_id, import_id, position, row, "column", code, severity, detail, value)
   select $1, $2, p.position, p.row, p."column", p.code, p.severity, p.detail, p.value
   from jsonb_to_recordset($3::jsonb) as p (position int, row int, "column" text, code text, severity text,
                                            detail text, value text)`,
);
const listChanges = statement(
  'list-changes',
  `select row, kind, person_id as "personId", name, applied_at is not null as applied, fields
   from people_import_changes
   where organization_id = $1 and import_id = $2 and ($4::text is null or kind = $4) and row > $5
   order by row limit $3`,
);
const listProblems = statement(
  'list-problems',
  `select p.position, p.row, p."column", p.code, p.severity, p.detail, p.value,
          case when c.row is not null then json_build_object('personId', c.person_id, 'name', c.name) end as person
   from people_import_problems p
   left join people_import_changes c on c.organization_id = $1 and c.import_id = $2 and c.row = p.row
   where p.organization_id = $1 and p.import_id = $2 and ($4::text is null or p.severity = $4)
     and ($5::text is null or p.code = $5) and p.position > $6
   order by p.position limit $3`,
);
const countProblems = statement(
  'count-problems',
  `select code, severity, count(*)::int as count from people_import_problems
   where organization_id = $1 and import_id = $2 group by 1, 2 order by 3 desc, 1`,
);
const nextToDo = statement(
  'next-to-do',
  `select position, kind, person_id as "personId", person_version as "personVersion", change
   from people_import_changes
   where organization_id = $1 and import_id = $2 and applied_at is null and kind <> 'unchanged'
   order by position limit $3`,
);
const markDone = statement(
  'mark-done',
  `update people_import_changes set applied_at = now()
   where organization_id = $1 and import_id = $2 and position = any ($3::int[])`,
);
/** Who was changed stays readable; what was in their cells does not. */
const forgetCells = statement(
  'forget-cells',
  `with changes as (
     update people_import_changes set fields = '[]', change = '{}' where organization_id = $1 and import_id = $2),
   problems as (
     update people_import_problems set value = null, detail = '' where organization_id = $1 and import_id = $2)
   delete from people_import_rows where organization_id = $1 and import_id = $2`,
);

export type ToDo = Readonly<{
  position: number;
  kind: Exclude<ImportChangeKind, 'unchanged'>;
  personId: string;
  personVersion: number | null;
  change: Assignment;
}>;
type PlacedProblem = ImportProblemView & { position: number };

/** The rows, changes and problems of an import. */
@Injectable()
export class ImportStore {
  constructor(private readonly scope: TenantScope) {}

  async replaceRows(importId: string, rows: readonly KeptRow[]): Promise<void> {
    await this.scope.rows(dropRows, [importId]);
    await this.save(saveRows, importId, rows);
  }

  rows(importId: string): Promise<KeptRow[]> {
    return this.scope.rows<KeptRow>(loadRows, [importId]);
  }

  async replacePlan(importId: string, { changes, problems }: DirectoryPlan): Promise<void> {
    await Promise.all([this.scope.rows(dropChanges, [importId]), this.scope.rows(dropProblems, [importId])]);
    await this.save(
      saveChanges,
      importId,
      changes.map((change, position) => ({ position, ...change })),
    );
    await this.save(
      saveProblems,
      importId,
      problems.map((problem, position) => ({ position, ...problem })),
    );
  }

  changes(
    importId: string,
    kind: ImportChangeKind | null,
    limit: number,
    afterRow: number,
  ): Promise<ImportChangeView[]> {
    return this.scope.rows<ImportChangeView>(listChanges, [importId, limit, kind, afterRow]);
  }

  problems(
    importId: string,
    { severity, code }: Readonly<{ severity?: string | undefined; code?: string | undefined }>,
    limit: number,
    after: number,
  ): Promise<PlacedProblem[]> {
    return this.scope.rows<PlacedProblem>(listProblems, [importId, limit, severity ?? null, code ?? null, after]);
  }

  problemCounts(importId: string): Promise<ImportProblemPage['counts']> {
    return this.scope.rows<ImportProblemPage['counts'][number]>(countProblems, [importId]);
  }

  nextToDo(importId: string, limit: number): Promise<ToDo[]> {
    return this.scope.rows<ToDo>(nextToDo, [importId, limit]);
  }

  async markDone(importId: string, positions: readonly number[]): Promise<void> {
    await this.scope.rows(markDone, [importId, positions]);
  }

  async forgetCells(importId: string): Promise<void> {
    await this.scope.rows(forgetCells, [importId]);
  }

  private async save(into: Statement, importId: string, items: readonly object[]): Promise<void> {
    for (let start = 0; start < items.length; start += chunk) {
      await this.scope.rows(into, [importId, JSON.stringify(items.slice(start, start + chunk))]);
    }
  }
}
