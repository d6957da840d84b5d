import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export type Anchor = Readonly<{ sequence: number; hash: string }>;

const fileSchema = z.object({
  organizationId: z.uuid(),
  sequence: z.int(),
  hash: z.hex(),
  at: z.string(),
  signature: z.string(),
});

/**
 * The head of each organization's chain, kept where whoever rules the database does not: who cuts off or rewrites the
 * chain would have to change these files too, and to know the key that signs them.
 */
export class Anchors {
  constructor(
    private readonly directory: string,
    private readonly key: Buffer,
  ) {}

  async write(organizationId: string, anchor: Anchor): Promise<void> {
    const known = await this.read(organizationId).catch(() => null);
    // Two processes may finish in the other order than they sealed.
    if (known && known.sequence >= anchor.sequence) return;
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const content = {
      organizationId,
      ...anchor,
      at: new Date().toISOString(),
      signature: this.sign(organizationId, anchor),
    };
    const path = this.path(organizationId);
    // Whole or not at all, also when the process dies here.
    await writeFile(`${path}.${process.pid}`, `${JSON.stringify(content)}\n`, { mode: 0o600, flush: true });
    await rename(`${path}.${process.pid}`, path);
  }

  /** @returns null where none was written yet. @throws when the file is not what we wrote */
  async read(organizationId: string): Promise<Anchor | null> {
    const text = await readFile(this.path(organizationId), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const { signature, sequence, hash } = fileSchema.parse(JSON.parse(text));
    const [given, expected] = [signature, this.sign(organizationId, { sequence, hash })].map((part) =>
      Buffer.from(part),
    );
    if (!given || !expected || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new Error(`The anchor in ${this.path(organizationId)} was not signed with this SECRET.`);
    }
    return { sequence, hash };
  }

  private path(organizationId: string): string {
    return join(resolve(this.directory), `${organizationId}.json`);
  }

  private sign(organizationId: string, { sequence, hash }: Anchor): string {
    return createHmac('sha256', this.key).update(`${organizationId} ${sequence} ${hash}`).digest('base64url');
  }
}
