import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { ProblemException } from '../../platform/http/problem.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Deactivation } from './deactivation.js';
import { lastDayPassed, type LeavingRow } from './member.queries.js';

/** Of one organization in one round; the others follow in the next, so that no transaction grows long. */
const atOnce = 200;

/** Who was to leave leaves: on the hour after the last day is over where they are. */
@Injectable()
export class LastDays implements OnModuleInit {
  private readonly logger = new Logger('identity');

  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly deactivation: Deactivation,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'identity.last-days', cron: '4 * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    type Leaving = Pick<LeavingRow, 'personId' | 'version'>;
    const leaving = await this.scope.rows<Leaving>(lastDayPassed, [this.clock.now(), atOnce]);
    for (const person of leaving) {
      await this.deactivation.lastDayPassed(person).catch((error: unknown) => {
        // The last admin stays until there is another one; the others go.
        if (!(error instanceof ProblemException)) throw error;
        this.logger.warn({
          msg: 'Somebody whose last day has passed stays.',
          code: error.code,
          personId: person.personId,
        });
      });
    }
  }
}
