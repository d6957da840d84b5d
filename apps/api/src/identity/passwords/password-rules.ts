import { type PasswordWeakness, passwordWeakness } from '@rungs/domain/identity/password.js';
import { invalid } from '../../platform/http/problem.js';
import { isCommonPassword } from './common-passwords.js';

type Weakness = PasswordWeakness | 'common';

const reasons: Readonly<Record<Weakness, string>> = {
  common: 'Many people use this password, so it is guessed first. Choose another one.',
  repetitive: 'This password repeats itself, so it is guessed early. Choose another one.',
  sequence: 'This password follows the alphabet or the keyboard, so it is guessed early. Choose another one.',
  own_words: 'This password is little more than names that belong to you. Choose another one.',
};

/**
 * Length was the contract's to check. There are no rules of composition, and no password expires.
 * @param ownWords name, e-mail and organizations of whoever chooses it
 * @throws ProblemException (400) that says why
 */
export function requireGoodPassword(password: string, pointer: string, ownWords: readonly string[]): void {
  const weakness = isCommonPassword(password)
    ? 'common'
    : passwordWeakness(password, [...ownWords, 'Rungs', 'password']);
  if (weakness) throw invalid(pointer, `password_${weakness}`, reasons[weakness]);
}
