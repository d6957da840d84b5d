import { Injectable, Logger } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Anchors } from './anchors.js';
import { sealForgotten, sealThese, takeTurn } from './audit.queries.js';

const mostAtOnce = 5_000;

type Seal = Readonly<{ sequence: string; entries: number; hash: string }>;

/** Puts entries into their organization's chain, in order, one sealer at a time. */
@Injectable()
export class AuditSealer {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly scope: TenantScope,
    private readonly anchors: Anchors,
  ) {}

  /**
   * Seals those of the given entries that are not sealed yet.
   * @returns false when another process is at it
   */
  async seal(organizationId: string, ids: readonly string[]): Promise<boolean> {
    return (await this.add(organizationId, sealThese, [ids])) !== null;
  }

  /**
   * Seals what a process that died has left behind.
   * @returns false when there is more to do, or another process is at it
   */
  async sealForgotten(organizationId: string): Promise<boolean> {
    const entries = await this.add(organizationId, sealForgotten, [mostAtOnce]);
    return entries !== null && entries < mostAtOnce;
  }

  /** @returns how many were sealed; null when another process is at it */
  private async add(organizationId: string, statement: Statement, values: readonly unknown[]): Promise<number | null> {
    const seals = await this.scope.run(organizationId, async () => {
      const [turn] = await this.scope.rows<{ mine: boolean }>(takeTurn);
      return turn?.mine ? this.scope.rows<Seal>(statement, values) : null;
    });
    if (!seals) return null;
    const [seal] = seals;
    if (seal) await this.anchor(organizationId, seal);
    return seal?.entries ?? 0;
  }

  private async anchor(organizationId: string, { sequence, hash }: Seal): Promise<void> {
    const anchor = { sequence: Number(sequence), hash };
    this.logger.log({ msg: 'audit head', organizationId, ...anchor });
    await this.anchors.write(organizationId, anchor).catch((error: unknown) => {
      // The chain holds without it; it only could be cut off unseen until the next one is written.
      this.logger.error({ msg: 'The head of the audit chain could not be written down.', err: error, organizationId });
    });
  }
}
