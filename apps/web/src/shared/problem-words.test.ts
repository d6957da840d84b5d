import { afterAll, describe, expect, it } from '@jest/globals';
import type { Locale } from '@rungs/contracts/session.js';
import { z } from 'zod';
import { answer, problem } from '../test/server.js';
import { loadWordsFromFiles } from '../test/words.js';
import { api } from './api.js';
import { describeError } from './errors.js';
import { errorsByField } from './forms/field-errors.js';
import { hasWords, loadWords, translator, wordsFrom } from './i18n/words.js';
import { ProblemError } from './problem-error.js';

const refusalOf = async (status: number, code: string, wish: Record<string, unknown> = {}): Promise<ProblemError> => {
  answer({ 'POST /x': () => problem(status, code, wish) });
  const error: unknown = await api.post('/x', {}, z.unknown()).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error('This should have been refused.');
  return error;
};

const said = (error: unknown) => describeError(error, translator('shared'));

/** As when a page has just been loaded. */
async function visitIn(language: Locale): Promise<void> {
  wordsFrom(loadWordsFromFiles, language);
  await loadWords('shared');
}
afterAll(() => visitIn('en'));

describe('what the server refuses', () => {
  it.each([
    ['en', 'Somebody else in the directory has this e-mail address.'],
    ['es', 'Otra persona del directorio tiene este correo.'],
  ] as const)('is said in %s', async (language, words) => {
    await visitIn(language);
    expect(hasWords('problems')).toBe(false);
    const error = await refusalOf(409, 'email_taken', { detail: 'Taken.' });
    expect(said(error)).toMatchObject({ headline: words, detail: '' });
  });

  it.each([
    ['en', 'This is not possible now.', 'Wait for the new moon.'],
    ['es', 'Ahora no es posible.', ''],
  ] as const)(
    'is said by its status in %s when its code is younger than the page',
    async (language, headline, detail) => {
      await visitIn(language);
      const error = await refusalOf(409, 'moon_is_full', { detail: 'Wait for the new moon.' });
      expect(said(error)).toMatchObject({ headline, detail });
    },
  );

  it.each([
    ['en', 'Ada already reports to this person.'],
    ['es', 'Esto haría un círculo: ya está por debajo.'],
  ] as const)('of one field is said in %s, in English as exactly as the server does', async (language, words) => {
    await visitIn(language);
    const fault = { pointer: '/managerId', code: 'circle', detail: 'Ada already reports to this person.' };
    const refused = await refusalOf(400, 'invalid', { errors: [fault] });
    const { errors } = refused;
    expect(said(refused).headline).toBe(words);
    expect(errorsByField(errors, {}, translator('shared')).get('managerId')).toBe(words);
  });
});
