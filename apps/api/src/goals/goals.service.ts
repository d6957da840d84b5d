import {
  type CreateGoalRequest,
  type GoalAbility,
  type GoalActRequest,
  type GoalView,
  type UpdateGoalRequest,
} from '@rungs/contracts/goals.js';
import type { DeletedRecord, PersonRef } from '@rungs/contracts/records.js';
import { advanceGoal, type GoalTransition } from '@rungs/domain/goals.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Collaborators } from './collaborators.js';
import { Goal } from './goal.entity.js';
import { goalPolicy } from './goal.policy.js';
import { viewFor } from './goal.view.js';
import { GoalChanges } from './goal-changes.js';
import { GoalParts } from './goal-parts.js';

/** A goal with what is needed to decide about it and to show it. */
type Loaded = Readonly<{ subject: Subject; goal: Goal; collaborators: PersonRef[] }>;
type Change = Partial<Pick<Goal, 'state' | 'outcome' | 'closedOn' | 'deletedAt'>> &
  Omit<UpdateGoalRequest, 'collaboratorIds'>;

const verbs = { finish: 'finished', drop: 'dropped', reopen: 'reopened' } as const satisfies Record<
  GoalTransition,
  string
>;

@Injectable()
export class GoalsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly collaborators: Collaborators,
    private readonly parts: GoalParts,
    private readonly changes: GoalChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<GoalView> {
    const goal = await this.goals.findOneBy({ id });
    return this.view(actor, await this.readable(actor, goal?.deletedAt ? null : goal));
  }

  async create(actor: Actor, personId: string, request: CreateGoalRequest): Promise<GoalView> {
    const subject = await this.relations.of(actor, personId);
    const { collaboratorIds, ...fields } = request;
    permit(goalPolicy.create, actor, { relation: subject.relation, audience: fields.audience });

    const now = this.clock.now();
    const iteration = await this.progress.iterationOf(personId);
    const row = {
      ...fields,
      id: newId(),
      personId,
      iteration,
      closedOn: null,
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    const goal = await this.goals.insert(row);
    const collaborators = await this.replaceCollaborators(goal, collaboratorIds);
    await this.changes.record(actor, 'created', null, moment({ goal, collaborators }));
    return this.view(actor, { subject, goal, collaborators });
  }

  /** @throws ProblemException 409 when the progress of a closed goal should move */
  async update(actor: Actor, id: string, version: number, request: UpdateGoalRequest): Promise<GoalView> {
    const before = await this.forChange(actor, id, version, 'update');
    const { collaboratorIds, ...fields } = request;
    const moves = fields.progress !== undefined && fields.progress !== before.goal.progress;
    if (moves && before.goal.state !== 'open') throw conflict('goal_closed', 'Reopen the goal to change its progress.');

    const goal = await this.save(before.goal, fields);
    const collaborators = collaboratorIds
      ? await this.replaceCollaborators(goal, collaboratorIds)
      : before.collaborators;
    const after = { ...before, goal, collaborators };
    await this.changes.record(actor, 'updated', moment(before), moment(after), Object.keys(request));
    return this.view(actor, after);
  }

  /** @throws ProblemException 409 when the goal's state does not take the act */
  async act(actor: Actor, id: string, version: number, request: GoalActRequest): Promise<GoalView> {
    const before = await this.forChange(actor, id, version, request.act);
    const state = advanceGoal(before.goal.state, request.act);
    if (!state) throw conflict('not_possible', `A goal that is ${before.goal.state} cannot be changed in this way.`);

    const outcome = 'outcome' in request ? request.outcome : undefined;
    const closedOn = state === 'open' ? null : this.clock.today();
    const goal = await this.save(before.goal, { state, closedOn, ...(outcome !== undefined && { outcome }) });
    const after = { ...before, goal };
    await this.changes.record(actor, verbs[request.act], moment(before), moment(after));
    return this.view(actor, after);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const goal = await this.save(before.goal, { deletedAt });
    await this.changes.record(actor, 'deleted', moment(before), moment({ ...before, goal }));
    return deleted(goal, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<GoalView> {
    const before = await this.forChange(actor, id, version, 'restore');
    const goal = await this.save(before.goal, { deletedAt: null });
    const after = { ...before, goal };
    await this.changes.record(actor, 'restored', moment(before), moment(after));
    return this.view(actor, after);
  }

  private get goals(): OwnRepository<Goal> {
    return this.scope.repository(Goal);
  }

  /** A goal one may not read looks the same as one that is not there. */
  private async readable(actor: Actor, goal: Goal | null | undefined): Promise<Loaded> {
    if (!goal) throw new NotFoundException();
    const subject = await this.relations.of(actor, goal.personId);
    if (!goalPolicy.read(actor, { relation: subject.relation, audience: goal.audience })) throw new NotFoundException();
    const collaborators = (await this.collaborators.of([goal.id])).get(goal.id) ?? [];
    return { subject, goal, collaborators };
  }

  /** Locks the goal, so that what is decided and counted from it still holds when it is saved. */
  private async forChange(actor: Actor, id: string, version: number, act: GoalAbility | 'restore'): Promise<Loaded> {
    const [goal] = await this.goals.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = act === 'restore' ? goal && canBeRestored(goal, this.clock.now()) : goal && !goal.deletedAt;
    const loaded = await this.readable(actor, there ? goal : null);
    permit(goalPolicy[act], actor, { relation: loaded.subject.relation, audience: loaded.goal.audience });
    if (loaded.goal.version !== version) throw new StaleVersionError(await this.view(actor, loaded));
    return loaded;
  }

  private async save(goal: Goal, change: Change): Promise<Goal> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.goals.update(goal.id, goal.version, changed);
    return { ...goal, ...changed, version: goal.version + 1 };
  }

  private async view(actor: Actor, { subject, goal, collaborators }: Loaded): Promise<GoalView> {
    const parts = (await this.parts.of([goal.id])).get(goal.id) ?? [];
    return viewFor(actor, subject, goal, collaborators, parts);
  }

  private async replaceCollaborators({ id, personId }: Goal, personIds: readonly string[]): Promise<PersonRef[]> {
    await this.collaborators.replace(id, personId, personIds);
    return (await this.collaborators.of([id])).get(id) ?? [];
  }
}

const moment = ({ goal, collaborators }: Pick<Loaded, 'goal' | 'collaborators'>) => ({
  goal,
  withOthers: collaborators.length > 0,
});
