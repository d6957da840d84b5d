import { nextReminder } from '@rungs/domain/feedback.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Purges } from '../records/index.js';
import { FeedbackChanges } from './feedback-changes.js';
import { FeedbackMails, type ToMail } from './feedback-mails.js';

const requestToMail = `
  id, person_id as "personId", asked_id as "askedId", outside_name as "outsideName", outside_email as "outsideEmail",
  outside_locale as "outsideLocale", expires_on::text as "expiresOn"`;

const expire: Statement = {
  name: 'feedback.expire',
  text: `
    update feedback_requests set state = 'expired', version = version + 1, updated_at = $3
    where organization_id = $1 and state = 'pending' and expires_on < $2::date and deleted_at is null
    returning ${requestToMail}`,
};

/** Those who answered without a name are left in peace too; `[today, most]` */
const dueReminders: Statement = {
  name: 'feedback.due-reminders',
  text: `
    select ${requestToMail}, created_at as "createdAt" from feedback_requests
    where organization_id = $1 and state = 'pending' and remind_on <= $2::date and expires_on >= $2::date
      and deleted_at is null and not answered_unnamed
    order by remind_on, id limit $3 for update skip locked`,
};

/** No version: nothing changed that anybody could have been looking at. `[request, day]` */
const nextDay: Statement = {
  name: 'feedback.remind-on',
  text: `update feedback_requests set remind_on = $3 where organization_id = $1 and id = $2`,
};

const mostAtOnce = 200;

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

/** Reminds, writes down what is over by its date, and forgets what its owner took back once nobody can bring it back. */
@Injectable()
export class FeedbackUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly changes: FeedbackChanges,
    private readonly mails: FeedbackMails,
    private readonly clock: Clock,
    private readonly purges: Purges,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'feedback.upkeep', cron: '7 * * * *', inEachOrganization: () => this.run() });
    this.purges.also((before) => this.purge(before));
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    const expired = await this.scope.rows<ToMail>(expire, [this.clock.today(), this.clock.now()]);
    for (const request of expired) {
      await this.changes.ofRequest({ job: 'feedback.upkeep' }, 'expired', request);
    }
    await this.remind();
  }

  private async remind(): Promise<void> {
    const today = this.clock.today();
    const due = await this.scope.rows<ToMail & { createdAt: Date }>(dueReminders, [today, mostAtOnce]);
    for (const request of due) {
      const askedOn = request.createdAt.toISOString().slice(0, 10);
      await this.scope.rows(nextDay, [request.id, nextReminder({ askedOn, expiresOn: request.expiresOn }, today)]);
      // Colleagues are told as they chose; whoever has no account has their mail alone.
      if (request.askedId === null) await this.mails.remind(request);
      await this.changes.reminded({ job: 'feedback.upkeep' }, request);
    }
  }

  private async purge(before: Date): Promise<void> {
    await this.scope.rows(purgeRemoved, [before]);
    await this.scope.rows(purgeRequests, [before]);
  }
}
