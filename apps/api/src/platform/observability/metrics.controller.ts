import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import { isLoopback } from '../http/loopback.js';
import { Public } from '../policy/route-policy.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
@Public()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly settings: Settings,
  ) {}

  /** For who knows METRICS_TOKEN; without one set, for the machine itself. To everybody else it is not there. */
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  show(@Req() request: FastifyRequest): Promise<string> {
    const { METRICS_TOKEN: token } = this.settings.environment;
    const allowed = token ? sameText(request.headers.authorization ?? '', `Bearer ${token}`) : isLoopback(request);
    if (!allowed) throw new NotFoundException();
    return this.metrics.registry.metrics();
  }
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
