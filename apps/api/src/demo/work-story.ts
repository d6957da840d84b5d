import { Injectable } from '@nestjs/common';
import { EvidenceLog } from '../evidence/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { managing, work } from './words/work.js';

/** What somebody has done, most of it shared with their manager, a little kept back. */
@Injectable()
export class WorkStory {
  constructor(
    private readonly clock: Clock,
    private readonly evidence: EvidenceLog,
  ) {}

  async tell(
    { actor, personId, level, name }: Player,
    since: number,
    step: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const known = level.startsWith('M') ? [...managing, ...dice.some(work, 6)] : work;
    const wanted = name === storyteller ? known.length : dice.between(2, 3 + step * 3);
    const days = Array.from({ length: wanted }, () => dice.between(1, since)).toSorted((a, b) => b - a);
    for (const [index, { kpi, ...told }] of dice.some(known, wanted).entries()) {
      const daysAgo = days[index] ?? since;
      await this.clock.at(calendar.at(daysAgo), () =>
        this.evidence.create(actor, personId, {
          ...told,
          competencyKeys: [...told.competencyKeys],
          kpi: kpi ? { name: kpi[0], before: kpi[1], after: kpi[2], unit: kpi[3] } : null,
          role: dice.one(['Led it', 'Did half of it', 'Started it', 'Wrote it']),
          contributors: [],
          occurredOn: calendar.daysAgo(daysAgo),
          occurredUntil: null,
          step: Math.min(step, dice.between(1, 4)) as 1 | 2 | 3 | 4,
          links: [],
          source: 'manual',
          externalId: null,
          // What she has not shown yet is what her coverage lacks.
          audience: (name === storyteller ? !told.competencyKeys.includes('direction') : dice.happens(0.8))
            ? 'manager'
            : 'private',
        }),
      );
    }
  }
}
