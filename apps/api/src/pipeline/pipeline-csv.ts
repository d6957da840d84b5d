import type { PipelineView } from '@rungs/contracts/pipeline.js';
import type { StepNames } from '@rungs/domain/framework/own-words.js';
import type { Language } from '@rungs/domain/framework/steps.js';
import { stringify } from 'csv-stringify/sync';

/** Steps down, levels across. Cells that a spreadsheet would take for a formula are made plain text. */
export function pipelineCsv(view: PipelineView, names: StepNames, language: Language): string {
  const { levels, rows, people, asOf, minimumGroupSize } = view;
  const say = words[language];
  const named = rows.map(({ step, byLevel, total, medianDays }) => [
    names.find((known) => known.step === step)?.name[language] ?? say.noJourney,
    ...byLevel,
    total,
    medianDays,
  ]);
  const table = [
    [say.step, ...levels.map(({ code }) => code), say.total, say.medianDays],
    ...named,
    [say.total, ...levels.map(({ total }) => total), people, null],
    [],
    [say.withheld(asOf, minimumGroupSize)],
  ];
  return stringify(table, { escape_formulas: true });
}

const words = {
  en: {
    step: 'Step',
    total: 'Total',
    medianDays: 'Median days in step',
    noJourney: 'No open journey',
    withheld: (asOf: string, minimum: number) =>
      `As of ${asOf}. An empty cell is withheld: fewer than ${minimum} people, or it would reveal such a cell.`,
  },
  es: {
    step: 'Paso',
    total: 'Total',
    medianDays: 'Mediana de días en el paso',
    noJourney: 'Sin camino abierto',
    withheld: (asOf: string, minimum: number) =>
      `A fecha de ${asOf}. Una celda vacía no se muestra: son menos de ${minimum} personas, o revelaría una celda así.`,
  },
} as const;
