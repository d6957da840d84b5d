import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { frameworkChanged } from '../framework/index.js';
import { reportsAffected } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from './progress.js';

const portion = 500;

const nextPeople: Statement = {
  name: 'progress.next-people',
  text: `
    select person_id as id from journey_summaries
    where organization_id = $1 and ($2::uuid is null or person_id > $2) order by person_id limit ${portion}`,
};

/** Those of an earlier day. `[today]` */
const ofEarlierDays: Statement = {
  name: 'progress.of-earlier-days',
  text: `
    select person_id as id from journey_summaries
    where organization_id = $1 and computed_on is distinct from $2 order by person_id limit ${portion}`,
};

const dayPassed = 'progress.recompute-day';

/** `[manager]` */
const reportsOf: Statement = {
  name: 'progress.reports-of',
  text: `select id from people where organization_id = $1 and manager_id = $2 order by id`,
};

/**
 * What boards keep of a journey is computed anew when something changes it that is no act of its person: the framework
 * asks for something else, a day has passed (ninety days for visibility, a goal that is overdue), the manager has left.
 * A portion of people in one transaction, then a job for those after them, so that nobody's row stays locked for long.
 * Computing anew what has not changed changes nothing: it may run twice.
 */
@Injectable()
export class Renewal implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly outbox: Outbox,
    private readonly progress: Progress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle({
      queue: frameworkChanged,
      payload: z.object({ after: z.uuid().nullable().default(null) }),
      run: ({ after }) => this.renewAfter(after),
    });
    this.jobs.handle({
      queue: reportsAffected,
      payload: z.object({ managerId: z.uuid() }),
      run: ({ managerId }) => this.renewReportsOf(managerId),
    });
    this.jobs.handle({ queue: dayPassed, payload: z.object({}), run: () => this.renewDay() });
    // Each hour, because a machine may sleep at midnight; what is of today already costs one look.
    this.jobs.schedule({ name: 'progress.day-passed', cron: '5 * * * *', inEachOrganization: () => this.renewDay() });
  }

  /** Inside the scope of one organization: the next portion of those whose treads are of an earlier day. */
  async renewDay(): Promise<void> {
    const people = await this.scope.rows<{ id: string }>(ofEarlierDays, [this.clock.today()]);
    for (const { id } of people) await this.progress.renew(id);
    if (people.length === portion) await this.outbox.enqueue(dayPassed, {});
  }

  private async renewAfter(after: string | null): Promise<void> {
    const people = await this.scope.rows<{ id: string }>(nextPeople, [after]);
    for (const { id } of people) await this.progress.renew(id);
    if (people.length === portion) await this.outbox.enqueue(frameworkChanged, { after: people.at(-1)?.id });
  }

  private async renewReportsOf(managerId: string): Promise<void> {
    const reports = await this.scope.rows<{ id: string }>(reportsOf, [managerId]);
    await this.progress.renewKept(reports.map(({ id }) => id));
  }
}
