import { startMailServer } from './mail-server.js';
import { createTestDatabase } from './test-database.js';
import { sharedDatabase } from './world.js';

/** A mail server, and a database of its own: any process on a database may take the mails of its queue. */
export type Postbox = Readonly<{
  ownerUrl: string;
  environment: NodeJS.ProcessEnv;
  /** The next mail to this address, past or to come, decoded. Each is given out once. */
  mailTo(address: string): Promise<string>;
  /** Whether one arrived that nobody asked for yet. */
  hasMailTo(address: string): boolean;
  close(): Promise<void>;
}>;

export async function openPostbox(): Promise<Postbox> {
  const database = await createTestDatabase(sharedDatabase());
  const server = await startMailServer();
  const arrived: string[] = [];
  const waiting = new Set<() => void>();
  const collect = async (): Promise<never> => {
    for (;;) {
      arrived.push(await server.next());
      for (const look of waiting) look();
    }
  };
  void collect();
  const find = (address: string): number =>
    arrived.findIndex((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.includes(address));
  return {
    ownerUrl: database.ownerUrl,
    environment: { WORKERS: 'true', SMTP_URL: server.url, PUBLIC_URL: 'https://rungs.test' },
    hasMailTo: (address) => find(address) >= 0,
    mailTo: (address) =>
      new Promise((resolve) => {
        const look = (): void => {
          const index = find(address);
          if (index < 0) return;
          waiting.delete(look);
          resolve(decode(arrived.splice(index, 1)[0] ?? ''));
        };
        waiting.add(look);
        look();
      }),
    async close() {
      await server.close();
      await database.stop();
    },
  };
}

/** The address that a mail asks to open. */
export function linkIn(mail: string): string {
  const link = /^https?:\S+$/m.exec(mail)?.[0];
  if (!link) throw new Error(`There is no link in this mail:\n${mail}`);
  return link;
}

/** Bodies are 7-bit or quoted-printable: soft line breaks go, and bytes come back. */
function decode(mail: string): string {
  const text = mail.replace(/\r\n/g, '\n');
  if (!/^content-transfer-encoding: quoted-printable/im.test(text)) return text;
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
