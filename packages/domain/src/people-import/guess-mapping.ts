import { fieldNamed, isSensitive } from './column-names.js';
import { guessDateOrder } from './dates.js';
import type {
  ColumnVerdict,
  MappedColumn,
  Mapping,
  MappingGuess,
  NameOrder,
  PersonField,
} from './people-import.types.js';

/**
 * Guesses which column says what, from the headers and checked against some rows. A sensitive column is never
 * guessed. Where two columns could be one field, the plainer header wins, then the one to the left.
 */
export function guessMapping(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  today: string,
): MappingGuess {
  const candidates = header.flatMap((name, column) => {
    if (isSensitive(name)) return [];
    const named = fieldNamed(name);
    if (!named) return [];
    const values = sample.map((row) => row[column] ?? '');
    const checked = check(named.field, named.confidence, column, values, today);
    return checked ? [{ field: named.field, mapped: checked }] : [];
  });
  const mapping: Partial<Record<PersonField, MappedColumn>> = {};
  for (const { field, mapped } of candidates.toSorted((a, b) => b.mapped.confidence - a.mapped.confidence)) {
    mapping[field] ??= mapped;
  }
  // A given and a family name together say more than one column with both.
  if (mapping.fullName && mapping.givenName && mapping.familyName) delete mapping.fullName;
  return { mapping, columns: header.map((name, column) => verdict(name, column, mapping)) };
}

function verdict(header: string, column: number, mapping: Mapping): ColumnVerdict {
  const mapped = Object.entries(mapping).find(([, choice]) => choice.column === column);
  if (mapped) return { column, header, verdict: mapped[0] as PersonField };
  return { column, header, verdict: isSensitive(header) ? 'sensitive' : 'unused' };
}

/** A header that promises what its values do not keep is not believed. */
function check(
  field: PersonField,
  confidence: number,
  column: number,
  values: readonly string[],
  today: string,
): MappedColumn | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (field === 'startDate' || field === 'endDate') {
    const guess = guessDateOrder(filled, today);
    if (filled.length > 0 && (!guess || guess.share < 0.5)) return null;
    return { column, confidence: confidence * (guess?.share ?? 0.5), dateOrder: guess?.order ?? 'ymd' };
  }
  if (field === 'email' || field === 'managerEmail') {
    const share = filled.filter((value) => value.includes('@')).length / Math.max(1, filled.length);
    return filled.length > 0 && share < 0.5 ? null : { column, confidence: confidence * Math.max(share, 0.5) };
  }
  if (field === 'managerName' && filled.length > 0 && filled.every((value) => /^\d+$/u.test(value))) return null;
  if (field === 'fullName' || field === 'managerName') return { column, confidence, nameOrder: nameOrderOf(filled) };
  return { column, confidence };
}

/** "Last, First" is a habit of a whole column: a single comma in it may be a suffix ("Sam Lee, Jr."). */
function nameOrderOf(values: readonly string[]): NameOrder {
  const withComma = values.filter((value) => /^[^,]+,[^,]+$/u.test(value)).length;
  return values.length > 0 && withComma * 2 > values.length ? 'family_first' : 'given_first';
}
