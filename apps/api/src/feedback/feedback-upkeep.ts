import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Purges } from '../records/index.js';
import { FeedbackChanges } from './feedback-changes.js';
import type { FeedbackRequest } from './feedback-request.entity.js';

const expire: Statement = {
  name: 'feedback.expire',
  text: `
    update feedback_requests set state = 'expired', version = version + 1, updated_at = $3
    where organization_id = $1 and state = 'pending' and expires_on < $2::date and deleted_at is null
    returning id, person_id as "personId", asked_id as "askedId"`,
};

/** One that was answered holds the question of its answer, and stays as long as that. */
const purgeRequests: Statement = {
  name: 'feedback.purge-requests',
  text: `
    delete from feedback_requests r
    where r.organization_id = $1 and r.deleted_at <= $2
      and not exists (select from feedback f where f.organization_id = $1 and f.request_id = r.id)`,
};

/**
 * What a receiver removed stays with its giver, whose words they are. What the receiver added to it, their answer and
 * whom they showed it to, is theirs, and goes for good. `[before]`
 */
const purgeRemoved: Statement = {
  name: 'feedback.purge-removed',
  text: `
    update feedback set response = null, responded_on = null, audience = 'private', version = version + 1
    where organization_id = $1 and removed_at <= $2 and (response is not null or audience <> 'private')`,
};

/** Writes down what is over by its date, and forgets what its owner took back once nobody can bring it back. */
@Injectable()
export class FeedbackUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly changes: FeedbackChanges,
    private readonly clock: Clock,
    private readonly purges: Purges,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'feedback.upkeep', cron: '7 * * * *', inEachOrganization: () => this.run() });
    this.purges.also((before) => this.purge(before));
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    type Expired = Pick<FeedbackRequest, 'id' | 'personId' | 'askedId'>;
    const now = this.clock.now();
    const expired = await this.scope.rows<Expired>(expire, [this.clock.today(), now]);
    for (const request of expired) await this.changes.ofRequest({ job: 'feedback.upkeep' }, 'expired', request);
  }

  private async purge(before: Date): Promise<void> {
    await this.scope.rows(purgeRemoved, [before]);
    await this.scope.rows(purgeRequests, [before]);
  }
}
