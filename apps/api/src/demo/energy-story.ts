import { Injectable } from '@nestjs/common';
import { CapacityService } from '../capacity/index.js';
import { CheckInsService } from '../check-ins/index.js';
import { FocusSessionsService } from '../focus-sessions/index.js';
import { Clock } from '../platform/clock.js';
import { VisibilityEventsService } from '../visibility-events/index.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { intentions, shown, weeks } from './words/energy.js';

/** How people are, what they keep time free for, and who has seen their work. */
@Injectable()
export class EnergyStory {
  constructor(
    private readonly clock: Clock,
    private readonly capacity: CapacityService,
    private readonly checkIns: CheckInsService,
    private readonly focus: FocusSessionsService,
    private readonly events: VisibilityEventsService,
  ) {}

  /** @param since days ago on which the person began to write @param step where they stand now */
  async tell(player: Player, since: number, step: number, calendar: Calendar, dice: Dice): Promise<void> {
    const isStoryteller = player.name === storyteller;
    if (step >= 3) await this.show(player, since, isStoryteller ? 5 : step, calendar, dice);
    if (isStoryteller || (step >= 3 && dice.happens(0.2))) {
      await this.checkIn(player, isStoryteller ? 11 : dice.between(2, 4), calendar, dice);
      await this.focusOn(
        player,
        await this.haveHours(player, isStoryteller ? 10 : dice.between(4, 10)),
        isStoryteller ? 6 : 1,
        calendar,
        dice,
      );
    }
  }

  private async show({ actor, personId }: Player, since: number, most: number, calendar: Calendar, dice: Dice) {
    for (const [kind, title, reached, takeaways] of dice.some(shown, dice.between(1, most))) {
      const ago = dice.between(2, Math.min(since, 120));
      await this.at(calendar, ago, () =>
        this.events.create(actor, personId, {
          ...{ kind, title, reached, takeaways, heldOn: calendar.daysAgo(ago), link: null },
          ...{ led: kind === 'meeting', step: kind === 'lunch' ? 4 : 3 },
          audience: dice.happens(0.7) ? 'manager' : 'private',
        }),
      );
    }
  }

  /** One a week, with a week left out here and there. The last one was more than a week ago, so that Today asks. */
  private async checkIn({ actor, personId }: Player, count: number, calendar: Calendar, dice: Dice) {
    for (let week = count; week >= 1; week -= 1) {
      if (week > 3 && dice.happens(0.15)) continue;
      // It got more towards the end, as before every release.
      const [load, energy, note] = dice.one(week <= 4 ? weeks.slice(2) : weeks.slice(0, 4));
      const ago = 8 + (week - 1) * 7;
      const hoursSlept = dice.happens(0.6) ? dice.between(11, 16) / 2 : null;
      await this.at(calendar, ago, () =>
        this.checkIns.create(actor, personId, { takenOn: calendar.daysAgo(ago), load, energy, hoursSlept, note }),
      );
    }
  }

  /** @returns the item of the plan that is being worked on, if any is */
  private async haveHours({ actor, personId }: Player, hoursPerWeek: number): Promise<string | null> {
    const { items } = await this.capacity.set(actor, personId, 0, { hoursPerWeek });
    return items.find(({ state }) => state === 'doing')?.id ?? null;
  }

  private async focusOn(
    { actor, personId }: Player,
    planItemId: string | null,
    count: number,
    calendar: Calendar,
    dice: Dice,
  ) {
    for (let session = 0; session < count; session += 1) {
      const ago = dice.between(1, 6);
      const wish = {
        goalId: null,
        planItemId: session % 3 === 2 ? null : planItemId,
        intention: dice.one(intentions),
        minutes: dice.one([25, 25, 25, 50]),
      };
      const startedAt = calendar.at(ago).toISOString();
      await this.at(calendar, ago, () => this.focus.create(actor, personId, { ...wish, startedAt }));
    }
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
