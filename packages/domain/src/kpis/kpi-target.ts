export type KpiDirection = 'up' | 'down';
type Measured = Readonly<{ direction: KpiDirection; target: number | null }>;

/** Whether a reading is at its target or better; `null` where there is no target. */
export function reachesTarget({ direction, target }: Measured, value: number): boolean | null {
  if (target === null) return null;
  return direction === 'up' ? value >= target : value <= target;
}

/** Whether it went the way that is better from one reading to the next; `same` where nothing moved. */
export function movement(direction: KpiDirection, from: number, to: number): 'better' | 'worse' | 'same' {
  if (from === to) return 'same';
  return to > from === (direction === 'up') ? 'better' : 'worse';
}
