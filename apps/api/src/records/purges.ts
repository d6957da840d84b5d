import { restorableForHours } from '@rungs/contracts/records.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';

/** Deleted means gone, a day later: what can no longer be brought back leaves the tables that features name here. */
@Injectable()
export class Purges implements OnModuleInit {
  private readonly tables: string[] = [];
  private readonly others: ((before: Date) => Promise<void>)[] = [];

  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'records.purge', cron: '23 * * * *', inEachOrganization: () => this.run() });
  }

  /** @param table one with `deleted_at`, and rows of others that hang on it going along by `on delete cascade` */
  add(table: string): void {
    this.tables.push(table);
  }

  /** For a table that has to remember something of what goes. Runs inside the scope of one organization. */
  also(purge: (before: Date) => Promise<void>): void {
    this.others.push(purge);
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - restorableForHours * 3_600_000);
    for (const table of this.tables) {
      const text = `delete from ${table} where organization_id = $1 and deleted_at <= $2`;
      await this.scope.rows({ name: `records.purge-${table}`, text }, [before]);
    }
    for (const purge of this.others) await purge(before);
  }
}
