import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { source } from '../../test/words.js';
import { translator } from '../i18n/words.js';
import { fieldErrors } from './field-errors.js';
import { contractSentences } from './messages.js';

const t = () => translator('shared');
const errorOf = (schema: z.ZodType, value: unknown) =>
  fieldErrors(z.object({ field: schema }), { field: value }, t()).get('field');

describe('what is wrong with a field, in words', () => {
  it.each([
    [z.string().min(1), '', 'Fill this in.'],
    [z.string().min(3), 'ab', 'Write at least 3 characters.'],
    [z.string().max(1), 'ab', 'Use at most one character.'],
    [z.email(), 'ada', 'Write an e-mail address, such as ada@example.com.'],
    [z.email('Write an e-mail address, such as ada@example.com.'), '', 'Fill this in.'],
    [z.number(), null, 'Fill this in.'],
    [z.number().max(9), 10, 'Give 9 or less.'],
    [z.array(z.string()).min(1), [], 'Choose at least one.'],
    [z.iso.date(), '2026-11-31', 'There is no such day.'],
    [z.enum(['a']), 'b', 'This is not taken here.'],
  ])('%#', (schema, value, words) => {
    expect(errorOf(schema, value)).toBe(words);
  });

  it('is said once, for the outermost field', () => {
    const kpi = z.object({ before: z.number(), after: z.number() });
    expect(errorOf(kpi, { before: 'x', after: 'y' })).toBe('Write a number.');
  });
});

it('every sentence of a contract has words in all languages', async () => {
  const contracts = join(source, '../../../packages/contracts/src');
  const files = (await readdir(contracts)).filter((file) => file.endsWith('.ts'));
  const code = (await Promise.all(files.map((file) => readFile(join(contracts, file), 'utf8')))).join('\n');
  const said = [...code.matchAll(/(?:refine\([^;]*?|(?:min|max|email|regex)\([^()]*?),\s*'([^']+\.)'/gu)].map(
    ([, words]) => words ?? '',
  );
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((words) => !(words in contractSentences))).toEqual([]);
});
