import type { CapacityView, SetCapacityRequest } from '@rungs/contracts/capacity.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Capacity } from './capacity.entity.js';
import { isOwn } from './capacity.policy.js';
import { planInHand, type PlanInHand } from './capacity.queries.js';
import { viewFor } from './capacity.view.js';

/** Keeps what somebody has, and answers with what their plan asks for; nothing of it is counted anywhere else. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, personId: string): Promise<CapacityView> {
    return this.view(await this.owner(actor, personId));
  }

  /** @param version 0 for the first time */
  async set(actor: Actor, personId: string, version: number, wish: SetCapacityRequest): Promise<CapacityView> {
    const subject = await this.owner(actor, personId);
    const capacities = this.scope.repository(Capacity);
    const [found] = await capacities.find({ where: { personId }, lock: { mode: 'pessimistic_write' } });
    if ((found?.version ?? 0) !== version) throw new StaleVersionError(await this.view(subject));
    const updatedAt = this.clock.now();
    if (found) await capacities.update(found.id, version, { ...wish, updatedAt });
    else await this.insertFirst({ ...wish, id: newId(), personId, createdAt: updatedAt, updatedAt });
    await this.traces.record(actor, {
      act: 'capacity.set',
      recordType: 'capacity',
      recordId: personId,
      subjectPersonId: personId,
      audience: 'private',
      ownersSecret: true,
    });
    return this.view(subject);
  }

  /** Two windows that say it for the first time at once: the database takes one of them. */
  private async insertFirst(row: Omit<Capacity, 'organizationId' | 'version'>): Promise<void> {
    try {
      await this.scope.repository(Capacity).insert(row);
    } catch (error) {
      throw violatedConstraint(error) === 'one_capacity_of_a_person' ? new StaleVersionError() : error;
    }
  }

  private async view(subject: Subject): Promise<CapacityView> {
    const { personId } = subject;
    const capacity = await this.scope.repository(Capacity).findOneBy({ personId });
    const [plan] = await this.scope.rows<PlanInHand>(planInHand, [personId]);
    return viewFor(subject, capacity, plan, this.clock.today());
  }

  /** @throws NotFoundException (404) for anybody but the person */
  private async owner(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!isOwn(actor, subject)) throw new NotFoundException();
    return subject;
  }
}
