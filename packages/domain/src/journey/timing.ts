import { intentStands, type IntentState } from './intent.js';

/** What is kept of when somebody wants to be promoted. Days as `YYYY-MM-DD`. */
export type Aim = Readonly<{
  /** What the journey aims at. */
  targetOn: string | null;
  intentState: IntentState | null;
  /** What the latest intent says. */
  intentTargetOn: string | null;
}>;

/**
 * The day before which everything has to have ended; null before one is chosen. What was said to the manager goes first,
 * for as long as it stands: a journey that is quietly put off moves no promise. The day on which nominations for a window
 * close belongs here, too: whatever asks for the day asks this.
 */
export function aimedOn({ targetOn, intentState, intentTargetOn }: Aim): string | null {
  const said = intentState !== null && intentStands(intentState) ? intentTargetOn : null;
  return said ?? targetOn;
}

/** A day that ends on the one aimed at leaves no day to write it down. */
export const endsTooLate = (endsOn: string, aimOn: string): boolean => endsOn >= aimOn;

type Ending = Readonly<{
  endsOn: string | null;
  milestones: readonly Readonly<{ dueOn: string | null; reachedOn: string | null }>[];
}>;

/** The day on which an item that is open ends: its last, or that of a milestone that is not reached; null of neither. */
export function lastDayOf({ endsOn, milestones }: Ending): string | null {
  const days = [endsOn, ...milestones.map(({ dueOn, reachedOn }) => (reachedOn === null ? dueOn : null))];
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

type KeptEnds = Readonly<{
  openGoalDueDates: readonly string[];
  /** Of each open item of the plan, its last day: its own, or that of a milestone that is not reached. */
  planEndDates: readonly string[];
  goalsDone: number;
  planItemsDone: number;
}>;

/** What signals ask: how much is known to end on some day, or has ended, and how much of it ends too late. */
export function timingFacts(kept: KeptEnds, aimOn: string | null) {
  const ends = [kept.openGoalDueDates, kept.planEndDates];
  const count = (is: (day: string) => boolean): number => ends.reduce((sum, days) => sum + days.filter(is).length, 0);
  return {
    targetDateChosen: aimOn !== null,
    endsKnown: count(() => true) + kept.goalsDone + kept.planItemsDone,
    endsLate: aimOn === null ? 0 : count((day) => endsTooLate(day, aimOn)),
  };
}
