import type { Subject } from './commit-subject.js';
import type { GitCommit } from './git-import.types.js';

export type ReadCommit = Readonly<{
  commit: GitCommit;
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
  lastDay: string;
};
