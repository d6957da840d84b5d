import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';

export type Unsubscriber = Readonly<{ organizationId: string; personId: string }>;

/** The 16 bytes of each id: an address in a mail should fit on a line. */
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/**
 * Signed, so that nobody ends the mails of others by guessing; without an end, because a mail may be read years later.
 * Whoever holds one can do nothing but end these mails.
 */
@Injectable()
export class UnsubscribeTokens {
  private readonly key: Buffer;

  constructor(
    private readonly scope: TenantScope,
    settings: Settings,
  ) {
    this.key = settings.keyFor('unsubscribe');
  }

  seal(personId: string): string {
    const content = Buffer.concat([bytesOf(this.scope.organizationId), bytesOf(personId)]).toString('base64url');
    return `${content}.${this.mac(content).toString('base64url')}`;
  }

  open(token: string): Unsubscriber | null {
    const [content = '', sent = ''] = token.split('.');
    const mac = Buffer.from(sent, 'base64url');
    const expected = this.mac(content);
    if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null;
    const ids = Buffer.from(content, 'base64url');
    return { organizationId: idOf(ids.subarray(0, 16)), personId: idOf(ids.subarray(16)) };
  }

  private mac(content: string): Buffer {
    return createHmac('sha256', this.key).update(content).digest();
  }
}
