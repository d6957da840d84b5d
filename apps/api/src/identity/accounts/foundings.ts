import { Injectable } from '@nestjs/common';

type Step = () => Promise<void>;

/** What other features give a new organization to begin with, in the transaction that founds it. */
@Injectable()
export class Foundings {
  private readonly steps: Step[] = [];

  /** @param step runs within the scope of each new organization */
  add(step: Step): void {
    this.steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.steps) await step();
  }
}
