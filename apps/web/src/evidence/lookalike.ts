import type { EvidenceView } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import { addDays } from '@rungs/domain/calendar.js';
import { fold } from '@rungs/domain/text.js';

type Draft = Pick<EvidenceDraftView, 'title' | 'occurredFrom' | 'occurredTo'>;
type Entry = Pick<EvidenceView, 'title' | 'occurredOn' | 'occurredUntil'>;

const nearDays = 14;
const wordsInCommon = 2;

/** The entry that a draft may belong to: of about the same days, with at least two longer words in common. */
export function lookalike<E extends Entry>(draft: Draft, entries: readonly E[]): E | null {
  const words = wordsOf(draft.title);
  let best: E | null = null;
  let most = wordsInCommon - 1;
  for (const entry of entries) {
    const near =
      entry.occurredOn <= addDays(draft.occurredTo, nearDays) &&
      (entry.occurredUntil ?? entry.occurredOn) >= addDays(draft.occurredFrom, -nearDays);
    const common = near ? [...wordsOf(entry.title)].filter((word) => words.has(word)).length : 0;
    if (common > most) [best, most] = [entry, common];
  }
  return best;
}

/** Compared by their beginnings, so that "uplinks" and "uplink" meet; short words mean nothing. */
const wordsOf = (title: string): Set<string> =>
  new Set(
    fold(title)
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 6)),
  );
