import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { type Statement, TenantScope } from '../tenancy/tenant-scope.js';
import { JobHandlers } from './job-handlers.js';

const forgetLiveEvents: Statement = {
  name: 'live.forget-old',
  text: `delete from live_events where organization_id = $1 and happened_at < now() - interval '1 hour'`,
};

/** What is kept for a while only: live events for an hour, idempotency keys for a day. */
@Injectable()
export class CleanUp implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly keys: IdempotencyKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'platform.clean-up', cron: '*/10 * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    await this.scope.rows(forgetLiveEvents);
    await this.keys.forgetOld();
  }
}
