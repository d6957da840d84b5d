import { loadAt } from './planned-load.js';

type Placed = Readonly<{ from: number; to: number; hours: number }>;

/**
 * A dozen items need a few hundred. Forty that all overlap would need more than anybody waits for: they get a good
 * answer instead of the best one.
 */
const mostSteps = 2_000;

/**
 * The fewest of `movable` without which no week is above what it may hold. Of several such sets, the one that takes
 * what stands first in `movable`; the same in, the same out.
 * @param weeks those that decide, in order: where something begins, because between them no load grows
 * @param limitAt what a week, counted from this one, may hold of `movable`
 */
export function fewestToMove<P extends Placed>(
  movable: readonly P[],
  weeks: readonly number[],
  limitAt: (week: number) => number,
): P[] {
  let steps = 0;

  const firstOver = (left: readonly P[]): number | undefined =>
    weeks.find((week) => loadAt(left, week) > limitAt(week));

  /** At least so many have to go, because the worst week needs them even if its largest ones went. */
  const atLeast = (left: readonly P[], kept: ReadonlySet<P>): number =>
    Math.max(
      0,
      ...weeks.map((week) => {
        let over = loadAt(left, week) - limitAt(week);
        if (over <= 0) return 0;
        let count = 0;
        const here = left.filter((one) => covers(one, week) && !kept.has(one)).toSorted((a, b) => b.hours - a.hours);
        for (const { hours } of here) {
          count += 1;
          over -= hours;
          if (over <= 0) return count;
        }
        return Infinity;
      }),
    );

  const search = (left: readonly P[], kept: ReadonlySet<P>, mayGo: number): P[] | null => {
    steps += 1;
    if (steps > mostSteps || atLeast(left, kept) > mayGo) return null;
    const week = firstOver(left);
    if (week === undefined) return [];
    const stays = new Set(kept);
    for (const one of left) {
      if (!covers(one, week) || stays.has(one)) continue;
      const rest = search(
        left.filter((other) => other !== one),
        stays,
        mayGo - 1,
      );
      if (rest) return [one, ...rest];
      // Every set with this one was tried: from here on it stays.
      stays.add(one);
    }
    return null;
  };

  for (let mayGo = atLeast(movable, new Set()); mayGo <= movable.length; mayGo += 1) {
    const found = search(movable, new Set(), mayGo);
    if (found) return found;
    if (steps > mostSteps) break;
  }
  return greedily(movable, weeks, limitAt);
}

/** The largest of each week that is above, and none that turned out to be needless. */
function greedily<P extends Placed>(
  movable: readonly P[],
  weeks: readonly number[],
  limitAt: (week: number) => number,
): P[] {
  let left = [...movable];
  const gone: P[] = [];
  for (const week of weeks) {
    while (loadAt(left, week) > limitAt(week)) {
      const largest = left.filter((one) => covers(one, week)).toSorted((a, b) => b.hours - a.hours)[0];
      if (!largest) break;
      gone.push(largest);
      left = left.filter((one) => one !== largest);
    }
  }
  return gone.filter((one) => {
    const back = [...left, one];
    if (weeks.some((week) => loadAt(back, week) > limitAt(week))) return true;
    left = back;
    return false;
  });
}

const covers = ({ from, to }: Placed, week: number): boolean => Math.max(from, 0) <= week && week <= to;
