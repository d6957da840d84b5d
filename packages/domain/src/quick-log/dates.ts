import { addDays, calendarDay, weekday } from '../calendar.js';
import type { Found } from './quick-log.types.js';
import type { Word } from './words.js';

const ago: Readonly<Record<string, number>> = { today: 0, hoy: 0, yesterday: 1, ayer: 1, anteayer: 2, antier: 2 };

const weekdays = indexed([
  ['sunday', 'sun', 'domingo'],
  ['monday', 'mon', 'lunes'],
  ['tuesday', 'tue', 'tues', 'martes'],
  ['wednesday', 'wed', 'miércoles', 'miercoles'],
  ['thursday', 'thu', 'thurs', 'jueves'],
  ['friday', 'fri', 'viernes'],
  ['saturday', 'sat', 'sábado', 'sabado'],
]);

const months = indexed([
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]);

const spelledNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  una: 1,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
};
const dayUnits: Readonly<Record<string, number>> = {
  day: 1,
  days: 1,
  día: 1,
  días: 1,
  dia: 1,
  dias: 1,
  week: 7,
  weeks: 7,
  semana: 7,
  semanas: 7,
};

export type DateQuestion = Readonly<{
  today: string;
  locale: string;
  /** Nothing but what was understood stands before the first word, or behind the last. */
  atEdge: (first: number, last: number) => boolean;
}>;

/** The day that the words from `at` on name. */
export function dateAt(words: readonly Word[], at: number, question: DateQuestion): Found<string> | null {
  const reading = relative(words, at, question) ?? weekdayName(words, at, question) ?? written(words, at, question);
  const first = words[at];
  const last = reading && words[at + reading.words - 1];
  return first && last ? { ...reading, start: first.start, end: last.end } : null;
}

type Reading = Readonly<{ words: number; value: string }>;

function relative(words: readonly Word[], at: number, { today, atEdge }: DateQuestion): Reading | null {
  const [a = '', b = '', c = ''] = lowerFrom(words, at);
  const days = own(ago, a);
  if (days !== undefined) {
    // In the middle of a sentence a capital makes it a name: the Today screen.
    const meant = atEdge(at, at) || words[at]?.core === a;
    return meant ? { words: 1, value: addDays(today, -days) } : null;
  }
  const back = (count: string, unit: string): Reading | null => {
    const amount = own(spelledNumbers, count) ?? (/^\d{1,3}$/u.test(count) ? Number(count) : undefined);
    const length = own(dayUnits, unit);
    return amount === undefined || length === undefined ? null : { words: 3, value: addDays(today, -amount * length) };
  };
  if (c === 'ago') return back(a, b);
  if (a === 'hace') return back(b, c);
  if (a === 'last' && b === 'week') return { words: 2, value: addDays(today, -7) };
  if (a === 'la' && b === 'semana' && c === 'pasada') return { words: 3, value: addDays(today, -7) };
  return null;
}

/**
 * The last such day; on a Friday, `friday` is today. Inside a sentence a bare name is text ("the Friday train"), so it
 * counts only at an edge or behind on, last, el.
 */
function weekdayName(words: readonly Word[], at: number, { today, atEdge }: DateQuestion): Reading | null {
  const [a = '', b = '', c = ''] = lowerFrom(words, at);
  const led = a === 'on' || a === 'last' || a === 'el';
  const index = weekdays.get(led ? b : a);
  if (index === undefined) return null;
  const past = (led ? c : b) === 'pasado';
  const length = 1 + Number(led) + Number(past);
  if (!led && !past && !atEdge(at, at)) return null;
  const back = (weekday(today) - index + 7) % 7;
  const wholeWeek = back === 0 && (past || a === 'last');
  return { words: length, value: addDays(today, -(wholeWeek ? 7 : back)) };
}

function written(words: readonly Word[], at: number, question: DateQuestion): Reading | null {
  const [a = '', b = '', c = '', d = '', e = ''] = lowerFrom(words, at);
  const numeric = numericDay(a, question.locale);
  if (numeric) return { words: 1, value: numeric };
  const found = (length: number, day: string, month: string, year?: string): Reading | null => {
    const value = namedDay(day, month, year, question.today);
    return value === null ? null : { words: length, value };
  };
  if (b === 'de') return (d === 'de' ? found(5, a, c, e) : null) ?? found(3, a, c);
  return found(3, a, b, c) ?? found(2, a, b) ?? found(3, b, a, c) ?? found(2, b, a);
}

/** `2026-11-18`, `18.11.2026`, `18/11/2026`; a slash date whose order nobody can tell stays text. */
function numericDay(word: string, locale: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(word);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, first, sign, second, year] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/u.exec(word) ?? [];
  if (!first || !second || !year) return null;
  const dayFirst = calendarDay(Number(year), Number(second), Number(first));
  if (sign === '.') return dayFirst;
  const monthFirst = calendarDay(Number(year), Number(first), Number(second));
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (/^en-US$/iu.test(locale)) return monthFirst;
  return /^en$/iu.test(locale) ? null : dayFirst;
}

/** Without a year: the last such day that is not after today. */
function namedDay(day: string, monthName: string, year: string | undefined, today: string): string | null {
  const month = months.get(monthName);
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(day)?.[1];
  if (month === undefined || !number) return null;
  if (year !== undefined) return /^\d{4}$/u.test(year) ? calendarDay(Number(year), month + 1, Number(number)) : null;
  const thisYear = Number(today.slice(0, 4));
  for (const candidate of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    // Eight years back reach a 29 February across a century that has none.
    const value = calendarDay(thisYear - candidate, month + 1, Number(number));
    if (value && value <= today) return value;
  }
  return null;
}

/** Five words are the longest date (`18 de noviembre de 2026`). */
function lowerFrom(words: readonly Word[], at: number): string[] {
  return words.slice(at, at + 5).map((word) => word.lower);
}

function indexed(names: readonly (readonly string[])[]): Map<string, number> {
  return new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index])));
}

/** A word such as `constructor` must not find what every object has. */
function own(record: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(record, word) ? record[word] : undefined;
}
