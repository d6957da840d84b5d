import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PlanAlignment } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { AlignmentService } from './alignment.service.js';
import { latePlans } from './alignment-checks.queries.js';

/** Once a day: a plan under way that nobody has looked at for longer than the rhythm asks is due, and both hear of it. */
@Injectable()
export class AlignmentDue implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly alignment: AlignmentService,
    private readonly plans: PlanAlignment,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'alignment.due', cron: '47 4 * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    const rhythm = await this.alignment.everyDays();
    const late = await this.scope.rows<{ id: string }>(latePlans, [this.clock.today(), rhythm]);
    for (const { id } of late) await this.plans.fallDue(id);
  }
}
