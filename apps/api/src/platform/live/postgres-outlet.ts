import { Injectable } from '@nestjs/common';
import { LiveOutlet } from '../traces/live-outlet.js';
import { Listener } from './listener.js';

/** Long enough to gather what one busy moment makes, short enough that nobody notices. */
const gatherFor = 20;
const againAfter = 500;
/** A NOTIFY carries at most 8,000 bytes; an id and its comma are 37. */
const idsPerMessage = 200;
/** While Postgres cannot be reached nothing commits either, so more than this is never waiting for long. */
const mostWaiting = 10_000;

/** Hears of each trace in this process the moment it is durable. */
type Witness = (organizationId: string, traceId: string) => void;
type Trace = readonly [organizationId: string, traceId: string];

/** Announces committed traces to every process, gathered, on the connection that listens. */
@Injectable()
export class PostgresOutlet extends LiveOutlet {
  private readonly witnesses: Witness[] = [];
  private waiting: Trace[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly listener: Listener) {
    super();
  }

  witness(witness: Witness): void {
    this.witnesses.push(witness);
  }

  override announce(...trace: Trace): void {
    for (const witness of this.witnesses) witness(...trace);
    if (this.waiting.length < mostWaiting) this.waiting.push(trace);
    this.flushIn(gatherFor);
  }

  private flushIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => void this.flush(), milliseconds).unref();
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    const told = await this.listener.tell('rungs_live', messagesOf(batch));
    if (!told) this.waiting = [...batch, ...this.waiting].slice(0, mostWaiting);
    this.timer = undefined;
    if (this.waiting.length > 0) this.flushIn(told ? gatherFor : againAfter);
  }
}

function messagesOf(traces: readonly Trace[]): string[] {
  const byOrganization = Map.groupBy(traces, ([organizationId]) => organizationId);
  return [...byOrganization].flatMap(([organizationId, own]) =>
    Array.from({ length: Math.ceil(own.length / idsPerMessage) }, (_, n) => {
      const ids = own.slice(n * idsPerMessage, (n + 1) * idsPerMessage).map(([, id]) => id);
      return [organizationId, ...ids].join(',');
    }),
  );
}
