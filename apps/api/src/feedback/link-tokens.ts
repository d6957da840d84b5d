import { Injectable } from '@nestjs/common';
import { feedbackToken, hashOf } from '../identity/index.js';
import { Settings } from '../platform/config/settings.js';
import { Clock } from '../platform/clock.js';
import { problem } from '../platform/http/problem.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

const mostPerPerson = 20;
const mostPerMailbox = 3;

/** `[asker, mailbox, since]` */
const sentLately: Statement = {
  name: 'feedback.links-sent-lately',
  text: `
    select count(*) filter (where person_id = $2)::int as "byPerson",
           count(*) filter (where lower(outside_email) = lower($3))::int as "toMailbox"
    from feedback_requests
    where organization_id = $1 and asked_id is null and created_at > $4
      and (person_id = $2 or lower(outside_email) = lower($3))`,
};

/** The links that lead somebody without an account to one question. */
@Injectable()
export class LinkTokens {
  private readonly key: Buffer;

  constructor(
    private readonly settings: Settings,
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {
    this.key = settings.keyFor('feedback-links');
  }

  hashOf(requestId: string): Buffer {
    return hashOf(this.token(requestId));
  }

  addressOf(requestId: string): string {
    return `${this.settings.publicUrl}/feedback-links/${this.token(requestId)}`;
  }

  /** Nobody fills a mailbox of somebody outside in our name. @throws ProblemException (429) */
  async mayBeSent({ personId }: { personId: string }, email: string): Promise<void> {
    // Where the operator limits nothing, this neither.
    if (this.settings.environment.REQUESTS_PER_MINUTE === 0) return;
    const hourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    type Sent = { byPerson: number; toMailbox: number };
    const [sent] = await this.scope.rows<Sent>(sentLately, [personId, email, hourAgo]);
    if (!sent || (sent.byPerson < mostPerPerson && sent.toMailbox < mostPerMailbox)) return;
    const wait = { retryAfterSeconds: 3_600 };
    throw problem(429, 'too_many_links', 'That were many mails within an hour. Ask again a little later.', wait);
  }

  private token(requestId: string): string {
    return feedbackToken(this.scope.organizationId, requestId, this.key);
  }
}
