import type { LadderView, LevelView } from '@rungs/contracts/ladders.js';
import { findLevel } from './ladders.queries.js';

type Expectation = LadderView['expectations'][number];
type Competency = LadderView['competencies'][number];

export type Cell = Pick<Expectation, 'statement' | 'required' | 'bar'>;

/** One competency with what two levels ask of it. `change` says in what the next one differs. */
export type Pair = Readonly<{
  competency: Competency;
  current: Cell | null;
  next: Cell | null;
  change: 'new' | 'required' | 'bar' | 'statement' | 'same';
}>;

const order: readonly Pair['change'][] = ['new', 'required', 'bar', 'statement', 'same'];

/** Two levels side by side, what differs most in front: what is new, what becomes required, what asks for more. */
export function pairsOf(ladder: LadderView, current: LevelView | null, next: LevelView): Pair[] {
  return ladder.competencies
    .flatMap((competency) => {
      const [now, then] = [cellOf(ladder, current?.id, competency.id), cellOf(ladder, next.id, competency.id)];
      return now || then ? [{ competency, current: now, next: then, change: changeOf(now, then) }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

export function cellOf(ladder: LadderView, levelId: string | undefined, competencyId: string): Cell | null {
  return ladder.expectations.find((one) => one.levelId === levelId && one.competencyId === competencyId) ?? null;
}

function changeOf(now: Cell | null, then: Cell | null): Pair['change'] {
  if (!now) return 'new';
  if (!then) return 'same';
  if (then.required && !now.required) return 'required';
  const more = then.bar.count > now.bar.count || then.bar.kinds > now.bar.kinds || then.bar.months > now.bar.months;
  if (more) return 'bar';
  return then.statement === now.statement ? 'same' : 'statement';
}

/**
 * The level one aims at. Who aimed at it in an earlier version is shown the one of the same code: what is asked there now.
 * Their own ladder is looked at first, as two ladders may have the same codes.
 */
export function findTarget(
  ladders: readonly LadderView[],
  target: Pick<LevelView, 'id' | 'code'> | null,
  own: LadderView | undefined,
) {
  const found = findLevel(ladders, target?.id);
  if (found || !target) return found;
  const ownFirst = own ? [own, ...ladders] : ladders;
  const same = ownFirst
    .flatMap(({ tracks }) => tracks.flatMap(({ levels }) => levels))
    .find(({ code }) => code === target.code);
  return findLevel(ladders, same?.id);
}
