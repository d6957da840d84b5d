import type { GoalView } from '@rungs/contracts/goals.js';
import { Injectable } from '@nestjs/common';
import { GoalsService } from '../goals/index.js';
import { EncountersService, KeyPlayersService } from '../key-players/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { overdue, type Player, storyteller } from './cast.js';
import { GoalPartsStory } from './goal-parts-story.js';
import type { Dice } from './random.js';
import { goals, keyPlayers, places, takeaways } from './words/notes.js';

/** What became of a second habit. */
const later = ['considering', 'dropped', 'adopted'] as const;
const closenesses = ['close', 'familiar', 'distant', null] as const;

/** What somebody writes down along the way: people to learn from, and what they are committed to. */
@Injectable()
export class RecordsStory {
  constructor(
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly keyPlayers: KeyPlayersService,
    private readonly encounters: EncountersService,
    private readonly parts: GoalPartsStory,
  ) {}

  /** @param since days ago on which the person began to write @param step where they stand now */
  async tell(
    player: Player,
    others: readonly Player[],
    since: number,
    step: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    await this.meet(player, others, since, step, calendar, dice);
    await this.commit(player, others, since, step, calendar, dice);
  }

  private async meet(
    { actor, personId, manager, name }: Player,
    others: readonly Player[],
    since: number,
    step: number,
    calendar: Calendar,
    dice: Dice,
  ) {
    const known = dice.some(
      others.filter((other) => other.personId !== personId),
      dice.between(1, 2 + step),
    );
    const lunches: string[] = [];
    // Nobody mirrors the same habit twice.
    const words = dice.some(keyPlayers, known.length);
    for (const [index, other] of known.entries()) {
      const [why = '', ...habits] = words[index] ?? [];
      const metAgo = dice.between(1, since);
      const relation = other === manager ? 'manager' : /^(M|IC[56])/.test(other.level) ? 'senior' : 'peer';
      const first = dice.happens(0.5) ? 'adopted' : 'considering';
      const who = { kind: 'directory', personId: other.personId } as const;
      const fields = {
        who,
        step: 1,
        relation,
        why,
        habits: habits.map((text, at) => ({ text, state: at === 0 ? first : (later[index % later.length] ?? first) })),
        closeness: closenesses[index % 4] ?? null,
      } as const;
      const { id } = await this.at(calendar, since, () => this.keyPlayers.create(actor, personId, fields));
      if (name === storyteller && relation !== 'peer') lunches.push(id);
      if (name !== storyteller && !dice.happens(0.55 + step * 0.1)) continue;
      await this.at(calendar, metAgo, () =>
        this.encounters.create(actor, id, {
          heldOn: calendar.daysAgo(metAgo),
          place: dice.one(places),
          takeaways: dice.one(takeaways),
          nextTouchpointOn: dice.happens(0.5) ? calendar.inDays(dice.between(-5, 40)) : null,
        }),
      );
    }
    // Mara makes a habit of it: every other week somebody further up.
    for (const [week, ago] of (lunches.length > 0 ? [18, 32, 46] : []).entries()) {
      const id = lunches[week % lunches.length] ?? '';
      const met = { place: places[week] ?? '', takeaways: takeaways[week] ?? '', nextTouchpointOn: null };
      await this.at(calendar, ago, () => this.encounters.create(actor, id, { ...met, heldOn: calendar.daysAgo(ago) }));
    }
  }

  private async commit(
    player: Player,
    others: readonly Player[],
    since: number,
    step: number,
    calendar: Calendar,
    dice: Dice,
  ) {
    const { actor, personId, name } = player;
    const chosen = dice.some(goals, name === storyteller ? 6 : dice.between(2, 5));
    const open: GoalView[] = [];
    for (const [index, [title, why, successMeasure]] of chosen.entries()) {
      const madeAgo = dice.between(Math.min(since, 20), since);
      // Somebody plans past the day that they aim at.
      const endsLate = name === overdue && index === chosen.length - 1;
      const isDone = !endsLate && (index < chosen.length - 2 || dice.happens(0.3));
      const due = endsLate
        ? calendar.inDays(420)
        : isDone
          ? calendar.daysAgo(Math.max(madeAgo - 60, 1))
          : calendar.inDays(dice.between(-6, 70));
      const collaboratorIds =
        name === storyteller || dice.happens(0.6)
          ? [dice.one(others.filter((other) => other.personId !== personId)).personId]
          : [];
      const fields = {
        title,
        why,
        successMeasure,
        dueOn: due,
        collaboratorIds,
        progress: isDone ? 100 : dice.between(0, 9) * 10,
      };
      const goal = await this.at(calendar, madeAgo, () =>
        this.goals.create(actor, personId, {
          ...fields,
          step: Math.min(step, dice.between(1, 4)) as 1 | 2 | 3 | 4,
          audience: dice.happens(0.7) ? 'manager' : 'private',
        }),
      );
      if (!isDone) {
        open.push(goal);
        continue;
      }
      await this.at(calendar, Math.max(madeAgo - dice.between(15, 60), 0), () =>
        this.goals.act(actor, goal.id, goal.version, { act: 'finish', outcome: 'Done, and used.' }),
      );
    }
    await this.parts.tell(player, others, open, calendar);
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
