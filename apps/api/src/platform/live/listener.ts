import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Settings } from '../config/settings.js';

export type Channel = 'rungs_live' | 'rungs_credentials' | 'rungs_framework';

export type Subscriber = Readonly<{
  heard(payload: string): void;
  /** True once this process hears everything from now on; false when it lost its connection and may miss things. */
  hearing?(hearing: boolean): void;
}>;

const channels: readonly Channel[] = ['rungs_live', 'rungs_credentials', 'rungs_framework'];
const longestPause = 5_000;
const pulse = 10_000;

/** The one connection per process that listens to Postgres. It heals by itself; subscribers are told of the gap. */
@Injectable()
export class Listener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly subscribers = new Map<Channel, Subscriber[]>();
  private readonly stopping = new AbortController();
  private client: Client | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly settings: Settings) {}

  subscribe(channel: Channel, subscriber: Subscriber): void {
    this.subscribers.set(channel, [...(this.subscribers.get(channel) ?? []), subscriber]);
  }

  /** Tells every process, this one included. @returns false when there is no connection to tell it on. */
  async tell(channel: Channel, payloads: readonly string[]): Promise<boolean> {
    if (!this.client) return false;
    return this.client.query('select pg_notify($1, p) from unnest($2::text[]) p', [channel, payloads]).then(
      () => true,
      () => false,
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.listenUntilLost(() => (failures = 0));
      } catch (error) {
        if (!signal.aborted)
          this.logger.warn(`Not hearing from Postgres: ${error instanceof Error ? error.message : 'lost'}`);
      }
      const pause = Math.min(longestPause, 100 * 2 ** failures) * (0.5 + Math.random() / 2);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async listenUntilLost(connected: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.settings.appUrl,
      application_name: 'rungs listener',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve, reject) => {
      client.once('error', reject).once('end', resolve);
      this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    lost.catch(() => undefined);
    // A server that dies says goodbye, and then its connection breaks: the second error must not end this process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.on('notification', ({ channel, payload = '' }) => this.each(channel, (to) => to.heard(payload)));
      await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
      connected();
      this.client = client;
      this.tellHearing(true);
      await Promise.race([lost, this.beat(client)]);
    } finally {
      this.client = undefined;
      this.tellHearing(false);
      await client.end().catch(() => undefined);
    }
  }

  /** A connection that a network dropped in silence looks alive until it is asked something. */
  private async beat(client: Client): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && this.client === client) {
      await sleep(pulse, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await client.query('select');
    }
  }

  private tellHearing(hearing: boolean): void {
    for (const channel of channels) this.each(channel, (to) => to.hearing?.(hearing));
  }

  private each(channel: string, tell: (subscriber: Subscriber) => void): void {
    for (const subscriber of this.subscribers.get(channel as Channel) ?? []) tell(subscriber);
  }
}
