const day = 86_400_000;

/** Days of the past, counted from the day on which the demo organization is made. */
export class Calendar {
  constructor(private readonly today: Date) {}

  /** Noon of that day, so that no time zone turns it into another. */
  at(daysAgo: number): Date {
    const noon = new Date(this.today.getTime() - daysAgo * day);
    noon.setUTCHours(Math.min(12, this.today.getUTCHours()), 0, 0, 0);
    return noon;
  }

  daysAgo(days: number): string {
    return this.at(days).toISOString().slice(0, 10);
  }

  inDays(days: number): string {
    return this.daysAgo(-days);
  }
}
