import type { NotificationKind } from '@rungs/contracts/notifications.js';
import type { Locale } from '@rungs/contracts/session.js';
import { words } from './words.js';

/** One thing to tell, with no more of it than who and what kind. */
export type Told = Readonly<{ kind: NotificationKind; actorName: string | null }>;
export type MailWish = Readonly<{
  locale: Locale;
  /** `null`: told at once. */
  digest: 'daily' | 'weekly' | null;
  organizationName: string;
  links: Readonly<{ open: string; settings: string; unsubscribe: string }>;
}>;

/** A mail about one thing says it in its subject; about several, it lists them, the same ones counted together. */
export function writeNotificationMail(
  told: readonly Told[],
  { locale, digest, organizationName, links }: MailWish,
): Readonly<{ subject: string; text: string }> {
  const say = words[locale];
  const counts = new Map<string, number>();
  for (const { kind, actorName } of told) {
    // A name may hold line breaks; neither a subject nor a line of a list may.
    const sentence = say.kinds[kind]((actorName ?? say.somebody).replace(/\s+/gu, ' '));
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const lines = [...counts].map(([sentence, count]) => (count > 1 ? `${sentence} (${count})` : sentence));
  const [only = ''] = lines;
  const subject = digest ? say.digest[digest] : lines.length === 1 ? only : say.several(told.length);
  const list = lines.map((line) => `– ${line}`).join('\n');
  const organization = organizationName.replace(/\s+/gu, ' ');
  const foot = say.foot(organization, links.settings, links.unsubscribe);
  return { subject, text: `${[say.hello, list, say.open(links.open), '-- ', foot].join('\n\n')}\n` };
}
