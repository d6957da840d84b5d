import type {
  CreateObservationRequest,
  ObservationView,
  UpdateObservationRequest,
} from '@rungs/contracts/observations.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { sqlState } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { KeptObservations } from './kept-observations.js';
import { Observation } from './observation.entity.js';
import { type ObservationRow, viewOfObservation } from './observation.view.js';
import { observationRow } from './observations.queries.js';

type Loaded = Readonly<{ subject: Subject; observation: Observation }>;

@Injectable()
export class ObservationsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptObservations,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<ObservationView> {
    const observation = await this.observations.findOneBy({ id });
    if (!observation || observation.deletedAt) throw new NotFoundException();
    return this.view(await this.kept.owner(actor, observation.personId), id);
  }

  async create(actor: Actor, personId: string, request: CreateObservationRequest): Promise<ObservationView> {
    const subject = await this.kept.owner(actor, personId);
    const same = request.id ? await this.observations.findOneBy({ id: request.id }) : null;
    if (same?.personId === personId) return this.again(subject, same);
    const observedOn = request.observedOn ?? this.clock.today();
    this.check(observedOn);
    const now = this.clock.now();
    // Whether an id is somebody else's must not show, so the observation gets another one.
    const id = (!same && request.id) || newId();
    const row = { ...request, observedOn, id, personId, deletedAt: null, createdAt: now, updatedAt: now };
    await once(this.observations.insert(row));
    await this.kept.recordObservation(actor, 'created', id, null, request.kind);
    return this.view(subject, id);
  }

  async update(actor: Actor, id: string, version: number, request: UpdateObservationRequest): Promise<ObservationView> {
    const { subject, observation } = await this.forChange(actor, id, version);
    if (request.observedOn) this.check(request.observedOn);
    await this.save(observation, request);
    await this.kept.recordObservation(actor, 'updated', id, observation.kind, request.kind ?? observation.kind);
    return this.view(subject, id);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { observation } = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    await this.save(observation, { deletedAt });
    await this.kept.recordObservation(actor, 'deleted', id, observation.kind, null);
    return deleted({ id, version: version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<ObservationView> {
    const { subject, observation } = await this.forChange(actor, id, version, 'deleted');
    await this.save(observation, { deletedAt: null });
    await this.kept.recordObservation(actor, 'restored', id, null, observation.kind);
    return this.view(subject, id);
  }

  /** Sent again by a device that never heard that it had arrived. */
  private again(subject: Subject, { id, deletedAt }: Observation): Promise<ObservationView> {
    if (deletedAt) throw conflict('deleted', 'You noted this before and then deleted it.');
    return this.view(subject, id);
  }

  private get observations(): OwnRepository<Observation> {
    return this.scope.repository(Observation);
  }

  private async view(subject: Subject, id: string): Promise<ObservationView> {
    const [row] = await this.scope.rows<ObservationRow>(observationRow, [id]);
    if (!row) throw new NotFoundException();
    return viewOfObservation(subject, row);
  }

  /** Locks the observation, so that it counts as what it was until the change commits. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Loaded> {
    const [observation] = await this.observations.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!observation) throw new NotFoundException();
    const subject = await this.kept.owner(actor, observation.personId);
    const fits = expected === 'there' ? !observation.deletedAt : canBeRestored(observation, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (observation.version !== version) throw new StaleVersionError(await this.view(subject, id));
    return { subject, observation };
  }

  private async save(
    { id, version }: Observation,
    change: UpdateObservationRequest & { deletedAt?: Date | null },
  ): Promise<void> {
    await this.observations.update(id, version, { ...change, updatedAt: this.clock.now() });
  }

  /** It has been seen. Tomorrow is let through: east of here it is today. */
  private check(observedOn: string): void {
    if (observedOn > addDays(this.clock.today(), 1)) {
      throw invalid('/observedOn', 'not_yet_seen', 'Note it once you have seen it.');
    }
  }
}

/** Two tries of one device at the same moment: one of them is kept, and the other hears so. */
async function once<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('already_logged', 'This has arrived already.');
    throw error;
  }
}
