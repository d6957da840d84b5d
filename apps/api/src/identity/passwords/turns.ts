import { problem } from '../../platform/http/problem.js';

/** Lets `atOnce` pieces of work run at a time and `mostWaiting` stand in line; who comes later is told to come back. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.standInLine();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private standInLine(): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) {
      throw problem(503, 'busy', 'Many people are signing in right now.', { retryAfterSeconds: 2 });
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
