import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

export const mailSchema = z.object({
  to: z.email(),
  subject: z.string().max(500),
  text: z.string().max(100_000),
  /** Where one POST ends such mails (RFC 8058), for what nobody asked for in that moment. */
  unsubscribe: z.url().optional(),
});
export type Mail = z.infer<typeof mailSchema>;

/** A mail on its way through the queue. It may carry a link that signs somebody in, so it lies there encrypted. */
export const sealedMailSchema = z.object({ sealed: z.base64url() });
export type SealedMail = z.infer<typeof sealedMailSchema>;

const ivBytes = 12;
const tagBytes = 16;

export function sealMail(mail: Mail, key: Buffer): SealedMail {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const content = Buffer.concat([cipher.update(JSON.stringify(mail), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url') };
}

/** @throws when it was sealed with another key, or changed on its way */
export function openMail({ sealed }: SealedMail, key: Buffer): Mail {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  return mailSchema.parse(JSON.parse(text));
}
