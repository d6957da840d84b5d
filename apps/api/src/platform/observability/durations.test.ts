import { describe, expect, it } from '@jest/globals';
import { Histogram, Registry } from 'prom-client';
import { Durations } from './durations.js';

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const observed = [
  ['GET', '/a', 200, 0.001],
  ['GET', '/a', 200, 0.002],
  ['GET', '/a', 200, 0.0021],
  ['GET', '/a', 404, 0.3],
  ['POST', '/b "quoted" \\ and\nbroken', 201, 15],
  ['POST', '/b "quoted" \\ and\nbroken', 201, 15.5],
] as const;

/** Without the order of labels, which means nothing. */
const lines = async (registry: Registry): Promise<string[]> =>
  (await registry.metrics())
    .split('\n')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').toSorted().join(',')}}`));

describe('the durations of requests', () => {
  it('read in Prometheus’ words as prom-client’s own histogram does', async () => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const durations = new Durations('seconds', 'How long.');
    ours.registerMetric(durations);
    const histogram = new Histogram({
      name: 'seconds',
      help: 'How long.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [theirs],
    });
    for (const [method, route, status, seconds] of observed) {
      durations.add(method, route, status, seconds);
      histogram.observe({ method, route, status: String(status) }, seconds);
    }
    expect(await lines(ours)).toEqual(await lines(theirs));
    expect((await lines(ours)).length).toBeGreaterThan(40);
  });
});
