import type { LadderTemplate } from '@rungs/domain/ladder/ladder.types.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Competency, Expectation, Ladder, LadderVersion, Level, Track } from './ladder.entities.js';

/** Makes a template into the first published version of an organization's own ladder. */
@Injectable()
export class LadderInstaller {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  async install({ name, competencies, tracks }: LadderTemplate): Promise<void> {
    const ladderId = newId();
    const versionId = newId();
    await this.scope.repository(Ladder).insert({ id: ladderId, name });
    await this.scope
      .repository(LadderVersion)
      .insert({ id: versionId, ladderId, number: 1, publishedAt: this.clock.now() });

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
      for (const { expectations, ...level } of levels) {
        const levelId = newId();
        await this.scope.repository(Level).insert({ ...level, id: levelId, trackId });
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
  }
}
