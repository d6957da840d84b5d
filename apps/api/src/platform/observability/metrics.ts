import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Durations } from './durations.js';

/** The figures of this process, in Prometheus' words. Labels are routes and statuses, never ids. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Durations(
    'rungs_request_duration_seconds',
    'From the first byte of a request to the last of its answer.',
  );
  private readonly jobs = new Counter({
    name: 'rungs_jobs_total',
    help: 'Jobs run, by how they ended.',
    labelNames: ['queue', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    this.registry.registerMetric(this.durations);
    collectDefaultMetrics({ register: this.registry });
  }

  request(method: string, route: string, status: number, milliseconds: number): void {
    this.durations.add(method, route, status, milliseconds / 1_000);
  }

  job(queue: string, outcome: 'done' | 'failed'): void {
    this.jobs.inc({ queue, outcome });
  }

  /** A figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
