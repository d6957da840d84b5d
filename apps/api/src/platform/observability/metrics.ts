import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of this process, in Prometheus' words. Labels are routes and statuses, never ids. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'rungs_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [this.registry],
  });
  /** Finding a figure by its labels costs more than adding to it; there are as many as routes times statuses. */
  private readonly durationOf = new Map<string, Histogram.Internal<string>>();
  private readonly jobs = new Counter({
    name: 'rungs_jobs_total',
    help: 'Jobs run, by how they ended.',
    labelNames: ['queue', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  request(method: string, route: string, status: number, milliseconds: number): void {
    const key = `${status} ${method} ${route}`;
    let duration = this.durationOf.get(key);
    if (!duration) {
      duration = this.durations.labels({ method, route, status: String(status) });
      this.durationOf.set(key, duration);
    }
    duration.observe(milliseconds / 1_000);
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
