import { Injectable } from '@nestjs/common';

type Listener = (kpiId: string) => Promise<void>;

/** Where those whose work a KPI measures say so, in `onModuleInit`. Part of the change: what they write commits with it. */
@Injectable()
export class KpiMoves {
  private readonly listeners: Listener[] = [];

  add(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** It was read, retired, taken up again, or wants something else. */
  async tell(kpiId: string): Promise<void> {
    for (const listener of this.listeners) await listener(kpiId);
  }
}
