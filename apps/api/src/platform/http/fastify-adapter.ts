import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import { protocolProblems, refuseUnreadable } from './protocol-problems.js';

/**
 * Nest's adapter, with our answer to what fails before a route runs (a body that cannot be read). Nest installs its
 * own handler only after its routes have taken the one that was there, which is Fastify's and speaks another shape.
 */
export class ProblemAdapter extends FastifyAdapter {
  constructor(options: FastifyServerOptions) {
    super({ ...options, ...protocolProblems });
    this.getInstance().setErrorHandler(refuseUnreadable);
  }

  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}
