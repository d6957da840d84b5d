import type { Subject } from './commit-subject.js';
import type { GitCommit } from './git-import.types.js';

export type ReadCommit = Readonly<{
  commit: GitCommit;
  /** The author's calendar day, counted from 1970: groups are compared far too often to read dates each time. */
  day: number;
  subject: Subject;
  words: readonly string[];
  stems: readonly string[];
}>;

export type CommitGroup = {
  readonly root: GitCommit;
  readonly scope: string | null;
  readonly family: Subject['family'];
  readonly members: ReadCommit[];
  readonly words: Set<string>;
  readonly stems: Set<string>;
  readonly firstDay: number;
  lastDay: number;
};
