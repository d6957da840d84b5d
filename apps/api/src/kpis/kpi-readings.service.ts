import {
  type CreateKpiReadingRequest,
  type KpiReadingAbility,
  type KpiReadingList,
  type KpiReadingView,
  type KpiSeries,
  type ListKpiReadingsQuery,
  mostPoints,
  type UpdateKpiReadingRequest,
} from '@rungs/contracts/kpis.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import type { Kpi } from './kpi.entity.js';
import { kpiPolicy } from './kpi.policy.js';
import { readingViewFor } from './kpi.view.js';
import { KpiMoves } from './kpi-moves.js';
import { KpiReading } from './kpi-reading.entity.js';
import { readingPage, readingSeries } from './kpis.queries.js';
import { KpisService } from './kpis.service.js';

type Change = UpdateKpiReadingRequest & Partial<Pick<KpiReading, 'deletedAt'>>;
type Verb = 'reading-added' | 'reading-updated' | 'reading-deleted' | 'reading-restored';

@Injectable()
export class KpiReadingsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kpis: KpisService,
    private readonly moves: KpiMoves,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, kpiId: string, { limit, cursor }: ListKpiReadingsQuery): Promise<KpiReadingList> {
    const { ownerId } = await this.kpis.seen(kpiId);
    const name = `readings of ${kpiId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const rows = await this.scope.rows<KpiReading>(readingPage, [kpiId, behind, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((reading) => readingViewFor(actor, reading, ownerId)),
      nextCursor: last ? this.cursors.seal(name, [last.on]) : null,
    };
  }

  async series(kpiId: string): Promise<KpiSeries> {
    await this.kpis.seen(kpiId);
    const [row] = await this.scope.rows<KpiSeries>(readingSeries, [kpiId, mostPoints]);
    return row ?? { points: [] };
  }

  /** @throws ProblemException 409 when the KPI is retired, or has a reading of that day */
  async add(actor: Actor, kpiId: string, wish: CreateKpiReadingRequest): Promise<KpiReadingView> {
    const kpi = await this.forReading(actor, kpiId);
    this.checkDay(wish.on);
    const now = this.clock.now();
    const row = { ...wish, id: newId(), kpiId, deletedAt: null, createdAt: now, updatedAt: now };
    const reading = await this.oncePerDay(() => this.readings.insert(row));
    await this.moves.tell(kpi.id);
    await this.trace(actor, 'reading-added', kpi);
    return readingViewFor(actor, reading, kpi.ownerId);
  }

  async update(actor: Actor, id: string, version: number, wish: UpdateKpiReadingRequest): Promise<KpiReadingView> {
    const { reading, kpi } = await this.forChange(actor, id, version, 'update');
    if (wish.on !== undefined) this.checkDay(wish.on);
    return this.changed(actor, 'reading-updated', kpi, reading, wish);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { reading, kpi } = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    await this.changed(actor, 'reading-deleted', kpi, reading, { deletedAt });
    return deleted({ id, version: reading.version + 1 }, deletedAt);
  }

  /** @throws ProblemException 409 when its day has another reading by now */
  async restore(actor: Actor, id: string, version: number): Promise<KpiReadingView> {
    const { reading, kpi } = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'reading-restored', kpi, reading, { deletedAt: null });
  }

  /** The KPI, for somebody who may add readings to it now. */
  async forReading(actor: Actor, kpiId: string): Promise<Kpi> {
    const kpi = await this.kpis.present(kpiId);
    permit(kpiPolicy.read_in, actor, kpi);
    if (kpi.retiredOn) throw conflict('kpi_retired', 'This KPI is retired. Take it up again to add readings.');
    return kpi;
  }

  private get readings(): OwnRepository<KpiReading> {
    return this.scope.repository(KpiReading);
  }

  private checkDay(on: string): void {
    // Where the caller is it may be tomorrow already.
    if (on > addDays(this.clock.today(), 1)) throw invalid('/on', 'in_the_future', 'A reading is of today or earlier.');
  }

  private async forChange(actor: Actor, id: string, version: number, act: KpiReadingAbility | 'restore') {
    const [reading] = await this.readings.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const isThere = reading && (act === 'restore' ? canBeRestored(reading, this.clock.now()) : !reading.deletedAt);
    if (!isThere) throw new NotFoundException();
    const kpi = await this.kpis.present(reading.kpiId);
    if (act === 'restore' && !kpiPolicy.read_in(actor, kpi)) throw new NotFoundException();
    permit(kpiPolicy.read_in, actor, kpi);
    if (reading.version !== version) throw new StaleVersionError(readingViewFor(actor, reading, kpi.ownerId));
    return { reading, kpi };
  }

  private async changed(
    actor: Actor,
    verb: Verb,
    kpi: Kpi,
    reading: KpiReading,
    change: Change,
  ): Promise<KpiReadingView> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.oncePerDay(() => this.readings.update(reading.id, reading.version, changed));
    await this.moves.tell(kpi.id);
    await this.trace(actor, verb, kpi);
    return readingViewFor(actor, { ...reading, ...change, version: reading.version + 1 }, kpi.ownerId);
  }

  private async oncePerDay<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (violatedConstraint(error) !== 'kpi_readings_one_a_day') throw error;
      throw conflict('day_taken', 'There is a reading of this day already. Change that one.');
    }
  }

  private trace(actor: Actor, verb: Verb, { id }: Kpi): Promise<void> {
    const act = `kpi.${verb}`;
    return this.traces.record(actor, {
      act,
      recordType: 'kpi',
      recordId: id,
      subjectPersonId: null,
      audience: 'organization',
    });
  }
}
