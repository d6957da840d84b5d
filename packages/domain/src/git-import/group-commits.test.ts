import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import type { GitCommit } from './git-import.types.js';
import { groupCommits, type GroupOptions } from './group-commits.js';

let count = 0;
const commit = (subject: string, day = '2026-03-01', over: Partial<GitCommit> = {}): GitCommit => {
  count += 1;
  return {
    hash: count.toString(16).padStart(40, '0'),
    author: { name: 'Ana Ruiz', email: 'ana@example.org' },
    date: `${day}T10:00:00+02:00`,
    committedAt: `${day}T10:00:00+02:00`,
    subject,
    body: '',
    files: [{ path: `lib/${count}.js`, added: 3, deleted: 1, binary: false }],
    isMerge: false,
    ...over,
  };
};
const files = (...paths: string[]) => ({ files: paths.map((path) => ({ path, added: 5, deleted: 2, binary: false })) });
const group = (commits: readonly GitCommit[], over: Partial<GroupOptions> = {}) =>
  // A log prints the newest first.
  groupCommits(commits.toReversed(), { author: ['ana@example.org'], ...over });
const titles = (commits: readonly GitCommit[], over: Partial<GroupOptions> = {}) =>
  group(commits, over).drafts.map((draft) => draft.title);

describe('what becomes one entry', () => {
  it('is one scope', () => {
    const commits = [
      commit('feat(router): match by host (#12)'),
      commit('fix(router): trailing slash (#15)', '2026-03-09'),
    ];
    expect(group(commits, { repositoryUrl: 'https://github.com/acme/web' }).drafts).toEqual([
      {
        externalId: `git:${commits[0]?.hash ?? ''}`,
        title: 'Match by host (+1)',
        occurredFrom: '2026-03-01',
        occurredTo: '2026-03-09',
        kind: 'project',
        commits: commits.map(({ hash, subject, date }) => ({ hash, subject, date })),
        filesChanged: 2,
        linesAdded: 6,
        linesDeleted: 2,
        links: ['https://github.com/acme/web/pull/12', 'https://github.com/acme/web/pull/15'],
      },
    ]);
  });

  it.each([
    ['the same words', commit('fix: cookie parser limit'), commit('Raise limit of cookie parser', '2026-03-03')],
    [
      'a word and a file',
      commit('Add cookies', '2026-03-01', files('lib/cookie.js')),
      commit('Cookies again', '2026-03-02', files('test/cookie.test.js')),
    ],
    ['documentation of one while', commit('docs: routes'), commit('docs: hooks', '2026-03-05')],
  ])('is %s', (_, first, second) => expect(group([first, second]).drafts).toHaveLength(1));

  it.each([
    ['different scopes', commit('fix(a): cookie parser'), commit('fix(b): cookie parser')],
    ['code and documentation', commit('fix: cookie parser'), commit('docs: cookie parser')],
    ['a longer rest', commit('fix(a): x'), commit('fix(a): y', '2026-04-15')],
  ])('is not %s', (_, first, second) => expect(group([first, second]).drafts).toHaveLength(2));

  it('ends after a quarter, however busy', () => {
    const busy = Array.from({ length: 30 }, (_, week) => commit('fix(a): more', addDays('2026-01-01', week * 7)));
    expect(group(busy).drafts.length).toBe(3);
  });

  it.each([
    ['feat: x', 'project'],
    ['docs: x', 'other'],
    ['test: x', 'other'],
    ['fix: restore service after outage', 'incident'],
  ])('%s is a %s', (subject, kind) => expect(group([commit(subject)]).drafts[0]?.kind).toBe(kind));

  it('keeps the words of the author', () => {
    expect(titles([commit('fix: error.code 🚀 größer')])).toEqual(['error.code 🚀 größer']);
    expect(titles([commit(`feat: ${'🚀'.repeat(300)}`)])[0]).toMatch(/^🚀{90,100}…$/u);
  });
});

