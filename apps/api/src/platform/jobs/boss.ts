import { Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';

const jobsSchema = 'jobs';

/**
 * The queue as the app uses it: its tables are there already, made by the migrator as their owner, and the role that
 * serves may not change them. A small pool of its own, so that jobs never wait for requests, nor requests for jobs.
 */
export function bossOf(appUrl: string, { workers }: { workers: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: appUrl,
    application_name: 'rungs jobs',
    schema: jobsSchema,
    max: 2,
    connectionTimeoutMillis: 5_000,
    migrate: false,
    createSchema: false,
    supervise: workers,
    schedule: workers,
    // How soon the jobs of a process that died are noticed, see `heartbeat`.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Rebuilding an index needs its owner.
    reindex: false,
  });
  const logger = new Logger('jobs');
  boss.on('error', (error) => logger.error({ err: error }));
  return boss;
}

/** Makes the queue's tables, or brings them to this version. Run by the migrator. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobsSchema,
    max: 1,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
}
