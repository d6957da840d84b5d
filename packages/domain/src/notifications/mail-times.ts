/** When a mail may leave: by the clock on the wall of whoever reads it. */

/** `HH:MM`; an end before the beginning lies on the next day. */
export type QuietHours = Readonly<{ from: string; until: string }>;
export type DigestRhythm = 'daily' | 'weekly';

export const digestHour = '08:00';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-23T08:00`: sorts as time passes there, but for the hour that clocks repeat in autumn. */
export function onTheWall(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes dates the way that sorts.
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('sv-SE', { ...parts, hourCycle: 'h23', timeZone });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(' ', 'T');
}

export function isQuiet(hours: QuietHours | null, now: Date, timeZone: string): boolean {
  if (!hours) return false;
  const time = onTheWall(now, timeZone).slice(11);
  const { from, until } = hours;
  return from < until ? from <= time && time < until : from <= time || time < until;
}

/** The last moment, by the wall, at which a digest left or should have. */
export function lastDigest(rhythm: DigestRhythm, now: Date, timeZone: string): string {
  const wall = onTheWall(now, timeZone);
  const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`);
  if (wall.slice(11) < digestHour) day.setUTCDate(day.getUTCDate() - 1);
  if (rhythm === 'weekly') day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return `${day.toISOString().slice(0, 10)}T${digestHour}`;
}

/** Whether what has waited since `oldest` is to leave in a digest now. A round that was missed is made up for by the next. */
export function digestIsDue(rhythm: DigestRhythm, oldest: Date, now: Date, timeZone: string): boolean {
  return onTheWall(oldest, timeZone) < lastDigest(rhythm, now, timeZone);
}
