import type { Locale } from '@rungs/contracts/session.js';

/** What identity has to write to people about. */
export type AccountMail =
  | Readonly<{ kind: 'invitation'; organizationName: string; invitedByName: string; link: string; days: number }>
  | Readonly<{ kind: 'password_reset'; link: string; minutes: number }>
  | Readonly<{ kind: 'password_changed'; resetLink: string }>;

type Written = Readonly<{ subject: string; text: string }>;
type Words = {
  [K in AccountMail['kind']]: (
    mail: Extract<AccountMail, { kind: K }>,
  ) => readonly [subject: string, ...paragraphs: string[]];
};

const english: Words = {
  invitation: ({ organizationName, invitedByName, link, days }) => [
    `${invitedByName} invites you to ${organizationName} on Rungs`,
    'Hello,',
    `${invitedByName} invites you to join ${organizationName} on Rungs, where promotions are earned in the open: you log what you did, you see what is still missing for the next level, and you decide who sees what.`,
    `Open this link to join. It works for ${days} days and for you only:\n${link}`,
    'If you do not know what this is about, you need not do anything.',
  ],
  password_reset: ({ link, minutes }) => [
    'Choose a new password for Rungs',
    'Hello,',
    'somebody, probably you, asked to choose a new password for the account with this e-mail address.',
    `Open this link within ${minutes} minutes. It works once:\n${link}`,
    'If it was not you, you need not do anything. Your password stays as it is.',
  ],
  password_changed: ({ resetLink }) => [
    'Your password for Rungs was changed',
    'Hello,',
    'the password of the account with this e-mail address was changed just now, and its other sessions were ended.',
    `If it was not you, choose a new one at once:\n${resetLink}`,
  ],
};

const spanish: Words = {
  invitation: ({ organizationName, invitedByName, link, days }) => [
    `${invitedByName} te invita a ${organizationName} en Rungs`,
    'Hola:',
    `${invitedByName} te invita a unirte a ${organizationName} en Rungs, donde los ascensos se ganan a la vista de todos: anotas lo que hiciste, ves lo que aún te falta para el siguiente nivel y decides quién ve qué.`,
    `Abre este enlace para unirte. Funciona durante ${days} días y solo para ti:\n${link}`,
    'Si no sabes de qué se trata, no tienes que hacer nada.',
  ],
  password_reset: ({ link, minutes }) => [
    'Elige una contraseña nueva para Rungs',
    'Hola:',
    'Alguien, probablemente tú, pidió elegir una contraseña nueva para la cuenta con esta dirección de correo.',
    `Abre este enlace antes de ${minutes} minutos. Funciona una sola vez:\n${link}`,
    'Si no fuiste tú, no tienes que hacer nada. Tu contraseña sigue como estaba.',
  ],
  password_changed: ({ resetLink }) => [
    'Tu contraseña de Rungs ha cambiado',
    'Hola:',
    'La contraseña de la cuenta con esta dirección de correo acaba de cambiar y sus otras sesiones se han cerrado.',
    `Si no fuiste tú, elige una nueva cuanto antes:\n${resetLink}`,
  ],
};

const words: Readonly<Record<Locale, Words>> = { en: english, es: spanish };

/** The mail in the language of whoever reads it, as plain text: nothing to click that does not show where it leads. */
export function writeMail(mail: AccountMail, locale: Locale): Written {
  const write = words[locale][mail.kind] as (mail: AccountMail) => readonly string[];
  const [subject = '', ...paragraphs] = write(mail);
  // A name may hold line breaks; a subject may not.
  return { subject: subject.replace(/\s+/gu, ' '), text: `${paragraphs.join('\n\n')}\n` };
}
