import { expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractSentences } from '../shared/forms/messages.js';
import { readWords, source } from '../test/words.js';

const api = join(source, '../../api/src');

/** Where a code is written down: as a refusal of everything, or of one field. */
const written = {
  refusal: [
    /\bproblem\(\s*\d{3},\s*'([a-z_]+)'/gu,
    /\bconflict\(\s*'([a-z_]+)'/gu,
    /\bsuper\(\d{3}, '([a-z_]+)'/gu,
    /^\s+\d{3}: \['([a-z_]+)', '/gmu,
    /\['(internal|refused)', '/gu,
  ],
  field: [/\binvalid\(\s*(?:'[^']*'|`[^`]*`|[\w.]+),\s*'([a-z_]+)'/gu, /\brefused\(\s*'([a-z_]+)'/gu],
};

async function codes(of: keyof typeof written): Promise<string[]> {
  const files = (await readdir(api, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/u.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(api, file), 'utf8')));
  const found = texts.flatMap((text) => written[of].flatMap((code) => [...text.matchAll(code)].map(([, one]) => one)));
  return [...new Set(found)].filter((code) => code !== undefined).toSorted();
}

it.each([
  ['refusal', ['stale', 'last_admin', 'signed_out', 'internal', 'another_file', 'wrong_credentials']],
  ['field', ['circle', 'unknown_person', 'no_rows', 'out_of_range', 'before_start', 'unknown_column']],
] as const)('finds how the API names what it refuses: %s', async (of, some) => {
  expect(await codes(of)).toEqual(expect.arrayContaining([...some]));
});

it.each([
  ['refusal', 'en'],
  ['refusal', 'es'],
  ['field', 'en'],
  ['field', 'es'],
] as const)('has words for every code of the API: %s, %s', async (of, language) => {
  const said = (await readWords(language, 'problems'))[of] as Record<string, string>;
  expect((await codes(of)).filter((code) => !said[code])).toEqual([]);
});

/** These are put together from a reason, so that no search for a code finds them. */
it('has words for every weakness of a password', async () => {
  const said = (await readWords('es', 'problems')).field as Record<string, string>;
  const rules = await readFile(join(api, 'identity/passwords/password-rules.ts'), 'utf8');
  const reasons = [...rules.matchAll(/^ {2}([a-z_]+): '(.+)',$/gmu)];
  expect(reasons.length).toBeGreaterThan(3);
  for (const [, weakness, sentence] of reasons) {
    expect([weakness, said[`password_${weakness}`] ?? contractSentences[sentence ?? '']]).not.toContain(undefined);
  }
});
