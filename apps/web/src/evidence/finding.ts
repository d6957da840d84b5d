import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import type { Month } from '../shared/ui/density-strip.js';

const mostMonths = 24;
export const recentMonths = 3;
/** Above this share of entries from the last months, a committee wonders what came before. */
export const recencyBar = 0.4;
const enoughToJudge = 5;

export type Finding = Readonly<{
  count: number;
  /** What is said of their spread: bunched up lately, a gap, or nothing to find. */
  spread: 'none' | 'recent' | 'gap' | 'even';
  /** First and last month of the longest gap. */
  gap: readonly [from: string, to: string] | null;
  recent: number;
  share: number;
}>;

/** The months of the strip: from the first entry, or the present level, to now, the empty ones among them. */
export function monthsOf({ months, inLevel }: EvidenceSummary, today: string): Month[] {
  const counts = new Map(months.map(({ month, total }) => [month, total]));
  const last = today.slice(0, 7);
  const begin = inLevel?.since.slice(0, 7) ?? months[0]?.month ?? last;
  const all: Month[] = [];
  for (let month = begin > last ? last : begin; month <= last; month = after(month)) {
    all.push({ month, count: counts.get(month) ?? 0 });
  }
  return all.slice(-mostMonths);
}

/** What is worth saying about a log at first sight, over the months that the strip shows. */
export function findingOf(months: readonly Month[]): Finding {
  const count = sum(months);
  const recent = sum(months.slice(-recentMonths));
  const share = count === 0 ? 0 : recent / count;
  const gap = longestGap(months.slice(0, -1));
  const known = { count, recent, share, gap: gap && ([gap[0], gap[1]] as const) };
  if (count < enoughToJudge || months.length <= recentMonths) return { ...known, spread: 'none' };
  if (share > recencyBar) return { ...known, spread: 'recent' };
  return { ...known, spread: gap ? 'gap' : 'even' };
}

/** The present month is not over, so it is no gap yet. */
function longestGap(months: readonly Month[]): readonly [from: string, to: string, length: number] | null {
  let longest: readonly [string, string, number] | null = null;
  let from: string | null = null;
  let length = 0;
  for (const { month, count } of months) {
    if (count > 0) {
      from = null;
      length = 0;
      continue;
    }
    from ??= month;
    length += 1;
    if (!longest || length > longest[2]) longest = [from, month, length];
  }
  return longest;
}

const sum = (months: readonly Month[]): number => months.reduce((total, { count }) => total + count, 0);

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
