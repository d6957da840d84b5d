import { calendarDay } from '../calendar.js';
import type { DateOrder } from './people-import.types.js';

const orders: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];

/**
 * A date as `YYYY-MM-DD`. A year of two digits is the latest one up to a year after `today`: in 2026, `27` is 2027 and
 * `28` is 1928. `null` when there is no such day in this order.
 */
export function readDate(text: string, order: DateOrder, today: string): string | null {
  const match = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/u.exec(text.trim());
  if (!match) return null;
  const [first = '', middle = '', last = ''] = match.slice(1);
  const [year, month, day] =
    first.length === 4 || order === 'ymd'
      ? [first, middle, last]
      : order === 'mdy'
        ? [last, first, middle]
        : [last, middle, first];
  if (year.length === 3 || day.length > 2) return null;
  return calendarDay(year.length > 2 ? Number(year) : fullYear(Number(year), today), Number(month), Number(day));
}

function fullYear(short: number, today: string): number {
  const limit = Number(today.slice(0, 4)) + 1;
  const sameCentury = limit - (limit % 100) + short;
  return sameCentury > limit ? sameCentury - 100 : sameCentury;
}

/**
 * The order in which a column writes its dates: the one that reads most of them. Where two read equally many (no day
 * above 12), month first unless the sign between is a dot, which only day-first countries use.
 */
export function guessDateOrder(values: readonly string[], today: string): { order: DateOrder; share: number } | null {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0) return null;
  const preferred = filled.some((value) => /^\d{1,2}\./u.test(value.trim()))
    ? (['ymd', 'dmy', 'mdy'] as const)
    : orders;
  const counted = preferred.map((order) => ({
    order,
    read: filled.filter((value) => (order === 'ymd' ? /^\s*\d{4}/u.test(value) : true) && readDate(value, order, today))
      .length,
  }));
  const best = counted.reduce((a, b) => (b.read > a.read ? b : a));
  return best.read === 0 ? null : { order: best.order, share: best.read / filled.length };
}
