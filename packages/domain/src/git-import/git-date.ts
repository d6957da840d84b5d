import { calendarDay } from '../calendar.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Git's default, `iso` and `iso-strict` dates as ISO 8601 with offset; `null` for anything else. */
export function isoDate(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d:\d\d) ?(Z|[+-]\d\d:?\d\d)$/u.exec(text.trim());
  if (iso) return build(iso[1], Number(iso[2]), iso[3], iso[4], iso[5]);
  const usual = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4}) ([+-]\d{4})$/u.exec(text.trim());
  return usual ? build(usual[4], months.indexOf(usual[1] ?? '') + 1, usual[2], usual[3], usual[5]) : null;
}

function build(year = '', month = 0, dayText = '', time = '', offset = ''): string | null {
  const day = calendarDay(Number(year), month, Number(dayText));
  const colon = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const date = `${day ?? ''}T${time}${colon}`;
  return day && !Number.isNaN(Date.parse(date)) ? date : null;
}
