import type { PeopleImportView } from '@rungs/contracts/people-import.js';
import { HttpException, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { conflict } from '../platform/http/problem.js';
import { type JobContext, JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { transient, violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { createDepartments } from './application.queries.js';
import { DirectoryQueries } from './directory.queries.js';
import { ImportBatch } from './import-batch.js';
import { ImportRecords } from './import-records.js';
import { ImportStore } from './import-store.js';
import type { PeopleImport } from './people-import.entity.js';

const queue = 'imports.apply-people';
/** Up to here the request itself carries it out, in one transaction. */
const atOnce = 1_000;

/** Who pressed the button, so that the audit log names them and not a job. */
const actorSchema = z.object({
  accountId: z.uuid(),
  organizationId: z.uuid(),
  personId: z.uuid(),
  roles: z.array(z.enum(['employee', 'hr', 'admin'])).readonly(),
  credential: z.object({ kind: z.enum(['session', 'token']), id: z.uuid() }),
  authenticatedAt: z.coerce.date(),
});
const payloadSchema = z.object({ importId: z.uuid(), actor: actorSchema });
type Payload = z.infer<typeof payloadSchema>;

/** Carries out what a dry run said, in batches that are kept or undone as a whole, and goes on where it stopped. */
@Injectable()
export class ImportApplication implements OnModuleInit {
  private readonly logger = new Logger('imports');

  constructor(
    private readonly scope: TenantScope,
    private readonly records: ImportRecords,
    private readonly store: ImportStore,
    private readonly batch: ImportBatch,
    private readonly directory: DirectoryQueries,
    private readonly outbox: Outbox,
    private readonly jobs: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.jobs.handle({
      queue,
      payload: payloadSchema,
      // Its batches are transactions of their own.
      within: 'none',
      run: (payload, context) => this.runAll(payload, context),
    });
  }

  async apply(actor: Actor, id: string, version: number): Promise<PeopleImportView> {
    const found = await this.records.take(id, version, 'apply');
    if (found.state === 'planned' && found.plannedOn !== (await this.directory.mark())) throw changedMeanwhile();
    await this.records.change(id, { state: 'applying', stoppedBecause: null });
    try {
      await this.scope.rows(createDepartments, [JSON.stringify(found.plan?.newDepartments ?? [])]);
      if (found.total - found.done > atOnce)
        await this.outbox.enqueue(queue, { importId: id, actor } satisfies Payload);
      else while (await this.step(actor, id));
    } catch (error) {
      throw violatedConstraint(error) ? changedMeanwhile() : error;
    }
    return this.records.view(id);
  }

  /** The next batch, and the end when it was the last. */
  private async step(actor: Actor, id: string): Promise<boolean> {
    await this.records.lock(id);
    const { state }: PeopleImport = await this.records.find(id);
    if (state !== 'applying') return false;
    if (await this.batch.run(actor, id)) return true;
    await this.store.forgetCells(id);
    await this.records.change(id, { state: 'applied' });
    await this.records.trace(actor, 'people_import.applied', id);
    return false;
  }

  private async runAll({ importId, actor }: Payload, { signal }: JobContext): Promise<void> {
    try {
      while (await this.scope.runAgainIfUndone(actor.organizationId, () => this.step(actor, importId))) {
        signal.throwIfAborted();
      }
    } catch (error) {
      // What passes by itself is left to the queue, which runs the job again; the rest would never end silently.
      if (signal.aborted || transient(error)) throw error;
      await this.scope.runAgainIfUndone(actor.organizationId, () => this.stop(actor, importId, error));
    }
  }

  private async stop(actor: Actor, importId: string, error: unknown): Promise<void> {
    const refusal = violatedConstraint(error) ? changedMeanwhile() : error;
    const isOurFault = !(refusal instanceof HttpException);
    if (isOurFault) this.logger.error({ msg: 'An import stopped.', err: error, importId });
    const stoppedBecause = isOurFault ? 'Something went wrong on our side.' : refusal.message;
    await this.records.change(importId, { state: 'stopped', stoppedBecause });
    await this.records.trace(actor, 'people_import.stopped', importId);
  }
}

const changedMeanwhile = (): HttpException =>
  conflict('directory_changed', 'The directory changed since the dry run. Look at the difference again.');
