import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { TenantScope } from '../tenancy/tenant-scope.js';
import { invalid } from './problem.js';

/** The sort key of the last row shown: what the next page begins behind. */
export type Position = readonly (string | number | boolean | null)[];

const macBytes = 16;

/**
 * Where a list goes on. Signed for one list of one organization, so that a cursor is neither written by hand nor
 * carried elsewhere, and a query may trust the types of what it holds.
 */
@Injectable()
export class Cursors {
  private readonly secret: Buffer;

  constructor(
    private readonly scope: TenantScope,
    settings: Settings,
  ) {
    this.secret = settings.keyFor('cursors');
  }

  /** @param list name of the list and of every filter that its order depends on */
  seal(list: string, position: Position): string {
    const content = Buffer.from(JSON.stringify(position));
    return Buffer.concat([this.mac(list, content), content]).toString('base64url');
  }

  /** @throws ProblemException (400) for a cursor of another list, or one that we did not make */
  open<P extends Position>(list: string, cursor: string): P {
    const bytes = Buffer.from(cursor, 'base64url');
    const content = bytes.subarray(macBytes);
    if (bytes.length <= macBytes || !timingSafeEqual(bytes.subarray(0, macBytes), this.mac(list, content))) {
      throw invalid('/cursor', 'invalid_cursor', 'This cursor does not belong to this list. Start the list again.');
    }
    return JSON.parse(content.toString()) as P;
  }

  private mac(list: string, content: Buffer): Buffer {
    const hmac = createHmac('sha256', this.secret)
      .update(`cursor\0${this.scope.organizationId}\0${list}\0`)
      .update(content);
    return hmac.digest().subarray(0, macBytes);
  }
}
