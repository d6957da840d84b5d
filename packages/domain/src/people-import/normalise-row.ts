import { collapseSpaces, isKeepableText } from '../text.js';
import { readDate } from './dates.js';
import type {
  ImportProblem,
  Mapping,
  NameOrder,
  NormalisedRow,
  PersonField,
  ProblemCode,
  Severity,
} from './people-import.types.js';

/**
 * One row as a person. Text stays as given but for spaces at its ends and repeated ones in names and codes. `null`
 * when the row cannot go in; why is in `problems`.
 */
export function normaliseRow(
  cells: readonly string[],
  row: number,
  mapping: Mapping,
  today: string,
): { person: NormalisedRow | null; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const report = (field: PersonField, code: ProblemCode, detail: string, severity: Severity) =>
    problems.push({ row, column: mapping[field]?.column ?? null, code, detail, severity });

  const text = (field: PersonField): string | null => {
    const mapped = mapping[field];
    const value = mapped ? (cells[mapped.column] ?? '') : '';
    if (isKeepableText(value)) return collapseSpaces(value) || null;
    report(field, 'unkeepable_text', 'The cell holds a NUL or half a character.', 'error');
    return null;
  };
  const date = (field: 'startDate' | 'endDate'): string | null => {
    const value = text(field);
    if (value === null) return null;
    const read = readDate(value, mapping[field]?.dateOrder ?? 'ymd', today);
    if (read === null) report(field, 'bad_date', value, 'warning');
    return read;
  };

  const name = nameOf(text, mapping);
  if (name === null) report(mapping.fullName ? 'fullName' : 'familyName', 'no_name', 'The row names nobody.', 'error');
  const email = text('email');
  const isAddress = email === null || /^[^\s@]+@[^\s@]+$/u.test(email);
  if (!isAddress) report('email', 'bad_email', email, 'warning');
  const startDate = date('startDate');
  const endDate = date('endDate');
  const isReversed = startDate !== null && endDate !== null && endDate < startDate;
  if (isReversed) report('endDate', 'ends_before_start', `${endDate} is before ${startDate}.`, 'error');
  const managerName = text('managerName');
  const person: NormalisedRow = {
    row,
    details: {
      name: name ?? '',
      email: isAddress ? email : null,
      employeeId: text('employeeId'),
      title: text('title'),
      department: text('department'),
      location: text('location'),
      startDate,
      endDate,
      level: text('level'),
    },
    manager: {
      id: text('managerId'),
      email: text('managerEmail'),
      name: managerName && inGivenOrder(managerName, mapping.managerName?.nameOrder),
    },
  };
  return { person: problems.some(({ severity }) => severity === 'error') ? null : person, problems };
}

function nameOf(text: (field: PersonField) => string | null, mapping: Mapping): string | null {
  const whole = mapping.fullName ? text('fullName') : null;
  if (whole) return inGivenOrder(whole, mapping.fullName?.nameOrder);
  return [text('givenName'), text('familyName')].filter(Boolean).join(' ') || null;
}

function inGivenOrder(name: string, order: NameOrder | undefined): string {
  const [, family, given] = (order === 'family_first' && /^([^,]+),([^,]+)$/u.exec(name)) || [];
  return family && given ? collapseSpaces(`${given} ${family}`) : name;
}
