import { type ImportReadingsRequest, readingImportLimits, type ReadingsImport } from '@rungs/contracts/kpis.js';
import { planReadings, readingColumns, type ReadingRow } from '@rungs/domain/kpis/readings-import.js';
import { Injectable } from '@nestjs/common';
import { CsvError, parse } from 'csv-parse/sync';
import { Clock } from '../platform/clock.js';
import { invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { allReadings, writeReadings } from './kpis.queries.js';
import { KpiMoves } from './kpi-moves.js';
import { KpiReadingsService } from './kpi-readings.service.js';

type Known = Readonly<{ on: string; value: number; note: string }>;

/** Many readings at once, from a spreadsheet. Small enough to be read and written in one request. */
@Injectable()
export class ReadingsImportService {
  constructor(
    private readonly scope: TenantScope,
    private readonly readings: KpiReadingsService,
    private readonly moves: KpiMoves,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException (400) when the file is no table of dates and values */
  async run(actor: Actor, kpiId: string, { csv, apply }: ImportReadingsRequest): Promise<ReadingsImport> {
    await this.readings.forReading(actor, kpiId);
    const [header, ...rows] = rowsOf(csv);
    const columns = header && readingColumns(header.cells);
    if (!columns) throw invalid('/csv', 'no_columns', 'Name a column “date” and a column “value” in the first row.');
    const known = await this.scope.rows<Known>(allReadings, [kpiId]);
    const existing = new Map(known.map((reading) => [reading.on, reading]));
    const { added, changed, unchanged, problems } = planReadings(rows, columns, existing, this.clock.today());
    if (apply) await this.write(actor, kpiId, [...added, ...changed]);
    return {
      applied: apply,
      added: added.length,
      changed: changed.map(({ on, from, value }) => ({ on, from, to: value })),
      unchanged,
      problems: [...problems],
    };
  }

  private async write(actor: Actor, kpiId: string, readings: readonly Known[]): Promise<void> {
    if (readings.length === 0) return;
    const column = <T>(of: (reading: Known) => T): T[] => readings.map(of);
    await this.scope.rows(writeReadings, [
      kpiId,
      column(() => newId()),
      column(({ on }) => on),
      column(({ value }) => value),
      column(({ note }) => note),
      this.clock.now(),
    ]);
    await this.moves.tell(kpiId);
    await this.traces.record(actor, {
      act: 'kpi.readings-imported',
      recordType: 'kpi',
      recordId: kpiId,
      subjectPersonId: null,
      audience: 'organization',
      details: { readings: readings.length },
    });
  }
}

/** Rows as a spreadsheet numbers them; blank ones are counted and left out. */
function rowsOf(csv: string): ReadingRow[] {
  const delimiter = [';', '\t'].find((sign) => csv.split(/\r?\n/u, 1)[0]?.includes(sign)) ?? ',';
  const options = { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  try {
    const all = parse(csv, options).map((cells, index) => ({ row: index + 1, cells }));
    const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (rows.length > readingImportLimits.rows + 1) {
      throw invalid('/csv', 'too_many_rows', `Import at most ${readingImportLimits.rows} readings at once.`);
    }
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid('/csv', 'unreadable', 'This is no table: a quotation mark may be open.');
  }
}
