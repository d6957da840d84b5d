import { isKeepableText } from '../text.js';
import { isoDate } from './git-date.js';
import type { GitCommit, GitFile, GitProblem, GitProblemCode } from './git-import.types.js';
import { currentPath } from './git-path.js';

/** A whole log at once; `GitLogParser` reads one that arrives in pieces. */
export function parseGitLog(text: string): { commits: GitCommit[]; problems: GitProblem[] } {
  const parser = new GitLogParser();
  const commits = [...parser.push(text), ...parser.end()];
  return { commits, problems: parser.problems };
}

type Draft = {
  hash: string;
  line: number;
  author?: { name: string; email: string };
  date?: string;
  committedAt?: string;
  message: string[];
  files: GitFile[];
  isMerge: boolean;
  isBroken: boolean;
};

const fullHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
const headersWithoutUse = /^(?:Commit|Reflog|Reflog message|Notes|gpg):?/u;

/**
 * Reads what `git log --numstat` prints, by default or with `--date=iso-strict` or `--format=fuller`, in pieces cut
 * anywhere. Only the commit at hand is kept. A commit that cannot be read is named in `problems` and left out; the
 * ones around it are not affected.
 */
export class GitLogParser {
  readonly problems: GitProblem[] = [];
  private rest = '';
  private line = 0;
  private draft: Draft | null = null;

  push(chunk: string): GitCommit[] {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.read(line));
  }

  /** The log ends here: what is left is the last commit, or the piece of one that was cut off. */
  end(): GitCommit[] {
    const isCutOff = this.rest !== '';
    const last = isCutOff ? this.read(this.rest) : [];
    this.rest = '';
    const draft = this.draft;
    this.draft = null;
    if (draft && !draft.isBroken && !(draft.author && draft.date)) {
      this.report('truncated', draft.hash, 'The log ends before this commit is complete.');
      return last;
    }
    const done = this.finished(draft);
    // Git ends its last line. The commit is kept all the same: its group may be named after it.
    if (isCutOff && done.length > 0) this.report('truncated', draft?.hash ?? null, 'The log ends inside a line.');
    return [...last, ...done];
  }

  private read(withReturn: string): GitCommit[] {
    this.line += 1;
    const line = withReturn.endsWith('\r') ? withReturn.slice(0, -1) : withReturn;
    if (line.startsWith('commit ')) return this.begin(line.slice('commit '.length));
    if (this.draft) this.readInto(this.draft, line);
    else if (line.trim() !== '' && line.trim() !== '\ufeff') this.report('unreadable_line', null, line);
    return [];
  }

  private begin(text: string): GitCommit[] {
    const before = this.draft;
    const hash = text.split(' ', 1)[0] ?? '';
    const isWhole = fullHash.test(hash);
    const done = this.finished(before);
    if (!isWhole) this.report('truncated', hash, 'This is not the whole name of a commit.');
    this.draft = { hash, line: this.line, message: [], files: [], isMerge: false, isBroken: !isWhole };
    return done;
  }

  private readInto(draft: Draft, line: string): void {
    if (line.startsWith('    ')) {
      draft.message.push(line.slice(4));
      return;
    }
    if (line.trim() === '') {
      if (draft.message.length > 0 && draft.files.length === 0) draft.message.push('');
      return;
    }
    const author = /^Author: (.*?) ?<([^>]*)>$/u.exec(line);
    const date = /^(Date|AuthorDate|CommitDate): +(.*)$/u.exec(line);
    const file = /^(\d+|-)\t(\d+|-)\t(.+)$/su.exec(line);
    if (author) draft.author = { name: author[1]?.trim() ?? '', email: author[2]?.trim() ?? '' };
    else if (date) this.readDate(draft, date[1] === 'CommitDate' ? 'committedAt' : 'date', date[2] ?? '');
    else if (file) draft.files.push(fileOf(file));
    else if (line.startsWith('Merge: ')) draft.isMerge = true;
    else if (!headersWithoutUse.test(line)) this.report('unreadable_line', draft.hash, line);
  }

  private readDate(draft: Draft, field: 'date' | 'committedAt', text: string): void {
    const date = isoDate(text);
    if (date) draft[field] = date;
    else this.breakOff(draft, 'bad_date', text);
  }

  private finished(draft: Draft | null): GitCommit[] {
    if (!draft || draft.isBroken) return [];
    const { hash, author, date, committedAt = date, files, isMerge } = draft;
    const [subject = '', ...body] = draft.message;
    if (!author) return this.breakOff(draft, 'no_author', subject);
    if (!date || !committedAt) return this.breakOff(draft, 'no_date', subject);
    const texts = [author.name, author.email, ...draft.message, ...files.map((file) => file.path)];
    if (!texts.every(isKeepableText)) return this.breakOff(draft, 'bad_text', 'It holds a NUL or half a character.');
    return [{ hash, author, date, committedAt, subject: subject.trim(), body: body.join('\n').trim(), files, isMerge }];
  }

  private breakOff(draft: Draft, code: GitProblemCode, detail: string): [] {
    draft.isBroken = true;
    this.report(code, draft.hash, detail, draft.line);
    return [];
  }

  private report(code: GitProblemCode, hash: string | null, detail: string, line = this.line): void {
    this.problems.push({ hash, line, code, detail: detail.slice(0, 200) });
  }
}

function fileOf([, added = '', deleted = '', path = '']: RegExpExecArray): GitFile {
  const binary = added === '-';
  return { path: currentPath(path), added: binary ? 0 : Number(added), deleted: binary ? 0 : Number(deleted), binary };
}
