import type { PlanActRequest, PlanView } from '@rungs/contracts/plans.js';
import { reaches } from '@rungs/domain/audience.js';
import { differences } from '@rungs/domain/plans/plan-diff.js';
import { advancePlan, planIsAgreed } from '@rungs/domain/plans/plan-state.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { PlanChanges } from './plan-changes.js';
import { contentOf, PlanContents } from './plan-contents.js';
import { type Loaded, PlanLoader } from './plan-loader.js';
import { PlanTurns } from './plan-turns.js';
import type { Plan } from './plan.entity.js';

/** The plan between the two: proposed, agreed or countered, and what becomes of it. */
@Injectable()
export class PlanActsService {
  constructor(
    private readonly loader: PlanLoader,
    private readonly contents: PlanContents,
    private readonly turns: PlanTurns,
    private readonly changes: PlanChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException 409 when the plan's state does not take the act */
  async act(actor: Actor, id: string, version: number, request: PlanActRequest): Promise<PlanView> {
    const before = await this.loader.forChange(actor, id, version, request.act);
    const state = advancePlan(before.plan.state, request.act);
    if (!state) {
      throw conflict('not_possible', `A plan that is ${before.plan.state} cannot be changed in this way.`);
    }
    if (request.act === 'propose') canBeProposed(before);
    if (request.act === 'accept') await this.isWhatWasCountered(before);

    const words = request.act === 'counter' ? await this.rewrite(before.plan, request.content) : {};
    const isVersion = request.act === 'propose' || request.act === 'counter';
    const plan = await this.loader.save(before.plan, {
      ...words,
      state,
      ...(planIsAgreed(state)
        ? !planIsAgreed(before.plan.state) && { agreedOn: this.clock.today() }
        : agreement(state)),
      ...(isVersion && { versions: before.plan.versions + 1 }),
      // Proposing is showing: whoever is asked to agree can read it.
      ...(request.act === 'propose' && !reaches(before.plan.audience, 'manager') && { audience: 'manager' as const }),
    });
    const content = isVersion ? contentOf(plan, await this.contents.of(id)) : null;
    await this.turns.add(
      actor.personId,
      id,
      request.act,
      request.message,
      content ? { number: plan.versions, content } : undefined,
    );
    await this.changes.record(actor, `plan.${request.act}`, before.plan, plan);
    return this.loader.view(actor, { ...before, plan });
  }

  /** The plan becomes what the manager would agree to; what it was is kept as the version before. */
  private async rewrite(
    plan: Plan,
    { title, summary, items }: Extract<PlanActRequest, { act: 'counter' }>['content'],
  ): Promise<Pick<Plan, 'title' | 'summary'>> {
    await this.contents.replace(plan.id, items);
    return { title, summary };
  }

  /** A counter is accepted as it was given. Who changed a word since proposes anew. */
  private async isWhatWasCountered({ plan, items }: Loaded): Promise<void> {
    const countered = await this.turns.latest(plan.id, plan.versions);
    if (!countered || differences(countered, contentOf(plan, items)).length > 0) {
      throw conflict('changed_since_counter', 'You changed the plan since the counter. Propose it again instead.');
    }
  }
}

function canBeProposed({ subject, items }: Loaded): void {
  if (subject.managerId === null)
    throw conflict('no_manager', 'Nobody is named as your manager, so nobody could agree.');
  if (items.length === 0) throw conflict('plan_empty', 'Write down at least one item before you propose the plan.');
}

/** A plan that is a draft again is not agreed; one that was abandoned keeps the day it was. */
const agreement = (state: Plan['state']) => (state === 'abandoned' ? {} : { agreedOn: null });
