import type { CheckInView, CreateCheckInRequest, UpdateCheckInRequest } from '@rungs/contracts/check-ins.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import { CheckIn } from './check-in.entity.js';
import { viewFor } from './check-in.view.js';
import { OwnCheckIns } from './own-check-ins.js';

type Loaded = Readonly<{ subject: Subject; checkIn: CheckIn }>;

/** Keeps check-ins, and no count of them anywhere else: a summary that others read would tell that there are some. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly own: OwnCheckIns,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<CheckInView> {
    const { subject, checkIn } = await this.load(actor, await this.checkIns.findOneBy({ id }));
    if (checkIn.deletedAt) throw new NotFoundException();
    return viewFor(subject, checkIn);
  }

  async create(actor: Actor, personId: string, request: CreateCheckInRequest): Promise<CheckInView> {
    const subject = await this.own.owner(actor, personId);
    this.check(request.takenOn);
    const now = this.clock.now();
    const row = { ...request, id: newId(), personId, deletedAt: null, createdAt: now, updatedAt: now };
    const checkIn = await this.checkIns.insert(row);
    await this.record(actor, 'created', checkIn.id);
    return viewFor(subject, checkIn);
  }

  async update(actor: Actor, id: string, version: number, request: UpdateCheckInRequest): Promise<CheckInView> {
    const { subject, checkIn } = await this.forChange(actor, id, version);
    if (request.takenOn !== undefined) this.check(request.takenOn);
    const changed = await this.save(checkIn, request);
    await this.record(actor, 'updated', id);
    return viewFor(subject, changed);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { checkIn } = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    const gone = await this.save(checkIn, { deletedAt });
    await this.record(actor, 'deleted', id);
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<CheckInView> {
    const { subject, checkIn } = await this.forChange(actor, id, version, 'deleted');
    const back = await this.save(checkIn, { deletedAt: null });
    await this.record(actor, 'restored', id);
    return viewFor(subject, back);
  }

  private get checkIns(): OwnRepository<CheckIn> {
    return this.scope.repository(CheckIn);
  }

  private async load(actor: Actor, checkIn: CheckIn | null | undefined): Promise<Loaded> {
    if (!checkIn) throw new NotFoundException();
    return { checkIn, subject: await this.own.owner(actor, checkIn.personId) };
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Loaded> {
    const [found] = await this.checkIns.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const loaded = await this.load(actor, found);
    const { checkIn, subject } = loaded;
    const fits = expected === 'there' ? !checkIn.deletedAt : canBeRestored(checkIn, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (checkIn.version !== version) throw new StaleVersionError(viewFor(subject, checkIn));
    return loaded;
  }

  private async save(checkIn: CheckIn, change: UpdateCheckInRequest & { deletedAt?: Date | null }): Promise<CheckIn> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.checkIns.update(checkIn.id, checkIn.version, changed);
    return { ...checkIn, ...changed, version: checkIn.version + 1 };
  }

  /** How a day was is known on that day. Tomorrow is let through: east of here it is today. */
  private check(takenOn: string): void {
    if (takenOn > addDays(this.clock.today(), 1)) {
      throw invalid('/takenOn', 'in_the_future', 'Check in on the day, or after it.');
    }
  }

  private record(actor: Actor, verb: string, recordId: string): Promise<void> {
    return this.traces.record(actor, {
      act: `check-in.${verb}`,
      recordType: 'check-in',
      recordId,
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
  }
}
