import { describe, expect, it } from '@jest/globals';
import { notificationKinds } from '@rungs/contracts/notifications.js';
import { writeNotificationMail } from './notification-mail.js';

const wish = {
  locale: 'en',
  digest: null,
  organizationName: 'Fennmark',
  links: { open: 'https://r.test/o', settings: 'https://r.test/s', unsubscribe: 'https://r.test/u' },
} as const;
const comment = { kind: 'comment_written', actorName: 'Dana' } as const;

describe('a mail about what happened', () => {
  it('says one thing in its subject, several as a list', () => {
    expect(writeNotificationMail([comment], wish).subject).toBe('Dana wrote a comment');
    const two = writeNotificationMail([comment, comment, { kind: 'agreement_due', actorName: null }], wish);
    expect(two.subject).toBe('3 things for you on Rungs');
    expect(two.text).toContain('– Dana wrote a comment (2)\n– Something you agreed on is due\n');
  });

  it('has a subject of one line, whatever somebody is called', () => {
    const { subject } = writeNotificationMail([{ ...comment, actorName: 'Dana\r\nBcc: all@example.com' }], wish);
    expect(subject).toBe('Dana Bcc: all@example.com wrote a comment');
  });

  it('names itself a digest, and holds each link on a line of its own', () => {
    const { subject, text } = writeNotificationMail([comment], { ...wish, locale: 'es', digest: 'weekly' });
    expect(subject).toBe('Tu semana en Rungs');
    expect(text.split('\n')).toEqual(expect.arrayContaining(Object.values(wish.links)));
  });

  it.each(notificationKinds)('has other words in each language for %s', (kind) => {
    const [en, es] = (['en', 'es'] as const).map(
      (locale) => writeNotificationMail([{ kind, actorName: null }], { ...wish, locale }).subject,
    );
    expect(en).not.toBe(es);
  });
});
