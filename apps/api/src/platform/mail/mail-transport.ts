import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type * as Mailer from 'nodemailer';
import type { Environment } from '../config/config.js';
import type { Mail } from './mail.js';

const patience = 10_000;

/** Hands a mail over. @throws when it was not taken, to be tried again */
export abstract class MailTransport {
  /** @param id the same at each try, so that a server may notice a mail that it has already */
  abstract deliver(mail: Mail, id: string): Promise<void>;
}

class SmtpTransport extends MailTransport {
  private readonly transport = whenNeeded(({ createTransport }) =>
    createTransport({
      url: this.url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    }),
  );

  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {
    super();
  }

  override async deliver(mail: Mail, id: string): Promise<void> {
    const transport = await this.transport();
    await transport.sendMail(messageOf(mail, this.from, id));
  }
}

/** The mailer weighs a megabyte, and many a process never sends a mail: it comes with the first. */
function whenNeeded<T>(make: (mailer: typeof Mailer) => T): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= import('nodemailer').then(make));
}

const messageOf = ({ unsubscribe, ...mail }: Mail, from: string, id: string): Mailer.SendMailOptions => ({
  ...{ ...mail, from, messageId: `<${id}@rungs>` },
  ...(unsubscribe && {
    headers: {
      // Prepared: a header that is folded in the middle of an address is not understood everywhere.
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }),
});

/** Without a mail server: each mail becomes a file that any mail program opens, and a page at `/dev/mail` shows it. */
class FileTransport extends MailTransport {
  private readonly transport = whenNeeded(({ createTransport }) =>
    createTransport({ streamTransport: true, buffer: true, newline: 'unix' }),
  );

  constructor(
    private readonly directory: string,
    private readonly from: string,
  ) {
    super();
  }

  override async deliver(mail: Mail, id: string): Promise<void> {
    const transport = await this.transport();
    const { message } = await transport.sendMail(messageOf(mail, this.from, id));
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const name = join(this.directory, `${new Date().toISOString().replaceAll(':', '')}-${id}`);
    await writeFile(`${name}.eml`, message as Buffer, { mode: 0o600 });
    await writeFile(`${name}.json`, JSON.stringify(mail), { mode: 0o600 });
  }
}

export const mailDirectory = ({ DATA_DIRECTORY }: Environment): string => join(resolve(DATA_DIRECTORY), 'mail');

export function mailTransportOf(environment: Environment): MailTransport {
  const { SMTP_URL, MAIL_FROM } = environment;
  return SMTP_URL ? new SmtpTransport(SMTP_URL, MAIL_FROM) : new FileTransport(mailDirectory(environment), MAIL_FROM);
}
