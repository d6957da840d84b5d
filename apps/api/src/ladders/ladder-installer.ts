import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Competency, Expectation, Ladder, LadderVersion, Level, Track } from './ladder.entities.js';

type Publication = Readonly<{ ladderId: string; number: number; changelog: string; publishedBy: string | null }>;

/** Writes ladders as published versions, which nothing changes afterwards. */
@Injectable()
export class LadderInstaller {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  /** As the first version of a ladder of its own. */
  async install(content: LadderContent, by: Pick<Publication, 'changelog' | 'publishedBy'> | null = null) {
    const ladderId = newId();
    await this.scope.repository(Ladder).insert({ id: ladderId, name: content.name });
    const versionId = await this.publish(content, { changelog: '', publishedBy: null, ...by, ladderId, number: 1 });
    return { ladderId, versionId };
  }

  async publish({ competencies, tracks, name }: LadderContent, publication: Publication): Promise<string> {
    const versionId = newId();
    await this.scope.repository(LadderVersion).insert({ id: versionId, ...publication, publishedAt: this.clock.now() });

    const competencyIds = new Map<string, string>();
    for (const [position, competency] of competencies.entries()) {
      const id = newId();
      competencyIds.set(competency.key, id);
      await this.scope.repository(Competency).insert({ ...competency, id, ladderVersionId: versionId, position });
    }
    const cells: Partial<Expectation>[] = [];
    for (const [position, { key, name: trackName, levels }] of tracks.entries()) {
      const trackId = newId();
      await this.scope
        .repository(Track)
        .insert({ id: trackId, ladderVersionId: versionId, key, name: trackName, position });
      for (const [index, { expectations, ...level }] of levels.entries()) {
        const levelId = newId();
        await this.scope.repository(Level).insert({ ...level, rank: index + 1, id: levelId, trackId });
        for (const { competencyKey, bar, ...cell } of expectations) {
          const competencyId = competencyIds.get(competencyKey);
          if (!competencyId)
            throw new Error(`${level.code} asks for ${competencyKey}, which is no competency of ${name}.`);
          const bars = { barCount: bar.count, barKinds: bar.kinds, barMonths: bar.months };
          cells.push({ ...cell, ...bars, id: newId(), levelId, competencyId });
        }
      }
    }
    await this.scope.repository(Expectation).insertAll(cells);
    return versionId;
  }
}
