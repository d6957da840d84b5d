import type { Localized } from '../framework/steps.js';
import { sayBoth } from '../journey/words.js';
import { type Found, listed, withNames } from './finding.js';

export type MonthsToCheck = Readonly<{
  /** Shared entries by month (`YYYY-MM`); months without any may be absent. */
  sharedByMonth: Readonly<Record<string, number>>;
  /** The first day in the organization, when it is known: nobody is asked about the time before. */
  since: string | null;
}>;

const looksBack = 12;
/** Fewer months say nothing about a habit. */
const fewestMonths = 4;
/** Of the months looked at: above a quarter is worth a word, above a half there is no record to speak of. */
const thinFrom = 1 / 4;
const tooThinFrom = 1 / 2;
const clusteredFrom = 0.6;
const fewestEntries = 6;

const ofWhat = {
  check: 'months',
  practice: 'lead-from-where-you-stand',
  competencyKey: null,
  act: 'log_evidence',
  onlyOwner: false,
} as const;

/** Whether what others can read is spread over the year, or was written down for the occasion. */
export function evidenceMonths({ sharedByMonth, since }: MonthsToCheck, today: string): Found[] {
  const of = (month: string): number => (Object.hasOwn(sharedByMonth, month) ? (sharedByMonth[month] ?? 0) : 0);
  // The month that has begun is not thin yet.
  const months = Array.from({ length: looksBack }, (_, index) => monthsBefore(today, looksBack - index));
  const asked = months.filter((month) => since === null || month > since.slice(0, 7));
  const empty = asked.filter((month) => of(month) === 0);
  const recent = [0, 1, 2].map((count) => of(monthsBefore(today, count))).reduce((sum, count) => sum + count, 0);
  const total = months.reduce((sum, month) => sum + of(month), of(today.slice(0, 7)));
  const thin = asked.length >= fewestMonths && empty.length > asked.length * thinFrom;
  const clustered = asked.length >= fewestMonths && total >= fewestEntries && recent > total * clusteredFrom;
  return [...(thin ? [thinMonths(empty, asked.length)] : []), ...(clustered ? [cluster(recent, total)] : [])];
}

function thinMonths(empty: readonly string[], asked: number): Found {
  // `sayBoth` takes a number that it is not given for 0, so names are put in first.
  const words = withNames(
    {
      en: '{empty} of the last {asked} months show nothing that others can read: {months}.',
      es: '{empty} de los últimos {asked} meses no muestran nada que otras personas puedan leer: {months}.',
    },
    { months: listed(empty.map(monthName)) },
  );
  return {
    ...ofWhat,
    key: 'months_thin',
    severity: empty.length > asked * tooThinFrom ? 'blocker' : 'advice',
    title: { en: 'Months without shared evidence', es: 'Meses sin evidencias compartidas' },
    sentence: sayBoth(words, { empty: empty.length, asked }),
  };
}

const cluster = (recent: number, total: number): Found => ({
  ...ofWhat,
  key: 'months_clustered',
  severity: 'advice',
  title: { en: 'Most of it from the last three months', es: 'Casi todo de los últimos tres meses' },
  sentence: sayBoth(
    {
      en: '{recent} of the {total} shared entries of a year are from the last three months. It reads as if it was written for the case; add what you did before.',
      es: '{recent} de las {total} entradas compartidas de un año son de los últimos tres meses. Parece escrito para el caso; añade lo que hiciste antes.',
    },
    { recent, total },
  ),
});

/** `count` months before the month of `today`, as `YYYY-MM`. */
function monthsBefore(today: string, count: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const at = year * 12 + (month - 1) - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function monthName(month: string): Localized {
  const day = new Date(`${month}-01T00:00:00Z`);
  const say = (language: string): string =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  return { en: say('en'), es: say('es') };
}
