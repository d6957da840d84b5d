import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The only place that asks what time it is. */
@Injectable()
export class Clock {
  private readonly elsewhen = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.elsewhen.getStore() ?? new Date();
  }

  /** The time that `at` set; null in the present, where nobody but the database says when something was written. */
  elsewhenNow(): Date | null {
    return this.elsewhen.getStore() ?? null;
  }

  /** Today in UTC as `YYYY-MM-DD`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** Runs `work` as if it were then: how the demo organization gets a past through the services of the present. */
  at<T>(then: Date, work: () => Promise<T>): Promise<T> {
    return this.elsewhen.run(then, work);
  }
}
