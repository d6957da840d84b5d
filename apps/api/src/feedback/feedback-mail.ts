import type { Locale } from '@rungs/contracts/session.js';

/** What somebody outside is written: who asks and until when, and never what was asked. */
export type FeedbackMail = Readonly<{
  kind: 'asked_outside' | 'reminder_outside';
  name: string;
  asker: string;
  link: string;
  until: string;
}>;

type Write = (mail: FeedbackMail) => readonly [subject: string, ...paragraphs: string[]];
type Words = Readonly<Record<FeedbackMail['kind'], Write>>;

const english: Words = {
  asked_outside: ({ name, asker, link, until }) => [
    `${asker} asks for your feedback`,
    `Hello ${name},`,
    `${asker} would like to hear what you think of their work, and asks you on Rungs. You need no account.`,
    `Open this link to see the question. It is for you only and works until ${until}:\n${link}`,
    'You choose whether your name is shown, and you may say no there as well. If you do not know what this is about, you need not do anything.',
  ],
  reminder_outside: ({ name, asker, link, until }) => [
    `${asker} still waits for your feedback`,
    `Hello ${name},`,
    `${asker} asked for your feedback and has not heard from you yet. Open this link to answer or to say no. It works until ${until}:\n${link}`,
  ],
};

const spanish: Words = {
  asked_outside: ({ name, asker, link, until }) => [
    `${asker} te pide tu opinión`,
    `Hola, ${name}:`,
    `A ${asker} le gustaría saber qué piensas de su trabajo y te lo pregunta en Rungs. No necesitas cuenta.`,
    `Abre este enlace para ver la pregunta. Es solo para ti y funciona hasta el ${until}:\n${link}`,
    'Tú eliges si se muestra tu nombre, y allí también puedes decir que no. Si no sabes de qué se trata, no tienes que hacer nada.',
  ],
  reminder_outside: ({ name, asker, link, until }) => [
    `${asker} sigue esperando tu opinión`,
    `Hola, ${name}:`,
    `${asker} te pidió tu opinión y todavía no sabe nada de ti. Abre este enlace para responder o decir que no. Funciona hasta el ${until}:\n${link}`,
  ],
};

const words: Readonly<Record<Locale, Words>> = { en: english, es: spanish };

/** The mail in the language of whoever reads it. */
export function writeFeedbackMail(mail: FeedbackMail, locale: Locale): Readonly<{ subject: string; text: string }> {
  const [subject, ...paragraphs] = words[locale][mail.kind](mail);
  // Names may hold line breaks; neither a subject nor the line of a link may get one from them.
  return { subject: subject.replace(/\s+/gu, ' ').slice(0, 500), text: `${paragraphs.join('\n\n')}\n` };
}

/** As people write a day, in their language. */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A name on one line: whoever types it writes into a mail that goes to somebody else. */
export const onOneLine = (name: string): string => name.replace(/\s+/gu, ' ').trim().slice(0, 200);
