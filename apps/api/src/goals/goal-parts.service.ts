import {
  type CreateGoalPartRequest,
  type GoalPartAbility,
  type GoalPartActRequest,
  type GoalPartView,
  mostGoalParts,
  type UpdateGoalPartRequest,
} from '@rungs/contracts/goals.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { movedBefore } from '@rungs/domain/goals.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Collaborators } from './collaborators.js';
import { Goal } from './goal.entity.js';
import { GoalPart } from './goal-part.entity.js';
import { goalPartPolicy } from './goal-part.policy.js';
import { type PartRow, partViewFor } from './goal-part.view.js';
import { GoalPartChanges } from './goal-part-changes.js';
import { nextPlace, partOrder, partRow, putInOrder } from './goal-parts.queries.js';

type Loaded = Readonly<{ goal: Goal; part: GoalPart }>;
type Change = Omit<UpdateGoalPartRequest, 'before'> & Partial<Pick<GoalPart, 'doneOn' | 'deletedAt'>>;

const acts = { finish: 'finished', reopen: 'reopened', hand_back: 'handed-back' } as const;

@Injectable()
export class GoalPartsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly collaborators: Collaborators,
    private readonly changes: GoalPartChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException 409 when the goal is closed, or has as many parts as one can oversee */
  async create(actor: Actor, goalId: string, request: CreateGoalPartRequest): Promise<GoalPartView> {
    const goal = await this.withRoomFor(actor, goalId, 1);
    await this.checkHanded(goal, request.handedToId);
    return this.view(actor, await this.make(actor, goal, newId(), request));
  }

  /**
   * Several at once, in this order, all of them or none.
   * @throws ProblemException 409 as `create`
   */
  async createAll(actor: Actor, goalId: string, titles: readonly string[]): Promise<void> {
    const goal = await this.withRoomFor(actor, goalId, titles.length);
    // Parts stand in the order of their ids, and ids of one millisecond have none.
    const ids = titles.map(newId).toSorted();
    for (const [index, title] of titles.entries()) {
      await this.make(actor, goal, ids[index] ?? newId(), { title, handedToId: null, dueOn: null });
    }
  }

  async update(actor: Actor, id: string, version: number, request: UpdateGoalPartRequest): Promise<GoalPartView> {
    const { before, ...fields } = request;
    // Before the part itself is locked: parts that are moved at once wait for each other, and never crosswise.
    if (before !== undefined) await this.lockGoalOf(id);
    const { goal, part } = await this.forChange(actor, id, version, 'update');
    if (fields.handedToId) await this.checkHanded(goal, fields.handedToId);
    if (before !== undefined) await this.put(part, before);
    await this.save(part, fields);
    const handed = [part.handedToId, fields.handedToId ?? null];
    await this.changes.record(actor, 'updated', goal, id, handed);
    return this.view(actor, id);
  }

  /** @throws ProblemException 409 when it is done already, or not done yet */
  async act(actor: Actor, id: string, version: number, { act }: GoalPartActRequest): Promise<GoalPartView> {
    const { goal, part } = await this.forChange(actor, id, version, act);
    if ((part.doneOn === null) !== (act !== 'reopen')) {
      throw conflict('not_possible', `A part that is ${part.doneOn ? 'done' : 'not done'} cannot be changed this way.`);
    }
    const change = {
      finish: { doneOn: this.clock.today() },
      reopen: { doneOn: null },
      hand_back: { handedToId: null },
    } satisfies Record<typeof act, Change>;
    await this.save(part, change[act]);
    await this.changes.record(actor, acts[act], goal, id, [part.handedToId]);
    return this.view(actor, id);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { goal, part } = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    await this.save(part, { deletedAt });
    await this.changes.record(actor, 'deleted', goal, id, [part.handedToId]);
    return deleted({ id, version: version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<GoalPartView> {
    const { goal, part } = await this.forChange(actor, id, version, 'restore');
    await this.save(part, { deletedAt: null });
    await this.changes.record(actor, 'restored', goal, id, [part.handedToId]);
    return this.view(actor, id);
  }

  private get parts(): OwnRepository<GoalPart> {
    return this.scope.repository(GoalPart);
  }

  /** Locks the goal, so that its parts are counted one after the other. */
  private async withRoomFor(actor: Actor, goalId: string, count: number): Promise<Goal> {
    const [goal] = await this.scope
      .repository(Goal)
      .find({ where: { id: goalId }, lock: { mode: 'pessimistic_write' } });
    if (!goal || goal.deletedAt) throw new NotFoundException();
    const { relation } = await this.relations.of(actor, goal.personId);
    const facts = { relation, audience: goal.audience, handed: false };
    if (!goalPartPolicy.read(actor, facts)) throw new NotFoundException();
    permit(goalPartPolicy.create, actor, facts);
    this.isOpen(goal);
    if ((await this.parts.countBy({ goalId, deletedAt: IsNull() })) + count > mostGoalParts) {
      throw conflict('too_many_parts', `A goal has ${mostGoalParts} parts at most. Make another goal of some of them.`);
    }
    return goal;
  }

  private async lockGoalOf(partId: string): Promise<void> {
    const part = await this.parts.findOneBy({ id: partId });
    if (!part) return;
    await this.scope.repository(Goal).find({ where: { id: part.goalId }, lock: { mode: 'pessimistic_write' } });
  }

  /** @throws ProblemException (400) where the other is no part of the same goal */
  private async put({ id, goalId }: GoalPart, before: string | null): Promise<void> {
    const ids = (await this.scope.rows<{ id: string }>(partOrder, [goalId])).map((row) => row.id);
    if (before !== null && (before === id || !ids.includes(before))) {
      throw invalid('/before', 'not_a_part', 'It can only stand before another part of the same goal.');
    }
    await this.scope.rows(putInOrder, [movedBefore(ids, id, before)]);
  }

  private async make(actor: Actor, goal: Goal, id: string, request: CreateGoalPartRequest): Promise<string> {
    const now = this.clock.now();
    const [next] = await this.scope.rows<{ place: number }>(nextPlace, [goal.id]);
    const place = next?.place ?? 0;
    const row = {
      ...request,
      place,
      id,
      goalId: goal.id,
      doneOn: null,
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    await this.parts.insert(row);
    await this.changes.record(actor, 'created', goal, id, [request.handedToId]);
    return id;
  }

  /** What the caller is left with, also where they have just handed it back. */
  private async view(actor: Actor, id: string): Promise<GoalPartView> {
    const [row] = await this.scope.rows<PartRow>(partRow, [id]);
    if (!row) throw new NotFoundException();
    const { relation } = await this.relations.of(actor, row.owner.personId);
    return partViewFor(actor, relation, row);
  }

  /** Locks the part. One that the caller may not read looks the same as one that is not there. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: GoalPartAbility | 'restore',
  ): Promise<Loaded> {
    const [part] = await this.parts.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = act === 'restore' ? part && canBeRestored(part, this.clock.now()) : part && !part.deletedAt;
    const goal = part && there ? await this.scope.repository(Goal).findOneBy({ id: part.goalId }) : null;
    if (!part || !goal || goal.deletedAt) throw new NotFoundException();
    const { relation } = await this.relations.of(actor, goal.personId);
    // What was deleted is its owner's only.
    const handed = part.handedToId === actor.personId && act !== 'restore';
    const facts = { relation, audience: goal.audience, handed };
    if (!goalPartPolicy.read(actor, facts)) throw new NotFoundException();
    permit(goalPartPolicy[act], actor, facts);
    if (part.version !== version) throw new StaleVersionError(await this.view(actor, id));
    this.isOpen(goal);
    return { goal, part };
  }

  private isOpen({ state }: Goal): void {
    if (state !== 'open') throw conflict('goal_closed', 'Reopen the goal to change its parts.');
  }

  /** @throws ProblemException (400) for somebody who does not work on the goal */
  private async checkHanded({ id }: Goal, handedToId: string | null): Promise<void> {
    if (handedToId === null) return;
    const collaborators = (await this.collaborators.of([id])).get(id) ?? [];
    if (!collaborators.some(({ personId }) => personId === handedToId)) {
      throw invalid('/handedToId', 'not_a_collaborator', 'Add this person to the goal first.');
    }
  }

  private async save({ id, version }: GoalPart, change: Change): Promise<void> {
    await this.parts.update(id, version, { ...change, updatedAt: this.clock.now() });
  }
}
