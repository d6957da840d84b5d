import { Injectable } from '@nestjs/common';
import { networkOf } from '../identity/index.js';
import { Settings } from '../platform/config/settings.js';
import { problem } from '../platform/http/problem.js';
import { TokenBuckets } from '../platform/limits/token-buckets.js';

/** Far more than people who answer, far fewer than whoever tries links out. */
const mostPerMinute = 30;

/** Limits how often links are tried from one network. Counted in each process by itself. */
@Injectable()
export class LinkVisits {
  private readonly networks: TokenBuckets | null;

  constructor({ environment: { REQUESTS_PER_MINUTE: limit } }: Settings) {
    this.networks = limit === 0 ? null : new TokenBuckets(Math.min(limit, mostPerMinute));
  }

  /** @throws ProblemException (429) with the seconds to wait */
  count(address: string): void {
    const wait = this.networks?.take(networkOf(address), performance.now()) ?? 0;
    if (wait > 0)
      throw problem(429, 'too_many_attempts', 'That was too often. Wait a moment.', { retryAfterSeconds: wait });
  }
}