describe('what is left out', () => {
  it.each([
    ['bot', commit('feat: x', undefined, { author: { name: 'renovate[bot]', email: 'ana@example.org' } })],
    ['merge', commit('Merge branch main')],
    ['version_bump', commit('Bumped v6.0.0-alpha.2')],
    ['version_bump', commit('v1.2.3')],
    ['dependency_bump', commit('build(deps-dev): bump tap from 15.2.3 to 16.0.0')],
    ['generated_only', commit('feat: lock', undefined, files('pnpm-lock.yaml', 'dist/a.js'))],
    ['empty', commit('chore: trigger', undefined, { files: [] })],
  ])('is named: %s', (reason, left) => {
    expect(group([left])).toEqual({
      drafts: [],
      skipped: [{ hash: left.hash, subject: left.subject, date: left.date, reason }],
    });
  });

  it('is what was reverted, by whomever, with its revert', () => {
    const other = { author: { name: 'Bo', email: 'bo@example.org' } };
    const first = commit('feat: a (#1)', '2026-03-01');
    const { drafts, skipped } = group([first, commit('Revert "feat: a (#1)" (#2)', '2026-03-02', other)]);
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ hash: first.hash, reason: 'reverted' }]);
  });

  it('is not what a revert of the revert brought back', () => {
    const commits = [
      commit('feat: a', '2026-03-01'),
      commit('Revert "feat: a"', '2026-03-02'),
      commit('Revert "Revert "feat: a""', '2026-03-03'),
    ];
    expect(titles(commits)).toEqual(['A']);
  });

  it('is other people, and whole groups that ended before the day asked for', () => {
    const commits = [
      commit('feat(a): x', '2026-01-01'),
      commit('feat(b): y', '2026-02-25'),
      commit('fix(b): z', '2026-03-03'),
    ];
    const recent = group(commits, { since: '2026-03-01' }).drafts;
    expect(recent).toEqual(group(commits).drafts.slice(1));
    expect(group(commits, { author: ['bo@example.org'] })).toEqual({ drafts: [], skipped: [] });
  });
});

describe('reading the log again', () => {
  const subject = fc.constantFrom(
    'fix(a): x',
    'feat(a): y',
    'fix: cookie parser',
    'Raise cookie parser limit',
    'docs: z',
    'Revert "fix(a): x"',
    'v1.0.0',
    'chore: w',
  );
  const history = fc.array(fc.tuple(subject, fc.nat(20)), { minLength: 1, maxLength: 40 }).map((steps) => {
    let day = '2026-01-01';
    return steps.map(([text, rest]) => commit(text, (day = addDays(day, rest))));
  });

  it('gives the same, and a commit that is there twice counts once', () => {
    fc.assert(fc.property(history, (commits) => expect(group([...commits, ...commits])).toEqual(group(commits))));
  });

  it('with more commits lengthens entries or adds some, and never renames or splits one', () => {
    fc.assert(
      fc.property(history, fc.nat(), (commits, at) => {
        const [earlier, later] = [group(commits.slice(0, at % commits.length)), group(commits)];
        const gone = new Set(later.skipped.map(({ hash }) => hash));
        const idOf = new Map(
          later.drafts.flatMap((draft) => draft.commits.map(({ hash }) => [hash, draft.externalId])),
        );
        for (const draft of earlier.drafts) {
          for (const { hash } of draft.commits) {
            if (!gone.has(hash)) expect(idOf.get(hash)).toBe(draft.externalId);
          }
        }
      }),
    );
  });

  it('keeps the name when a rebased commit arrives late with an early date', () => {
    const first = commit('feat(a): x', '2026-03-05');
    const rebased = commit('feat(a): y', '2026-03-01', { committedAt: '2026-03-08T10:00:00Z' });
    expect(group([first, rebased]).drafts).toMatchObject([
      { externalId: `git:${first.hash}`, occurredFrom: '2026-03-01', occurredTo: '2026-03-05' },
    ]);
  });

  it('puts every commit of the person into one entry or names it as left out', () => {
    fc.assert(
      fc.property(history, (commits) => {
        const { drafts, skipped } = group(commits);
        const seen = [...drafts.flatMap((draft) => draft.commits), ...skipped].map(({ hash }) => hash);
        expect(seen.toSorted()).toEqual(commits.map(({ hash }) => hash).toSorted());
      }),
    );
  });
});
