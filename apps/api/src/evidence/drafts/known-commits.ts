import type { EvidenceDraftImportItem } from '@rungs/contracts/evidence-drafts.js';
import type { CommitHolder } from './evidence-drafts.queries.js';

type Commits = Pick<EvidenceDraftImportItem, 'commits'>;
type Held = Readonly<{ draftId: string | null; waiting: boolean }>;

/** What to do with a piece of work, going by the commits in it that came before. */
export type Recognised =
  | Readonly<{ as: 'new' }>
  /** It is this draft, with later commits or under another name. */
  | Readonly<{ as: 'draft'; draftId: string }>
  /** All of it is there already, in whatever grouping. */
  | Readonly<{ as: 'known' }>
  /** Part of it is. Taking it would double that part, leaving it would lose the other in silence. */
  | Readonly<{ as: 'mixed'; commit: string }>;

/** Which commits are in which draft, while one import is being taken in. */
export class KnownCommits {
  private readonly holders = new Map<string, Held>();

  constructor(holders: readonly CommitHolder[]) {
    // A merge leaves a commit in both drafts: the one that still waits is where it is now.
    for (const { hash, ...held } of holders) if (held.waiting || !this.holders.has(hash)) this.holders.set(hash, held);
  }

  /** @param own the draft that has the same name, whose commits are no news about it */
  recognise({ commits }: Commits, own: string | null, sizeOf: (draftId: string) => number): Recognised {
    const others = commits.flatMap(({ hash }) => {
      const held = this.holders.get(hash);
      return held && (own === null || held.draftId !== own) ? [held] : [];
    });
    if (others.length === 0) return { as: 'new' };
    const [first] = others;
    const grown =
      own === null && first?.waiting && first.draftId && others.every(({ draftId }) => draftId === first.draftId);
    if (grown && first.draftId && sizeOf(first.draftId) === others.length)
      return { as: 'draft', draftId: first.draftId };
    const fresh = commits.find(({ hash }) => !this.holders.has(hash));
    return fresh ? { as: 'mixed', commit: fresh.hash } : { as: 'known' };
  }

  /** The draft holds these now, and no others. */
  put(draftId: string, { commits }: Commits): void {
    for (const [hash, held] of this.holders) if (held.draftId === draftId) this.holders.delete(hash);
    for (const { hash } of commits) this.holders.set(hash, { draftId, waiting: true });
  }
}
