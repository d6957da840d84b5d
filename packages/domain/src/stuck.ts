import { daysBetween } from './calendar.js';

/** How long on one step without a talk about level makes the board say so. */
export const stuckAfterDays = 180;
export const talkWithinDays = 90;

type Facts = Readonly<{ stepEnteredOn: string | null; lastTalkOn: string | null }>;

/**
 * Somebody who has stood on the same step for half a year while nobody spoke with them about where it goes: the manager's
 * earlier sign of what the stuck list finds by time in level. Days as `YYYY-MM-DD`.
 * @returns whole months on the step, or null when they are not stuck
 */
export function monthsStuck({ stepEnteredOn, lastTalkOn }: Facts, today: string): number | null {
  if (stepEnteredOn === null) return null;
  const days = daysBetween(stepEnteredOn, today);
  const spoken = lastTalkOn !== null && daysBetween(lastTalkOn, today) <= talkWithinDays;
  return days > stuckAfterDays && !spoken ? Math.floor(days / 30.4375) : null;
}
