import { steps } from '@rungs/domain/framework/steps.js';
import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { stringify } from 'csv-stringify/sync';

/** Steps down, levels across. Cells that a spreadsheet would take for a formula are made plain text. */
export function pipelineCsv({ levels, rows, people, asOf, minimumGroupSize }: PipelineView): string {
  const named = rows.map(({ step, byLevel, total, medianDays }) => [
    steps.find(({ number }) => number === step)?.name.en ?? 'No open journey',
    ...byLevel,
    total,
    medianDays,
  ]);
  const table = [
    ['Step', ...levels.map(({ code }) => code), 'Total', 'Median days in step'],
    ...named,
    ['Total', ...levels.map(({ total }) => total), people, null],
    [],
    [
      `As of ${asOf}. An empty cell is withheld: fewer than ${minimumGroupSize} people, or it would reveal such a cell.`,
    ],
  ];
  return stringify(table, { escape_formulas: true });
}
