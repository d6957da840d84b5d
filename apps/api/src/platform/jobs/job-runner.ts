import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type Job, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Settings } from '../config/settings.js';
import { Metrics } from '../observability/metrics.js';
import { TenantScope } from '../tenancy/tenant-scope.js';
import { type JobHandler, JobHandlers, type Schedule } from './job-handlers.js';

const envelopeSchema = z.object({ organizationId: z.uuid().nullable(), payload: z.unknown() });
const day = 86_400;
/** Seconds without a sign of life after which a job is another process's: its own was killed. */
const heartbeat = 10;
/** The rest of the time that a stop may take is for requests and streams. */
const patience = 10_000;

/** Runs what the outbox holds, and what the clock asks for. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly boss: PgBoss,
    private readonly registry: JobHandlers,
    private readonly scope: TenantScope,
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const handler of this.registry.handlers) await this.open(handler);
    if (!this.settings.workers) return;
    for (const schedule of this.registry.schedules) await this.keepTime(schedule);
  }

  /** Before the server closes: no new job begins, those that run may finish. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.settings.workers) await this.boss.stop({ graceful: true, timeout: patience });
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.settings.workers) await this.boss.stop({ graceful: false });
  }

  private async open(handler: JobHandler<unknown>): Promise<void> {
    const { queue, retries = 5, secondsAtMost = 300, concurrency = 1 } = handler;
    const wanted = {
      ...{ retryLimit: retries, retryDelay: 1, retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: heartbeat },
      ...{ expireInSeconds: secondsAtMost, retentionSeconds: 14 * day, deleteAfterSeconds: day },
    };
    await this.boss.createQueue(queue, wanted);
    // One that an earlier version made keeps its settings otherwise.
    await this.boss.updateQueue(queue, wanted);
    if (!this.settings.workers) return;
    const options = { localConcurrency: concurrency, pollingIntervalSeconds: 1 };
    await this.boss.work<unknown>(queue, options, async ([job]) => job && this.run(handler, job));
  }

  private async run(
    { queue, payload: schema, run, within = 'scope' }: JobHandler<unknown>,
    job: Job<unknown>,
  ): Promise<void> {
    try {
      const { organizationId, payload } = envelopeSchema.parse(job.data);
      const work = async (): Promise<void> => run(schema.parse(payload), { jobId: job.id, signal: job.signal });
      if (within === 'none' || organizationId === null) await work();
      else await this.scope.runAgainIfUndone(organizationId, work);
      this.metrics.job(queue, 'done');
    } catch (error) {
      this.metrics.job(queue, 'failed');
      this.logger.warn({
        msg: 'A job failed and will be tried again while it has tries left.',
        err: error,
        queue,
        jobId: job.id,
      });
      throw error;
    }
  }

  private async keepTime({ name, cron, inEachOrganization }: Schedule): Promise<void> {
    // `exclusive`: a round that takes long is not joined by the next.
    await this.boss.createQueue(name, {
      ...{ policy: 'exclusive', retryLimit: 0, deleteAfterSeconds: 3_600, heartbeatSeconds: heartbeat },
    });
    await this.boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      const organizations = await this.dataSource.query<{ id: string }[]>('select id from organizations');
      for (const { id } of organizations) await this.scope.runAgainIfUndone(id, inEachOrganization);
    });
    await this.boss.schedule(name, cron);
  }
}
