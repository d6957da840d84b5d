import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { problem } from '../platform/http/problem.js';
import { Listener } from '../platform/live/listener.js';
import { Metrics } from '../platform/observability/metrics.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { eventIsKept, eventsByIds, eventsOfLast, eventsSince, type StoredEvent } from './live-event.js';
import { LiveListeners } from './live-listeners.js';
import { mayHear, nobodyAround } from './live-rights.js';
import type { LiveStream } from './live-stream.js';

const mostPerPerson = 10;
const mostPerProcess = 5_000;
const mostResumed = 500;
const heartbeat = 20_000;
/** How far back to read after a gap in hearing: the gap itself is seconds, a transaction ends within 15. */
const gap = 60;

/** Sends what changed to the open screens of this process, each only what its reader may know now. */
@Injectable()
export class LiveHub implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly streams = new Map<string, Set<LiveStream>>();
  private readonly timer = setInterval(() => void this.beat(), heartbeat).unref();
  private count = 0;

  constructor(
    private readonly listener: Listener,
    private readonly scope: TenantScope,
    private readonly listeners: LiveListeners,
    metrics: Metrics,
  ) {
    metrics.gauge('rungs_live_streams', 'Open streams of live events.', () => this.count);
  }

  onModuleInit(): void {
    this.listener.subscribe('rungs_live', {
      heard: (payload) => {
        const [organizationId = '', ...ids] = payload.split(',');
        void this.deliver(organizationId, eventsByIds, [ids]);
      },
      hearing: (hearing) => {
        if (hearing)
          for (const organizationId of this.streams.keys())
            void this.deliver(organizationId, eventsOfLast, [gap, mostResumed]);
      },
    });
    this.listener.subscribe('rungs_credentials', { heard: () => void this.endDeadStreams() });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const stream of this.all()) stream.sendAway();
  }

  /** @throws ProblemException when the person or the process has too many streams open */
  assertRoom(organizationId: string, personId: string): void {
    const own = [...(this.streams.get(organizationId) ?? [])].filter(({ actor }) => actor.personId === personId);
    const wait = { retryAfterSeconds: 30 };
    if (own.length >= mostPerPerson) throw problem(429, 'too_many_streams', 'Close some of your open pages.', wait);
    if (this.count >= mostPerProcess) throw problem(503, 'unavailable', 'Too many people are listening here.', wait);
  }

  /** Adds the stream first and then resumes, so that nothing falls between. @returns how to leave */
  join(stream: LiveStream, lastEventId: string | undefined): () => void {
    const { organizationId } = stream.actor;
    const own = this.streams.get(organizationId) ?? new Set();
    this.streams.set(organizationId, own.add(stream));
    this.count += 1;
    if (lastEventId) void this.resume(stream, lastEventId);
    return () => this.leave(stream);
  }

  private leave(stream: LiveStream): void {
    const own = this.streams.get(stream.actor.organizationId);
    if (!own?.delete(stream)) return;
    this.count -= 1;
    if (own.size === 0) this.streams.delete(stream.actor.organizationId);
  }

  private async resume(stream: LiveStream, lastEventId: string): Promise<void> {
    await this.inScope(stream.actor.organizationId, async () => {
      const [kept] = await this.scope.rows(eventIsKept, [lastEventId]);
      const missed = await this.scope.rows<StoredEvent>(eventsSince, [lastEventId, mostResumed]);
      if (!kept || missed.length === mostResumed) return stream.sendReset();
      await this.sendAllowed([stream], missed);
    });
  }

  private async deliver(organizationId: string, statement: Statement, values: readonly unknown[]): Promise<void> {
    if (!this.streams.has(organizationId)) return;
    await this.inScope(organizationId, async () => {
      const events = await this.scope.rows<StoredEvent>(statement, values);
      await this.sendAllowed([...(this.streams.get(organizationId) ?? [])], events);
    });
  }

  private async sendAllowed(streams: readonly LiveStream[], events: readonly StoredEvent[]): Promise<void> {
    if (events.length === 0) return;
    const subjects = new Set(events.flatMap(({ subjectPersonId }) => subjectPersonId ?? []));
    const [living, around] = await Promise.all([this.living(streams), this.listeners.aroundThem([...subjects])]);
    for (const stream of living) {
      const hearer = { personId: stream.actor.personId, roles: stream.roles };
      for (const event of events) {
        if (mayHear(hearer, event, around.get(event.subjectPersonId ?? '') ?? nobodyAround)) stream.send(event);
      }
    }
  }

  /** Those whose credential still holds; the others are ended. Asked each time: what is sent cannot be taken back. */
  private async living(streams: readonly LiveStream[]): Promise<LiveStream[]> {
    const roles = await this.listeners.alive(streams.map(({ actor }) => actor));
    return streams.filter((stream) => {
      const now = roles.get(stream.actor.credential.id);
      if (now) stream.roles = now;
      else stream.end();
      return now !== undefined;
    });
  }

  private async endDeadStreams(): Promise<void> {
    for (const [organizationId, streams] of this.streams) {
      await this.inScope(organizationId, async () => void (await this.living([...streams])));
    }
  }

  private async beat(): Promise<void> {
    await this.endDeadStreams();
    for (const stream of this.all()) stream.beat();
  }

  private async inScope(organizationId: string, work: () => Promise<void>): Promise<void> {
    await this.scope.runAgainIfUndone(organizationId, work).catch((error: unknown) => {
      // A hint that could not be told is made good by `reset`: nobody must wait for news that will not come.
      this.logger.error({ err: error, organizationId });
      for (const stream of this.streams.get(organizationId) ?? []) stream.sendReset();
    });
  }

  private all(): LiveStream[] {
    return [...this.streams.values()].flatMap((own) => [...own]);
  }
}
