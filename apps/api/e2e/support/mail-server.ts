import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type MailServer = Readonly<{
  url: string;
  /** The next mail that arrives, whole, or one that did already. */
  next(): Promise<string>;
  close(): Promise<void>;
}>;

/** @param refuse how many mails are refused before the first is taken; `port` 0 is any that is free */
export async function startMailServer({ refuse = 0, port: wanted = 0 } = {}): Promise<MailServer> {
  const arrived: string[] = [];
  const waiting: ((mail: string) => void)[] = [];
  let left = refuse;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (left-- > 0) return done(new Error('busy'));
        const mail = Buffer.concat(chunks).toString();
        const waiter = waiting.shift();
        if (waiter) waiter(mail);
        else arrived.push(mail);
        done();
      });
    },
  });
  server.listen(wanted, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: () => {
      const mail = arrived.shift();
      return mail === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(mail);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
