import { Injectable } from '@nestjs/common';
import { IntentService, Journey, JourneyService, Moves, ReadinessService } from '../journeys/index.js';
import { Clock } from '../platform/clock.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { reasons, revisitReasons } from './words/notes.js';

/** How far somebody has come: the days ago on which they came to each step, in order, with returns. */
export type Walk = readonly Readonly<{ step: 1 | 2 | 3 | 4; daysAgo: number }>[];

/** Walks one person up the stair, with what their manager answers on the way. */
@Injectable()
export class JourneyStory {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly journeys: JourneyService,
    private readonly moves: Moves,
    private readonly intents: IntentService,
    private readonly readiness: ReadinessService,
  ) {}

  async tell(player: Player, walk: Walk, calendar: Calendar, dice: Dice): Promise<void> {
    const [first, ...rest] = walk;
    const { actor, personId, nextLevelId } = player;
    if (!first || !nextLevelId) return;
    const target = { targetLevelId: nextLevelId, targetOn: calendar.inDays(dice.between(60, 400)) };
    await this.at(calendar, first.daysAgo, () => this.journeys.start(actor, personId, target));
    let here: number = first.step;
    for (const { step, daysAgo } of rest) {
      const { id, version } = await this.openJourney(personId);
      await this.at(calendar, daysAgo, () =>
        this.moves.ask(
          actor,
          id,
          version,
          step > here
            ? { act: 'advance', step: null, reason: '' }
            : { act: 'revisit', step, reason: dice.one(revisitReasons) },
        ),
      );
      here = step;
    }
    await this.answer(player, target, here, rest.at(-1)?.daysAgo ?? first.daysAgo, calendar, dice);
  }

  /** The intent, the judgement and the talks: what both of them have said so far. */
  private async answer(
    player: Player,
    target: { targetLevelId: string; targetOn: string },
    step: number,
    stepDays: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const { actor, personId, manager } = player;
    if (!manager) return;
    const declares = step >= 3 || dice.happens(0.35);
    if (declares) {
      const daysAgo = Math.min(stepDays, dice.between(20, 200));
      const month = new Date(target.targetOn).toLocaleDateString('en', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      const sentence = `I want to be promoted to ${player.nextLevel}, by ${month}.`;
      await this.at(calendar, daysAgo, () => this.intents.declare(actor, personId, { ...target, sentence }));
      if (dice.happens(0.8)) await this.acknowledge(player, Math.max(daysAgo - dice.between(1, 9), 0), calendar);
    }
    if (dice.happens(0.75)) {
      const value =
        (
          [
            ['not_started', 'developing'],
            ['developing'],
            ['developing', 'ready_6_12_months'],
            ['ready_6_12_months', 'ready_next_window', 'ready_now'],
          ] as const
        )[step - 1] ?? (['developing'] as const);
      const chosen = dice.one<keyof typeof reasons>(value);
      const daysAgo = dice.between(5, 170);
      await this.at(calendar, daysAgo, () => this.readiness.judge(manager.actor, personId, chosen, reasons[chosen]));
    }
    for (const daysAgo of player.name === storyteller ? [11] : dice.happens(0.8) ? [dice.between(2, 130)] : []) {
      await this.at(calendar, daysAgo, () =>
        this.readiness.logTalk(manager.actor, personId, calendar.daysAgo(daysAgo)),
      );
    }
  }

  private async acknowledge({ personId, manager }: Player, daysAgo: number, calendar: Calendar): Promise<void> {
    const [intent] = await this.intents.standing(personId);
    if (!intent || !manager) return;
    await this.at(calendar, daysAgo, () =>
      this.intents.answer(manager.actor, intent.id, intent.version, 'acknowledge', ''),
    );
  }

  private async openJourney(personId: string): Promise<Journey> {
    const [journey] = await this.scope.repository(Journey).find({ where: { personId } });
    if (!journey) throw new Error(`${personId} is on no journey.`);
    return journey;
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
