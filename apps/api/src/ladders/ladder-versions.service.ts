import type { LadderAct, LadderCatalog, LadderDifference, LadderHistory } from '@rungs/contracts/ladder-drafts.js';
import { ladderDifference } from '@rungs/domain/ladder/difference.js';
import { ladderTemplates } from '@rungs/domain/ladder/templates.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { contentOf } from './content-of.js';
import { LadderDraftsService } from './ladder-drafts.service.js';
import { catalog, draftsInCatalog, historyOfLadder, laddersInUse } from './ladder-drafts.queries.js';
import { ladderFile } from './ladder-files.js';
import { Ladder } from './ladder.entities.js';
import { PublishedLadders } from './published-ladders.js';

/** What was published, when and why; and whether a ladder is still in use. */
@Injectable()
export class LadderVersionsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly ladders: PublishedLadders,
    private readonly drafts: LadderDraftsService,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  /** Every ladder with its versions, what is being written, and what one may begin from. */
  async catalog(): Promise<LadderCatalog> {
    const templates = Object.entries(ladderTemplates).map(([key, { name, tracks }]) => ({
      ...{ key, name },
      tracks: tracks.map((track) => `${track.name}: ${track.levels.map(({ code }) => code).join(', ')}`),
    }));
    const [items, drafts] = await Promise.all([
      this.scope.rows<LadderCatalog['items'][number]>(catalog),
      this.scope.rows<LadderCatalog['drafts'][number]>(draftsInCatalog),
    ]);
    return { items, drafts, templates };
  }

  async history(ladderId: string): Promise<LadderHistory> {
    const [row] = await this.scope.rows<LadderHistory>(historyOfLadder, [ladderId]);
    if (!row) throw new NotFoundException();
    return row;
  }

  /** @throws NotFoundException where the two are not versions of one ladder. */
  async difference(versionId: string, from: string): Promise<LadderDifference> {
    const [earlier, later] = [await this.ladders.version(from), await this.ladders.version(versionId)];
    if (earlier.id !== later.id) throw new NotFoundException();
    return { items: ladderDifference(contentOf(earlier), contentOf(later)) };
  }

  async file(versionId: string, format: 'csv' | 'json'): Promise<string> {
    return ladderFile(contentOf(await this.ladders.version(versionId)), format);
  }

  /** An archived ladder is offered to nobody any more; whoever aims at it goes on. */
  async act(actor: Actor, ladderId: string, act: LadderAct): Promise<LadderHistory> {
    const { archivedAt } = await this.drafts.ladderForChange(ladderId);
    if ((act === 'archive') === (archivedAt !== null)) {
      throw conflict('not_possible', 'This ladder cannot be changed in this way any more.');
    }
    const [inUse] = await this.scope.rows<{ count: number }>(laddersInUse);
    if (act === 'archive' && (inUse?.count ?? 0) < 2) {
      throw conflict('last_ladder', 'This is the only ladder in use. Publish another one first.');
    }
    const now = act === 'archive' ? this.clock.now() : null;
    await this.scope.repository(Ladder).update(ladderId, undefined, { archivedAt: now });
    await this.traces.record(actor, {
      ...{ act: `ladder.${act}d`, recordType: 'ladder', recordId: ladderId },
      ...{ subjectPersonId: null, audience: 'organization' },
    });
    return this.history(ladderId);
  }
}
