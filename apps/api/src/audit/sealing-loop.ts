import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/config/settings.js';
import { PostgresOutlet } from '../platform/live/postgres-outlet.js';
import { AuditSealer } from './audit-sealer.js';

const round = 1_000;
const sweepEvery = 10 * 60_000;
/** Of one organization; more than this in a second is left to the sweep. */
const mostRemembered = 20_000;

/**
 * Seals each second what this process has written, by the ids it remembers, so that a round costs what there is to
 * seal and not what was ever written. What a process that died has left behind is found by the sweep.
 */
@Injectable()
export class SealingLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('audit');
  private readonly pending = new Map<string, string[]>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private nextSweep = 0;

  constructor(
    private readonly sealer: AuditSealer,
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly outlet: PostgresOutlet,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.workers) return;
    this.outlet.witness((organizationId, traceId) => this.remember(organizationId, traceId));
    this.timer = setInterval(() => {
      // A slow round is not overtaken by the next.
      this.running = this.running.then(() => this.seal());
    }, round).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    if (this.settings.workers) await this.sealPending();
  }

  private remember(organizationId: string, traceId: string): void {
    const ids = this.pending.get(organizationId) ?? [];
    if (ids.length < mostRemembered) ids.push(traceId);
    this.pending.set(organizationId, ids);
  }

  private async seal(): Promise<void> {
    await this.sealPending();
    if (Date.now() < this.nextSweep) return;
    this.nextSweep = Date.now() + sweepEvery;
    const organizations = await this.dataSource.query<{ id: string }[]>('select id from organizations').catch(() => []);
    for (const { id } of organizations) await this.attempt(() => this.sealer.sealForgotten(id), id);
  }

  private async sealPending(): Promise<void> {
    const batch = [...this.pending];
    this.pending.clear();
    for (const [organizationId, ids] of batch) {
      if (await this.attempt(() => this.sealer.seal(organizationId, ids), organizationId)) continue;
      const later = this.pending.get(organizationId) ?? [];
      this.pending.set(organizationId, [...ids, ...later].slice(0, mostRemembered));
    }
  }

  /** @returns false when it has to be tried again. Whether a seal was written when the line broke nobody needs to know. */
  private attempt(seal: () => Promise<boolean>, organizationId: string): Promise<boolean> {
    return seal().catch((error: unknown) => {
      this.logger.error({ msg: 'Audit entries could not be sealed; they will be.', err: error, organizationId });
      return false;
    });
  }
}
