import { Injectable } from '@nestjs/common';

/** The only place that asks what time it is, so that a test (and the demo organization) can answer. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in UTC as `YYYY-MM-DD`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}
