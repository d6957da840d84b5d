import type { Translate } from '../i18n/words.js';
import type { z } from 'zod';
import type words from '../locales/en.json';

type Issue = z.core.$ZodIssue;
type Said = keyof (typeof words)['form']['said'];

/** Sentences that contracts carry for their own rules, in English; here they find their words in every language. */
export const contractSentences: Readonly<Record<string, Said>> = {
  'This text holds a character that cannot be kept.': 'characterKept',
  'Write at least one character.': 'visibleCharacter',
  'Keep this on one line.': 'oneLine',
  'Choose a day between 1900 and 2199.': 'dayBetween',
  'Choose a moment between 1900 and 2199.': 'momentBetween',
  'Name each channel once.': 'eachChannelOnce',
  'Choose two different times.': 'twoTimes',
  'Choose a time zone.': 'timeZone',
  'Use at least 15 characters. A sentence works well.': 'passwordShort',
  'Use at most 128 characters.': 'passwordLong',
  'Type your password.': 'passwordTyped',
  'Write an e-mail address, such as ada@example.com.': 'emailExample',
  'Name at least one field to change.': 'nothingToChange',
  'Use 1 to 200 visible ASCII characters.': 'visibleAscii',
  'Give an http, https or mailto address.': 'webAddress',
  'Give an http or https address.': 'pageAddress',
  'Name the department of a department’s KPI, or the manager of a team’s.': 'kpiPlace',
  'Say in a few words why, or where to look instead.': 'sayWhy',
  'Name each address once.': 'addressOnce',
  'Name each competency once.': 'competencyOnce',
  'Name each person once.': 'personOnce',
  'Name each observation once.': 'observationOnce',
  'Name each item once.': 'itemOnce',
  'Name each part once.': 'partOnce',
  'Name each opportunity once.': 'opportunityOnce',
  'Choose at least one observation that it comes from.': 'observationChosen',
  'Say what is to change.': 'sayChange',
  'Name each role once, employee among them.': 'rolesOnce',
  'Say which column holds the names.': 'nameColumn',
  'Many people use this password, so it is guessed first. Choose another one.': 'passwordCommon',
  'This password repeats itself, so it is guessed early. Choose another one.': 'passwordRepeats',
  'This password follows the alphabet or the keyboard, so it is guessed early. Choose another one.': 'passwordFollows',
  'This password is little more than names that belong to you. Choose another one.': 'passwordOwnWords',
};

/** One issue of a schema as a sentence in the reader's language. */
export function messageOf(issue: Issue, value: unknown, t: Translate<'shared'>): string {
  const said = contractSentences[issue.message];
  const empty = value === '' || value === null || value === undefined;
  if (said && !(empty && issue.code === 'invalid_format')) return t(`form.said.${said}`);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      if (empty) return t('form.needed');
      return t(issue.code === 'invalid_type' && issue.expected === 'number' ? 'form.number' : 'form.notTaken');
    case 'too_small':
      if (empty) return t('form.needed');
      return t(tooSmall(issue.origin), { limit: Number(issue.minimum) });
    case 'too_big':
      return t(tooBig(issue.origin), { limit: Number(issue.maximum) });
    case 'invalid_format':
      if (empty) return t('form.needed');
      return t(formats[issue.format] ?? 'form.notTaken');
    case 'custom':
      return issue.message;
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return empty ? t('form.needed') : t('form.notTaken');
  }
}

const formats: Readonly<Record<string, 'form.email' | 'form.url' | 'form.date'>> = {
  email: 'form.email',
  url: 'form.url',
  date: 'form.date',
};

const tooSmall = (origin: string) =>
  origin === 'string' ? 'form.tooShort' : origin === 'array' || origin === 'set' ? 'form.tooFew' : 'form.tooSmall';
const tooBig = (origin: string) =>
  origin === 'string' ? 'form.tooLong' : origin === 'array' || origin === 'set' ? 'form.tooMany' : 'form.tooLarge';
