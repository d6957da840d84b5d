import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';

const forget: Statement = {
  name: 'identity.forget-expired-sessions',
  text: 'delete from sessions where active_organization_id = $1 and expires_at < $2',
};

/** Sessions whose browser never came back to sign out. */
@Injectable()
export class ExpiredSessions implements OnModuleInit {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly jobs: JobHandlers,
  ) {}

  onModuleInit(): void {
    const inEachOrganization = async (): Promise<void> => void (await this.scope.rows(forget, [this.clock.now()]));
    this.jobs.schedule({ name: 'identity.forget-expired-sessions', cron: '17 3 * * *', inEachOrganization });
  }
}
