type Bucket = { tokens: number; at: number };

const mostKept = 50_000;

/** So many acts per minute for each key, which may all come at once, and after that as fast as they refill. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** @returns 0 when the act is within the limit, else the seconds until the next one will be */
  take(key: string, now: number): number {
    const bucket = this.buckets.get(key) ?? { tokens: this.perMinute, at: now };
    const refilled = Math.min(this.perMinute, bucket.tokens + ((now - bucket.at) / 60_000) * this.perMinute);
    // Taken out and put back, so that the first of the map is always the one longest unused.
    this.buckets.delete(key);
    const allowed = refilled >= 1;
    this.buckets.set(key, { tokens: allowed ? refilled - 1 : refilled, at: now });
    if (this.buckets.size > mostKept) this.dropOldest();
    return allowed ? 0 : Math.ceil(((1 - refilled) / this.perMinute) * 60);
  }

  private dropOldest(): void {
    const oldest = this.buckets.keys().next();
    if (!oldest.done) this.buckets.delete(oldest.value);
  }
}
