import { Injectable } from '@nestjs/common';
import { ObservationsService, PatternsService } from '../observations/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { observations, patterns } from './words/observations.js';

/** What somebody noticed in the first weeks, and concluded from it. */
@Injectable()
export class ObservationsStory {
  constructor(
    private readonly clock: Clock,
    private readonly observations: ObservationsService,
    private readonly patterns: PatternsService,
  ) {}

  /** @param since days ago on which the person began to write */
  async tell({ actor, personId, name }: Player, since: number, calendar: Calendar, dice: Dice): Promise<void> {
    const isStoryteller = name === storyteller;
    const noticed = isStoryteller ? observations.slice(0, 11) : dice.some(observations, dice.between(1, 3));
    const made: { id: string; kind: string }[] = [];
    for (const [index, [kind, text]] of noticed.entries()) {
      const daysAgo = Math.max(since - index * dice.between(3, 9), 1);
      const wish = { kind, text, observedOn: calendar.daysAgo(daysAgo) };
      made.push(await this.at(calendar, daysAgo, () => this.observations.create(actor, personId, wish)));
    }
    for (const [title, conclusion, kinds] of isStoryteller ? patterns : []) {
      const observationIds = made.filter(({ kind }) => kinds.some((one) => one === kind)).map(({ id }) => id);
      const wish = { title, conclusion, observationIds };
      await this.at(calendar, Math.max(since - 100, 1), () => this.patterns.create(actor, personId, wish));
    }
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
