/**
 * A timer as values: when it began and how long it was paused. What is left follows from the time one asks, so that a
 * reload, a sleeping laptop or a throttled background tab loses nothing. Instants in milliseconds.
 */
export type FocusTimer = Readonly<{
  /** Names the session, so that two windows that see its end log it once. */
  id: string;
  phase: 'focus' | 'break';
  minutes: number;
  startedAt: number;
  pausedAt: number | null;
  pausedFor: number;
}>;

export const focusMinutes = 25;
export const breakMinutes = 5;

const minute = 60_000;

export function startTimer(of: Pick<FocusTimer, 'id' | 'phase' | 'minutes'>, now: number): FocusTimer {
  return { ...of, startedAt: now, pausedAt: null, pausedFor: 0 };
}

export function pauseTimer(timer: FocusTimer, now: number): FocusTimer {
  return timer.pausedAt === null ? { ...timer, pausedAt: now } : timer;
}

export function resumeTimer(timer: FocusTimer, now: number): FocusTimer {
  if (timer.pausedAt === null) return timer;
  return { ...timer, pausedAt: null, pausedFor: timer.pausedFor + Math.max(now - timer.pausedAt, 0) };
}

/** Time that ran, without pauses; never more than the timer was set to, and never less than nothing. */
export function ranFor({ startedAt, pausedAt, pausedFor, minutes }: FocusTimer, now: number): number {
  return Math.min(Math.max((pausedAt ?? now) - startedAt - pausedFor, 0), minutes * minute);
}

export const leftOf = (timer: FocusTimer, now: number): number => timer.minutes * minute - ranFor(timer, now);

export const isOver = (timer: FocusTimer, now: number): boolean => leftOf(timer, now) === 0;

/** Whole minutes that were worked; a session that was broken off before its first is none. */
export const workedMinutes = (timer: FocusTimer, now: number): number => Math.floor(ranFor(timer, now) / minute);

/** `24:59`. The second that runs is still shown, so that 25 minutes begin at 25:00 and end at 0:00. */
export function clockOf(left: number): string {
  const seconds = Math.ceil(left / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
