import type { DeletedRecord } from '@rungs/contracts/records.js';
import type {
  CreateVisibilityEventRequest,
  UpdateVisibilityEventRequest,
  VisibilityEventAbility,
  VisibilityEventView,
} from '@rungs/contracts/visibility-events.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { VisibilityEventChanges } from './visibility-event-changes.js';
import { VisibilityEvent } from './visibility-event.entity.js';
import { visibilityEventPolicy } from './visibility-event.policy.js';
import { viewFor } from './visibility-event.view.js';

type Loaded = Readonly<{ subject: Subject; event: VisibilityEvent }>;

@Injectable()
export class VisibilityEventsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly changes: VisibilityEventChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<VisibilityEventView> {
    const found = await this.events.findOneBy({ id });
    const { subject, event } = await this.readable(actor, found?.deletedAt ? null : found);
    return viewFor(actor, subject, event);
  }

  async create(actor: Actor, personId: string, request: CreateVisibilityEventRequest): Promise<VisibilityEventView> {
    const subject = await this.relations.of(actor, personId);
    permit(visibilityEventPolicy.create, actor, { relation: subject.relation, audience: request.audience });
    this.check(request.heldOn);
    const now = this.clock.now();
    const iteration = await this.progress.iterationOf(personId);
    const row = { ...request, id: newId(), personId, iteration, deletedAt: null, createdAt: now, updatedAt: now };
    const event = await this.events.insert(row);
    await this.changes.record(actor, 'created', null, event);
    return viewFor(actor, subject, event);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    request: UpdateVisibilityEventRequest,
  ): Promise<VisibilityEventView> {
    const { subject, event: before } = await this.forChange(actor, id, version, 'update');
    if (request.heldOn !== undefined) this.check(request.heldOn);
    const event = await this.save(before, request);
    await this.changes.record(actor, 'updated', before, event);
    return viewFor(actor, subject, event);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { event: before } = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const event = await this.save(before, { deletedAt });
    await this.changes.record(actor, 'deleted', before, event);
    return deleted(event, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<VisibilityEventView> {
    const { subject, event: before } = await this.forChange(actor, id, version, 'restore');
    const event = await this.save(before, { deletedAt: null });
    await this.changes.record(actor, 'restored', before, event);
    return viewFor(actor, subject, event);
  }

  private get events(): OwnRepository<VisibilityEvent> {
    return this.scope.repository(VisibilityEvent);
  }

  /** An event one may not read looks the same as one that is not there. */
  private async readable(actor: Actor, event: VisibilityEvent | null | undefined): Promise<Loaded> {
    if (!event) throw new NotFoundException();
    const subject = await this.relations.of(actor, event.personId);
    const facts = { relation: subject.relation, audience: event.audience };
    if (!visibilityEventPolicy.read(actor, facts)) throw new NotFoundException();
    return { subject, event };
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: VisibilityEventAbility | 'restore',
  ): Promise<Loaded> {
    const [event] = await this.events.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = act === 'restore' ? event && canBeRestored(event, this.clock.now()) : event && !event.deletedAt;
    const loaded = await this.readable(actor, there ? event : null);
    const { relation } = loaded.subject;
    permit(visibilityEventPolicy[act], actor, { relation, audience: loaded.event.audience });
    if (loaded.event.version !== version) throw new StaleVersionError(viewFor(actor, loaded.subject, loaded.event));
    return loaded;
  }

  private async save(
    event: VisibilityEvent,
    change: UpdateVisibilityEventRequest & { deletedAt?: Date | null },
  ): Promise<VisibilityEvent> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.events.update(event.id, event.version, changed);
    return { ...event, ...changed, version: event.version + 1 };
  }

  /** It is logged once it was seen. Tomorrow is let through: east of here it is today. */
  private check(heldOn: string): void {
    if (heldOn > addDays(this.clock.today(), 1)) {
      throw invalid('/heldOn', 'in_the_future', 'Log it once people have seen it.');
    }
  }
}
