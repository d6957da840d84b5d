import { Injectable, Logger } from '@nestjs/common';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type Anchor, Anchors } from './anchors.js';
import { addSeals, head, takeTurn, unsealedAmong, unsealedSinceHead } from './audit.queries.js';
import { type ChainedEntry, chainStart, entryHash } from './chain.js';

const mostAtOnce = 5_000;

type Head = Readonly<{ sequence: string; hash: Buffer }>;

/** Puts entries into their organization's chain, in order, one sealer at a time. */
@Injectable()
export class AuditSealer {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly scope: TenantScope,
    private readonly anchors: Anchors,
  ) {}

  /**
   * Seals what is not sealed yet: of the given entries, or of all.
   * @returns false when there is more to do, or another process is at it
   */
  async seal(organizationId: string, ids?: readonly string[]): Promise<boolean> {
    const sealed = await this.scope.run(organizationId, async () => {
      const [turn] = await this.scope.rows<{ mine: boolean }>(takeTurn);
      return turn?.mine ? this.extendChain(organizationId, ids) : null;
    });
    if (!sealed) return false;
    if (sealed.anchor) await this.anchor(organizationId, sealed.anchor);
    return sealed.all;
  }

  private async extendChain(
    organizationId: string,
    ids?: readonly string[],
  ): Promise<{ all: boolean; anchor: Anchor | null }> {
    const [last] = await this.scope.rows<Head>(head);
    const entries = ids
      ? await this.scope.rows<ChainedEntry>(unsealedAmong, [ids])
      : await this.scope.rows<ChainedEntry>(unsealedSinceHead, [mostAtOnce]);
    if (entries.length === 0) return { all: true, anchor: null };

    let hash = last?.hash ?? chainStart(organizationId);
    const first = Number(last?.sequence ?? 0) + 1;
    const hashes = entries.map((entry) => (hash = entryHash(hash, entry)));
    await this.scope.rows(addSeals, [entries.map((_, n) => first + n), entries.map(({ id }) => id), hashes]);
    const anchor = { sequence: first + entries.length - 1, hash: hash.toString('hex') };
    return { all: entries.length < mostAtOnce, anchor };
  }

  private async anchor(organizationId: string, anchor: Anchor): Promise<void> {
    this.logger.log({ msg: 'audit head', organizationId, ...anchor });
    await this.anchors.write(organizationId, anchor).catch((error: unknown) => {
      // The chain holds without it; it only could be cut off unseen until the next one is written.
      this.logger.error({ msg: 'The head of the audit chain could not be written down.', err: error, organizationId });
    });
  }
}
