import { fold } from '../text.js';

export type Family = 'code' | 'docs' | 'upkeep';

export type Subject = Readonly<{
  type: string;
  scope: string | null;
  /** What the commit says it does, without prefix and pull-request number, otherwise as written. */
  text: string;
  pullRequests: readonly number[];
  family: Family;
}>;

const types: Readonly<Record<string, readonly string[]>> = {
  feat: ['feature', 'add', 'improve'],
  fix: ['hotfix', 'bugfix', 'bug'],
  perf: [],
  refactor: ['ref', 'remove', 'types', 'typings', 'typescript', 'lib'],
  test: ['tests'],
  docs: ['doc', 'ecosystem'],
  ci: ['workflow', 'workflows'],
  build: ['dep', 'deps', 'deph'],
  chore: ['update', 'lint'],
  style: [],
};

const canonical = new Map(
  Object.entries(types).flatMap(([type, others]) => [type, ...others].map((word) => [word, type])),
);
const families: Readonly<Record<string, Family>> = {
  docs: 'docs',
  ci: 'upkeep',
  build: 'upkeep',
  chore: 'upkeep',
  style: 'upkeep',
};

/** Reads `type(scope)!: text (#12)`; a subject without such a prefix has the type `other` and is taken for code. */
export function readSubject(subject: string): Subject {
  const prefix = /^([\p{L}-]{2,20})(?:\(([^()]{1,60})\))?!?: +(?=\S)/u.exec(subject);
  const type = prefix ? canonical.get(prefix[1]?.toLowerCase() ?? '') : undefined;
  const pullRequests = Array.from(subject.matchAll(/\(#(\d{1,9})\)/gu), (match) => Number(match[1]));
  const rest = prefix && type ? subject.slice(prefix[0].length) : subject;
  const text = rest.replace(/(?:\s*\(#\d{1,9}\))+\s*$/u, '').trim();
  const scope = prefix && type && prefix[2] ? fold(prefix[2]) || null : null;
  return {
    type: type ?? 'other',
    scope,
    text: text || subject.trim(),
    pullRequests,
    family: families[type ?? ''] ?? 'code',
  };
}

const common = new Set(
  (
    'the and for with from into that this when not are was has have its use uses using used add adds added fix fixes fixed ' +
    'update updates updated remove removes removed change changes changed make makes improve improved support allow ' +
    'allows new some more all only instead should typo typos missing test tests docs documentation readme code file files ' +
    'issue bug minor error errors type types'
  ).split(' '),
);

/** The words that say what a commit is about, in one form each. */
export function topicWords(text: string): string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word.length >= 3 && !common.has(word) && !/^\d+$/u.test(word));
  return [...new Set(words.map((word) => (word.length > 4 ? word.replace(/s$/u, '') : word)))];
}
