import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { problem } from '../http/problem.js';
import type { Actor } from '../policy/actor.js';
import { TokenBuckets } from './token-buckets.js';

/** An organization may use as much as this many busy people. */
const peoplePerOrganization = 50;

/** No person and no organization takes the process from the others. Counted in each process by itself. */
@Injectable()
export class Quota {
  private readonly people: TokenBuckets | null;
  private readonly organizations: TokenBuckets | null;

  constructor({ environment: { REQUESTS_PER_MINUTE: limit } }: Settings) {
    this.people = limit === 0 ? null : new TokenBuckets(limit);
    this.organizations = limit === 0 ? null : new TokenBuckets(limit * peoplePerOrganization);
  }

  /** Counts one request. @throws ProblemException (429) with the seconds to wait */
  spend({ personId, organizationId }: Actor): void {
    const now = performance.now();
    const wait = (this.people?.take(personId, now) ?? 0) || (this.organizations?.take(organizationId, now) ?? 0);
    if (wait > 0)
      throw problem(429, 'quota', 'That was more than the quota allows. Wait a moment.', { retryAfterSeconds: wait });
  }
}
