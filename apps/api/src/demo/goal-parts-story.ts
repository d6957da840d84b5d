import type { GoalView } from '@rungs/contracts/goals.js';
import { Injectable } from '@nestjs/common';
import { GoalPartsService, GoalsService } from '../goals/index.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import { parts } from './words/observations.js';

/** Works with the storyteller, and hands her something. */
const colleague = 'Oskar Brandt';

/** How a goal is broken into parts, of which somebody else has one in hand. */
@Injectable()
export class GoalPartsStory {
  constructor(
    private readonly goals: GoalsService,
    private readonly parts: GoalPartsService,
  ) {}

  /** @param open the goals of this person that are open */
  async tell(player: Player, others: readonly Player[], open: readonly GoalView[], calendar: Calendar): Promise<void> {
    const [goal] = open;
    if (!goal) return;
    if (player.name === storyteller) await this.breakDown(player, goal);
    if (player.name === colleague) await this.handOver(player, others, goal, calendar);
  }

  private async breakDown({ actor }: Player, { id, collaborators }: GoalView): Promise<void> {
    const [first] = collaborators;
    for (const [index, title] of parts.entries()) {
      const handedToId = index === 1 ? (first?.personId ?? null) : null;
      const part = await this.parts.create(actor, id, { title, handedToId, dueOn: null });
      if (index === 0) await this.parts.act(actor, part.id, part.version, { act: 'finish' });
    }
  }

  private async handOver(
    { actor }: Player,
    others: readonly Player[],
    { id, version, collaborators }: GoalView,
    calendar: Calendar,
  ): Promise<void> {
    const mara = others.find(({ name }) => name === storyteller);
    if (!mara) return;
    const collaboratorIds = [...new Set([mara.personId, ...collaborators.map(({ personId }) => personId)])];
    await this.goals.update(actor, id, version, { collaboratorIds });
    const wish = { title: 'Read the alert rules for the harbour sites', handedToId: mara.personId };
    await this.parts.create(actor, id, { ...wish, dueOn: calendar.inDays(4) });
  }
}
