import type { TakeInto } from '@rungs/contracts/help-requests.js';
import { Injectable } from '@nestjs/common';
import { GoalPartsService, GoalsService } from '../goals/index.js';
import { PlanMilestones } from '../plans/index.js';
import { conflict } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { waysOf } from './help-request.view.js';
import type { HelpRow } from './help-requests.queries.js';

/** What somebody answered becomes part of the asker's own work: written by the asker, under the rules of what takes it. */
@Injectable()
export class Breakdowns {
  constructor(
    private readonly goals: GoalsService,
    private readonly goalParts: GoalPartsService,
    private readonly milestones: PlanMilestones,
  ) {}

  /** @throws ProblemException 409 where it takes nothing on, or has no room for so many */
  async take(actor: Actor, row: HelpRow, into: TakeInto, titles: readonly string[]): Promise<void> {
    const { about, asker } = row;
    if (into === 'new_goal') {
      const wish = { step: 3, title: about.title, why: about.why, ...fresh } as const;
      const goal = await this.goals.create(actor, asker.personId, wish);
      return this.goalParts.createAll(actor, goal.id, titles);
    }
    if (about.id === null || !waysOf(row).includes(into)) {
      throw conflict('takes_nothing_on', 'What you asked about takes no parts on now. Make a goal of them.');
    }
    if (about.kind === 'goal') return this.goalParts.createAll(actor, about.id, titles);
    await this.milestones.append(actor, about.id, titles);
  }
}

/** A goal begins private, as any other. */
const fresh = {
  dueOn: null,
  successMeasure: '',
  progress: 0,
  collaboratorIds: [],
  audience: 'private',
} satisfies Partial<Parameters<GoalsService['create']>[2]>;
