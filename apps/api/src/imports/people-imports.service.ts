import { createHash } from 'node:crypto';
import type {
  ImportChangesQuery,
  ImportChangeView,
  ImportMapping,
  ImportProblemPage,
  ImportProblemsQuery,
  PeopleImportView,
} from '@rungs/contracts/people-import.js';
import type { Page } from '@rungs/contracts/records.js';
import { guessMapping } from '@rungs/domain/people-import/guess-mapping.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { conflict, invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { readTable, type Table } from './csv/read-table.js';
import { ImportStore } from './import-store.js';
import { PeopleImport } from './people-import.entity.js';
import { ImportPlanner } from './import-planner.js';
import { ImportRecords } from './import-records.js';
import type { KeptRow } from './planning/planning.types.js';
import type { UploadedFile } from './upload.js';

/** Rows that a guess looks at. */
const sampleSize = 200;

@Injectable()
export class PeopleImportsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly records: ImportRecords,
    private readonly planner: ImportPlanner,
    private readonly store: ImportStore,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, { name, bytes }: UploadedFile): Promise<PeopleImportView> {
    const table = await readTable(bytes);
    const sample = table.rows.slice(0, sampleSize).map(({ cells }) => cells);
    const { mapping: guess, columns } = guessMapping(table.header, sample, this.clock.today());
    const kept = columnsOf(guess);
    const id = newId();
    await this.scope.repository(PeopleImport).insert({
      ...{ id, createdBy: actor.personId, state: 'uploaded', fileName: name, fileHash: hashOf(bytes) },
      ...{ encoding: table.encoding, delimiter: table.delimiter, rowCount: table.rows.length, guess, kept },
      columns: columns.map(({ column, header, verdict }) => {
        const sensitive = verdict === 'sensitive';
        return { column, header, sensitive, samples: sensitive ? [] : samplesOf(table, column) };
      }),
    });
    await this.store.replaceRows(id, keptRows(table, kept));
    await this.records.trace(actor, 'people_import.uploaded', id, { rows: table.rows.length });
    return this.show(id);
  }

  show(id: string): Promise<PeopleImportView> {
    return this.records.view(id);
  }

  /** The dry run: says what applying would do, and does nothing. Asks for the file where cells are missing. */
  async map(actor: Actor, id: string, version: number, mapping: ImportMapping): Promise<PeopleImportView> {
    const found = await this.records.take(id, version, 'map');
    for (const [field, { column }] of Object.entries(mapping)) {
      if (column < found.columns.length) continue;
      throw invalid(`/mapping/${field}/column`, 'unknown_column', `The file has ${found.columns.length} columns.`);
    }
    const isKept = columnsOf(mapping).every((column) => found.kept.includes(column));
    if (isKept) await this.planner.plan(actor, found, mapping);
    else await this.records.change(id, { mapping, state: 'needs_file', plan: null, plannedOn: null });
    await this.records.trace(actor, 'people_import.mapped', id, { fields: Object.keys(mapping) });
    return this.show(id);
  }

  /** The same file once more, for the cells of columns that were not mapped when it came first. */
  async supplyFile(actor: Actor, id: string, version: number, { bytes }: UploadedFile): Promise<PeopleImportView> {
    const found = await this.records.take(id, version, 'supply_file');
    if (!found.fileHash.equals(hashOf(bytes))) {
      throw conflict(
        'another_file',
        'This is not the file that the import began with. Choose the same one, or begin anew.',
      );
    }
    const mapping = found.mapping ?? {};
    const kept = columnsOf(mapping);
    await this.store.replaceRows(id, keptRows(await readTable(bytes), kept));
    await this.planner.plan(actor, { ...found, kept }, mapping);
    return this.show(id);
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    await this.records.take(id, version, 'discard');
    await this.scope.repository(PeopleImport).delete({ id });
    await this.records.trace(actor, 'people_import.discarded', id);
  }

  async changes(id: string, { kind, limit, cursor }: ImportChangesQuery): Promise<Page<ImportChangeView>> {
    await this.show(id);
    const list = `import-changes ${id} ${kind ?? ''}`;
    const [after] = cursor ? this.cursors.open<[number]>(list, cursor) : [0];
    const found = await this.store.changes(id, kind ?? null, limit + 1, after);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? this.cursors.seal(list, [last.row]) : null };
  }

  async problems(id: string, { severity, code, limit, cursor }: ImportProblemsQuery): Promise<ImportProblemPage> {
    await this.show(id);
    const list = `import-problems ${id} ${severity ?? ''} ${code ?? ''}`;
    const [after] = cursor ? this.cursors.open<[number]>(list, cursor) : [-1];
    const found = await this.store.problems(id, { severity, code }, limit + 1, after);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? this.cursors.seal(list, [last.position]) : null;
    return { items, nextCursor, counts: await this.store.problemCounts(id) };
  }
}

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const columnsOf = (mapping: Readonly<Record<string, { column: number } | undefined>>): number[] =>
  [...new Set(Object.values(mapping).flatMap((choice) => (choice ? [choice.column] : [])))].toSorted((a, b) => a - b);

/** Different ones, because five equal cells say less than one. */
function samplesOf({ rows }: Table, column: number): string[] {
  const filled = rows.slice(0, sampleSize).flatMap(({ cells }) => cells[column]?.trim() ?? []);
  const different = [...new Set(filled.filter((cell) => cell !== ''))].slice(0, 3);
  return different.map((cell) => cell.replaceAll('\0', '\u{FFFD}').slice(0, 80).toWellFormed());
}

/** What leaves the file: cells of the columns that are mapped. Everything else is forgotten with the request. */
function keptRows({ rows }: Table, kept: readonly number[]): KeptRow[] {
  return rows.map(({ row, cells }) => {
    const own = kept.map((column) => cells[column] ?? '');
    return { row, cellCount: cells.length, cells: own.some((cell) => cell.includes('\0')) ? null : own };
  });
}
