import { describe, expect, it } from '@jest/globals';
import { requireGoodPassword } from './password-rules.js';

const choose = (password: string) => () => requireGoodPassword(password, '/password', ['Ada Lovelace', 'Fennmark']);

describe('choosing a password', () => {
  it.each([
    ['1qaz2wsx3edc4rfv', 'password_common'],
    ['1QAZ2wsx3edc4RFV', 'password_common'],
    ['momsanaladventure', 'password_common'],
    ['zzzzzzzzzzzzzzzzzzzzzz', 'password_repetitive'],
    ['mnbvcxzlkjhgfdsapoi', 'password_sequence'],
    ['Password-Fennmark-1', 'password_own_words'],
  ])('%s is refused as %s, with the field at fault', (password, code) => {
    expect(choose(password)).toThrow(
      expect.objectContaining({ extra: { errors: [expect.objectContaining({ pointer: '/password', code })] } }),
    );
  });

  it.each(['cats and dogs on the roof', 'contraseña larga y tranquila', '👩‍🚀 walks on the moon again'])(
    '%s is taken',
    (password) => {
      expect(choose(password)).not.toThrow();
    },
  );
});
