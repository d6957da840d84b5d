import { describe, expect, it } from '@jest/globals';
import { passwordWeakness } from './password.js';

const own = ['Ada Lovelace', 'ada.lovelace@fennmark.example', 'Fennmark Instruments', 'Rungs'];

describe('a password that is easy to guess', () => {
  it.each([
    ['aaaaaaaaaaaaaaaaaaaa', 'repetitive'],
    ['abababababababab', 'repetitive'],
    ['correctcorrectcorrect', 'repetitive'],
    ['🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', 'repetitive'],
    ['12345678901234567890', 'sequence'],
    ['abcdefghijklmnopq', 'sequence'],
    ['QWERTYUIOPASDFGH', 'sequence'],
    ['zyxwvutsrqponml', 'sequence'],
    ['FennmarkFennmark1', 'own_words'],
    ['Ada-Lovelace-2026', 'own_words'],
    ['rungs.Fennmark.Instruments', 'own_words'],
  ])('%s is %s', (password, weakness) => {
    expect(passwordWeakness(password, own)).toBe(weakness);
  });
});

describe('a password that is not', () => {
  it.each([
    'correct horse battery staple',
    'my sister Ada hates Mondays in May',
    'Fennmark pays me on a Thursday',
    'пароль из четырёх слов',
    '東京の夏はとても蒸し暑いです本当に',
    '!?§$%&/()=+*#-_:;,.',
    'a quick brown fox jumps',
  ])('%s', (password) => {
    expect(passwordWeakness(password, own)).toBeNull();
  });

  it('may hold short words that somebody happens to be called', () => {
    expect(passwordWeakness('ann and bob went away', ['Ann Bob'])).toBeNull();
  });
});
