import type { SessionView } from '@rungs/contracts/session.js';
import { Injectable } from '@nestjs/common';

type Ask = () => Promise<SessionView['stepNames']>;

/**
 * What the organization calls the steps, as the feature that keeps the framework tells it: every screen says their names,
 * so they come with the session, which every screen waits for.
 */
@Injectable()
export class StepNames {
  private ask: Ask = () => Promise.resolve({});

  /** @param ask runs within the scope of the organization */
  from(ask: Ask): void {
    this.ask = ask;
  }

  ofOrganization(): ReturnType<Ask> {
    return this.ask();
  }
}
