import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { frameworkChanged } from '../framework/index.js';
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

/**
 * When the framework asks for something else, what boards keep of every journey is computed anew: a portion of people
 * in one transaction, then a job for those after them, so that nobody's row stays locked for long.
 */
@Injectable()
export class Renewal implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly outbox: Outbox,
    private readonly progress: Progress,
  ) {}

  onModuleInit(): void {
    this.jobs.handle({
      queue: frameworkChanged,
      payload: z.object({ after: z.uuid().nullable().default(null) }),
      run: ({ after }) => this.renewAfter(after),
    });
  }

  private async renewAfter(after: string | null): Promise<void> {
    const people = await this.scope.rows<{ id: string }>(nextPeople, [after]);
    for (const { id } of people) await this.progress.renew(id);
    if (people.length === portion) await this.outbox.enqueue(frameworkChanged, { after: people.at(-1)?.id });
  }
}
