import type { ImportField, ImportMapping, PeopleImportView } from '@rungs/contracts/people-import.js';

type Choice = NonNullable<ImportMapping[ImportField]>;

/** What each column becomes: by column, because that is how one reads a file. */
export type Choices = Readonly<Record<number, { field: ImportField } & Omit<Choice, 'column'>>>;

const entries = (mapping: ImportMapping | PeopleImportView['guess']) =>
  Object.entries(mapping) as [ImportField, Choice][];

export const choicesOf = ({ mapping, guess }: PeopleImportView): Choices =>
  Object.fromEntries(
    entries(mapping ?? guess).map(([field, { column, dateOrder, nameOrder }]) => [
      column,
      { field, ...(dateOrder && { dateOrder }), ...(nameOrder && { nameOrder }) },
    ]),
  );

export const mappingOf = (choices: Choices): ImportMapping =>
  Object.fromEntries(
    Object.entries(choices).map(([column, { field, ...how }]) => [field, { column: Number(column), ...how }]),
  );

export const hasDate = (field: ImportField): boolean => field === 'startDate' || field === 'endDate';
export const hasName = (field: ImportField): boolean => field === 'fullName' || field === 'managerName';

/** `null` takes nothing from the column. A field comes from one column only: the one chosen last. */
export function choose(choices: Choices, column: number, field: ImportField | null): Choices {
  const others = Object.entries(choices).filter(([at, choice]) => Number(at) !== column && choice.field !== field);
  const chosen = field === null ? [] : [[String(column), asUsual(field)]];
  return Object.fromEntries([...others, ...chosen]) as Choices;
}

const asUsual = (field: ImportField): Choices[number] => ({
  field,
  ...(hasDate(field) && { dateOrder: 'ymd' as const }),
  ...(hasName(field) && { nameOrder: 'given_first' as const }),
});

export const namesPeople = (choices: Choices): boolean =>
  Object.values(choices).some(({ field }) => ['fullName', 'givenName', 'familyName'].includes(field));
