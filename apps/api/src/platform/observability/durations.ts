import { Histogram } from 'prom-client';

type Series = { readonly labels: Readonly<Record<string, string>>; readonly counts: Float64Array; sum: number };

const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/**
 * How long requests took, in seconds, as a histogram for Prometheus. prom-client's own looks at the labels again with
 * each observation, which was a twentieth of what this process does to answer a read: here it is one look-up.
 */
export class Durations extends Histogram {
  private readonly series = new Map<string, Series>();

  constructor(
    private readonly called: string,
    private readonly said: string,
  ) {
    super({ name: called, help: said, labelNames: ['method', 'route', 'status'], buckets: bounds, registers: [] });
  }

  add(method: string, route: string, status: number, seconds: number): void {
    const key = `${status} ${method} ${route}`;
    let series = this.series.get(key);
    if (!series) {
      const labels = { method, route, status: String(status) };
      series = { labels, counts: new Float64Array(bounds.length + 1), sum: 0 };
      this.series.set(key, series);
    }
    let bucket = 0;
    while (bucket < bounds.length && seconds > (bounds[bucket] ?? 0)) bucket += 1;
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
    series.sum += seconds;
  }

  /** What both ways out of the registry ask for, text and JSON; its type does not name it. */
  getForPromString() {
    const values = [...this.series.values()].flatMap((series) => this.valuesOf(series));
    return { name: this.called, help: this.said, type: 'histogram', aggregator: 'sum', values };
  }

  private valuesOf({ labels, counts, sum }: Series) {
    let count = 0;
    const buckets = [...counts].map((inBucket, bucket) => {
      count += inBucket;
      const le = bounds[bucket] === undefined ? '+Inf' : String(bounds[bucket]);
      return { labels: { le, ...labels }, value: count, metricName: `${this.called}_bucket` };
    });
    return [
      ...buckets,
      { labels, value: sum, metricName: `${this.called}_sum` },
      { labels, value: count, metricName: `${this.called}_count` },
    ];
  }
}
