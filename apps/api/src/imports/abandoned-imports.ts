import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

const forget: Statement = {
  name: 'imports.forget-abandoned',
  text: `
    delete from people_imports
    where organization_id = $1 and state in ('uploaded', 'needs_file', 'planned', 'stopped')
      and updated_at < now() - interval '2 days'`,
};

/** An import that nobody finishes does not keep people's data for ever: after two days it is thrown away. */
@Injectable()
export class AbandonedImports implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'imports.forget-abandoned', cron: '23 * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    await this.scope.rows(forget);
  }
}
