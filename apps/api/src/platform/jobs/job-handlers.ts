import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

/** What a job is given besides its payload. */
export type JobContext = Readonly<{ jobId: string; signal: AbortSignal }>;

export type JobHandler<P> = Readonly<{
  /** `imports.apply`: the feature, then what it does. */
  queue: string;
  payload: z.ZodType<P>;
  /**
   * May run twice: when the process dies between the commit and the note that it is done.
   * @throws to be run again later
   */
  run: (payload: P, context: JobContext) => Promise<void>;
  /**
   * `scope` (the default): inside the scope of the organization that enqueued it, one transaction.
   * `none`: for what waits for the world outside (mail), which no transaction may do.
   */
  within?: 'scope' | 'none';
  retries?: number;
  /** Given up, and run again, when it takes longer. */
  secondsAtMost?: number;
  concurrency?: number;
}>;

export type Schedule = Readonly<{
  name: string;
  /** Five fields, in UTC. */
  cron: string;
  /** Runs in the scope of each organization in turn. */
  inEachOrganization: () => Promise<void>;
}>;

/** Where features say, in `onModuleInit`, which jobs they do. */
@Injectable()
export class JobHandlers {
  readonly handlers: JobHandler<unknown>[] = [];
  readonly schedules: Schedule[] = [];

  handle<P>(handler: JobHandler<P>): void {
    // The payload is parsed with the handler's own schema before it runs, so the types meet again there.
    this.handlers.push(handler as JobHandler<unknown>);
  }

  schedule(schedule: Schedule): void {
    this.schedules.push(schedule);
  }
}
