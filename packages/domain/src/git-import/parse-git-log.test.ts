import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GitLogParser, parseGitLog } from './parse-git-log.js';

const hash = (digit: string) => digit.repeat(40);
const entry = (digit: string, lines: readonly string[] = ['    fix: a thing 🚀', '', '3\t1\tlib/a.js']) =>
  [
    `commit ${hash(digit)}`,
    'Author: Ana Ruiz <ana@example.org>',
    'Date:   2026-03-01T10:00:00+02:00',
    '',
    ...lines,
    '',
    '',
  ].join('\n');

describe('reading a git log', () => {
  it('gives each commit with its files', () => {
    const { commits, problems } = parseGitLog(
      entry('a', ['    feat: zoë 🚀', '    ', '    Why.', '    More.', '', '3\t1\tlib/a.js', '-\t-\tlogo.png']),
    );
    expect(problems).toEqual([]);
    expect(commits).toEqual([
      {
        hash: hash('a'),
        author: { name: 'Ana Ruiz', email: 'ana@example.org' },
        date: '2026-03-01T10:00:00+02:00',
        committedAt: '2026-03-01T10:00:00+02:00',
        subject: 'feat: zoë 🚀',
        body: 'Why.\nMore.',
        files: [
          { path: 'lib/a.js', added: 3, deleted: 1, binary: false },
          { path: 'logo.png', added: 0, deleted: 0, binary: true },
        ],
        isMerge: false,
      },
    ]);
  });

  it.each([
    ['lib/{a.js => b.js}', 'lib/b.js'],
    ['test/{ => http}/get.js', 'test/http/get.js'],
    ['test/{http => }/get.js', 'test/get.js'],
    ['old.js => new.js', 'new.js'],
    ['"caf\\303\\251 \\"x\\".js"', 'café "x".js'],
    ['"\\377.js"', '"\\377.js"'],
  ])('names the file %s as it is called afterwards', (printed, path) => {
    expect(parseGitLog(entry('a', ['    x', '', `1\t1\t${printed}`])).commits[0]?.files[0]?.path).toBe(path);
  });

  it.each([
    ['Mon Mar 2 10:00:00 2026 +0200', '2026-03-02T10:00:00+02:00'],
    ['2026-03-02 10:00:00 -0730', '2026-03-02T10:00:00-07:30'],
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
  ])('understands the date %s', (printed, date) => {
    expect(parseGitLog(entry('a').replace('2026-03-01T10:00:00+02:00', printed)).commits[0]?.date).toBe(date);
  });

  it('takes both dates of the fuller form', () => {
    const fuller = entry('a').replace(
      /Date: .*\n/u,
      'AuthorDate: 2026-03-01T10:00:00Z\nCommit:     Bo <bo@example.org>\nCommitDate: 2026-04-01T10:00:00Z\n',
    );
    expect(parseGitLog(fuller)).toMatchObject({
      commits: [{ author: { name: 'Ana Ruiz' }, date: '2026-03-01T10:00:00Z', committedAt: '2026-04-01T10:00:00Z' }],
      problems: [],
    });
  });

  it.each([
    ['bad_date', entry('b').replace('2026-03-01T', '2026-02-31T')],
    ['no_author', entry('b').replace(/Author.*\n/u, '')],
    ['no_date', entry('b').replace(/Date.*\n/u, '')],
    ['bad_text', entry('b', ['    x\0y'])],
  ])('names a commit with %s and reads the ones around it', (code, broken) => {
    const { commits, problems } = parseGitLog(entry('a') + broken + entry('c'));
    expect(commits.map((commit) => commit.hash)).toEqual([hash('a'), hash('c')]);
    expect(problems).toMatchObject([{ hash: hash('b'), code }]);
  });

  it('says that a log is cut off', () => {
    const { commits, problems } = parseGitLog(`${entry('a')}commit ${hash('b')}\nAuthor: An`);
    expect(commits).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'unreadable_line' }, { code: 'truncated', hash: hash('b') }]);
  });

  it('keeps a last commit that may be cut off, and says so', () => {
    const { commits, problems } = parseGitLog(entry('a').trimEnd());
    expect(commits).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'truncated', hash: hash('a') }]);
  });

  it('does not take a line of a message for a new commit', () => {
    expect(parseGitLog(entry('a', ['    x', '', `    commit ${hash('b')}`])).commits).toHaveLength(1);
  });

  it('reads the same wherever the log is cut into pieces, and with any line ends', () => {
    const log = entry('a') + entry('b', ['    Ünïcode 🎉', '', '1\t2\tx => y']) + entry('c', ['    empty']);
    const whole = parseGitLog(log);
    const cuts = fc.array(fc.nat(log.length), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (at, windows) => {
        const parser = new GitLogParser();
        const ends = [0, ...at.toSorted((x, y) => x - y), log.length];
        const pieces = ends.slice(1).map((end, index) => log.slice(ends[index], end));
        const commits = pieces.flatMap((piece) => parser.push(windows ? piece.replaceAll('\n', '\r\n') : piece));
        expect([...commits, ...parser.end()]).toEqual(whole.commits);
      }),
    );
  });

  it('never throws', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('commit ', `commit ${hash('a')}`, 'Author: <>', 'Date: x', '    y', '1\t1\t"\\', 'Merge: a b'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => void parseGitLog(lines.join('\n'))),
      { numRuns: 500 },
    );
  });
});
