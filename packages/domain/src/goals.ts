export type GoalState = 'open' | 'done' | 'dropped';
export type GoalTransition = 'finish' | 'drop' | 'reopen';

/** How many goals may be open at once before they compete with each other; a warning, never a wall. */
export const openGoalLimit = 3;

const transitions: Readonly<Record<GoalState, Partial<Record<GoalTransition, GoalState>>>> = {
  open: { finish: 'done', drop: 'dropped' },
  done: { reopen: 'open' },
  dropped: { reopen: 'open' },
};

/** The acts that the state itself allows; who may perform them is a policy's business. */
export function openTransitions(state: GoalState): GoalTransition[] {
  return Object.keys(transitions[state]) as GoalTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceGoal(state: GoalState, act: GoalTransition): GoalState | null {
  return transitions[state][act] ?? null;
}

/** The ids with one of them put before another, or last (`null`); as they were where either is not among them. */
export function movedBefore(ids: readonly string[], moved: string, before: string | null): string[] {
  const rest = ids.filter((id) => id !== moved);
  const at = before === null ? rest.length : rest.indexOf(before);
  return rest.length === ids.length || at < 0 ? [...ids] : rest.toSpliced(at, 0, moved);
}

export type CountedGoal = Readonly<{ state: GoalState; dueOn: string | null; withOthers: boolean }>;

/** What signals count of goals. `openGoalDueDates` is sorted and names a day as often as it is due. */
export type GoalCounts = Readonly<{
  openGoals: number;
  openGoalDueDates: readonly string[];
  goalsDone: number;
  goalsDeliveredWithOthers: number;
}>;

/**
 * The counts after a goal turned from `before` into `after`; `null` where it was not there, or is not any more.
 * The same sum whatever the order of changes, so that a kept count can be compared with a recount.
 */
export function recountedGoals<C extends GoalCounts>(
  counts: C,
  before: CountedGoal | null,
  after: CountedGoal | null,
): C {
  const count = (is: (goal: CountedGoal) => boolean): number =>
    Number(!!after && is(after)) - Number(!!before && is(before));
  return {
    ...counts,
    openGoals: counts.openGoals + count(isOpen),
    openGoalDueDates: datesAfter(counts.openGoalDueDates, openDueDate(before), openDueDate(after)),
    goalsDone: counts.goalsDone + count(isDone),
    goalsDeliveredWithOthers: counts.goalsDeliveredWithOthers + count((goal) => isDone(goal) && goal.withOthers),
  };
}

const isOpen = ({ state }: CountedGoal): boolean => state === 'open';
const isDone = ({ state }: CountedGoal): boolean => state === 'done';
const openDueDate = (goal: CountedGoal | null): string | null => (goal && isOpen(goal) ? goal.dueOn : null);

function datesAfter(dates: readonly string[], without: string | null, withThis: string | null): string[] {
  const at = without === null ? -1 : dates.indexOf(without);
  const rest = at === -1 ? [...dates] : dates.toSpliced(at, 1);
  return withThis === null ? rest : [...rest, withThis].toSorted();
}
