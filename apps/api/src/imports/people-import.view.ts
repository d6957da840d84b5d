import type { ImportAct, ImportState, PeopleImportView } from '@rungs/contracts/people-import.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { PeopleImport } from './people-import.entity.js';

/** The acts each state is open to. Who may do them at all is the route's policy: those who keep the directory. */
const openActs: Readonly<Record<ImportState, readonly ImportAct[]>> = {
  uploaded: ['map', 'discard'],
  needs_file: ['supply_file', 'map', 'discard'],
  planned: ['apply', 'map', 'discard'],
  // Applying again goes on where it stopped; what is done is not done twice.
  applying: ['apply'],
  stopped: ['apply', 'map', 'discard'],
  applied: [],
};

export const isOpen = ({ state }: PeopleImport, act: ImportAct): boolean => openActs[state].includes(act);

export function viewOf(found: PeopleImport, createdBy: PersonRef): PeopleImportView {
  const {
    id,
    version,
    state,
    fileName,
    encoding,
    delimiter,
    rowCount,
    kept,
    guess,
    mapping,
    plan,
    total,
    done,
    stoppedBecause,
  } = found;
  const isUnderWay = state === 'applying' || state === 'stopped' || state === 'applied';
  return {
    ...{ id, version, state, fileName, encoding, delimiter, rows: rowCount, guess, mapping, stoppedBecause },
    columns: found.columns.map((column) => ({ ...column, kept: kept.includes(column.column) })),
    plan: plan && { ...plan, newDepartments: plan.newDepartments.map(({ name }) => name) },
    progress: isUnderWay ? { done, total } : null,
    createdBy,
    createdAt: found.createdAt.toISOString(),
    abilities: [...openActs[state]],
  };
}
