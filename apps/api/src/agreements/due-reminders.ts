import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { takeDue } from './agreements.queries.js';

type Due = Readonly<{ id: string; personId: string; owedById: string }>;

/** On the day that something is due whoever owes it hears of it, once. */
@Injectable()
export class DueReminders implements OnModuleInit {
  constructor(
    private readonly scope: TenantScope,
    private readonly jobs: JobHandlers,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'agreements.due', cron: '7 * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    for (const { id, personId, owedById } of await this.scope.rows<Due>(takeDue, [this.clock.today()])) {
      await this.traces.record(
        { job: 'agreements.due' },
        {
          act: 'agreement.due',
          recordType: 'agreement',
          recordId: id,
          subjectPersonId: personId,
          audience: 'manager',
          concerns: [owedById],
        },
      );
    }
  }
}
