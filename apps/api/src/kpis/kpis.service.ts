import type { CreateKpiRequest, KpiAbility, KpiActRequest, KpiView, UpdateKpiRequest } from '@rungs/contracts/kpis.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Kpi } from './kpi.entity.js';
import { kpiPolicy } from './kpi.policy.js';
import { viewFor } from './kpi.view.js';
import { KpiMoves } from './kpi-moves.js';
import { follow, type KpiRow, kpiInUse, knownPlaces, oneKpi, unfollow } from './kpis.queries.js';

type Change = UpdateKpiRequest & Partial<Pick<Kpi, 'retiredOn' | 'deletedAt'>>;
type Verb = 'created' | 'updated' | 'retired' | 'revived' | 'deleted' | 'restored';

@Injectable()
export class KpisService {
  constructor(
    private readonly scope: TenantScope,
    private readonly progress: Progress,
    private readonly moves: KpiMoves,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<KpiView> {
    const [row] = await this.scope.rows<KpiRow>(oneKpi, [actor.personId, id]);
    if (!row) throw new NotFoundException();
    return viewFor(actor, row);
  }

  async create(actor: Actor, wish: CreateKpiRequest): Promise<KpiView> {
    permit(kpiPolicy.create, actor, { ownerId: wish.ownerId });
    await this.checkPlaces(wish);
    const now = this.clock.now();
    const id = newId();
    await this.kpis.insert({ ...wish, id, retiredOn: null, deletedAt: null, createdAt: now, updatedAt: now });
    await this.trace(actor, 'created', id);
    return this.show(actor, id);
  }

  async update(actor: Actor, id: string, version: number, wish: UpdateKpiRequest): Promise<KpiView> {
    const kpi = await this.forChange(actor, id, version, 'update');
    await this.checkPlaces(wish);
    // A place changes as a whole: what it does not name any more, it no longer has.
    const place = wish.scope && { departmentId: wish.departmentId ?? null, managerId: wish.managerId ?? null };
    return this.changed(actor, 'updated', kpi, { ...wish, ...place });
  }

  /** @throws ProblemException 409 when it is retired already, or was not */
  async act(actor: Actor, id: string, version: number, { act }: KpiActRequest): Promise<KpiView> {
    const kpi = await this.forChange(actor, id, version, act);
    if ((act === 'retire') === (kpi.retiredOn !== null)) {
      throw conflict('not_possible', 'This KPI cannot be changed in this way any more.');
    }
    return act === 'retire'
      ? this.changed(actor, 'retired', kpi, { retiredOn: this.clock.today() })
      : this.changed(actor, 'revived', kpi, { retiredOn: null });
  }

  /** A follower's own matter: counted for them, and told to whoever sees their journey. */
  async follow(actor: Actor, id: string, follows: boolean): Promise<KpiView> {
    const { personId } = actor;
    await this.present(id);
    permit(kpiPolicy[follows ? 'follow' : 'unfollow'], actor, { ownerId: null });
    const moved = await this.scope.rows(follows ? follow : unfollow, [personId, id]);
    if (moved.length > 0) {
      const one = follows ? 1 : -1;
      await this.progress.change(personId, (facts) => ({ ...facts, kpisFollowed: facts.kpisFollowed + one }));
      await this.traces.record(actor, {
        act: follows ? 'kpi.followed' : 'kpi.unfollowed',
        recordType: 'kpi',
        recordId: id,
        subjectPersonId: personId,
        audience: 'manager',
      });
    }
    return this.show(actor, id);
  }

  /** @throws ProblemException 409 once anything hangs on it: then it is retired, and its past stays readable */
  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const kpi = await this.forChange(actor, id, version, 'delete');
    const [row] = await this.scope.rows<{ inUse: boolean }>(kpiInUse, [id]);
    if (row?.inUse)
      throw conflict('kpi_in_use', 'Readings, followers, opportunities or plans hang on it. Retire it instead.');
    const deletedAt = this.clock.now();
    await this.save(kpi, { deletedAt });
    await this.trace(actor, 'deleted', id);
    return deleted({ id, version: kpi.version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<KpiView> {
    const kpi = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', kpi, { deletedAt: null });
  }

  /** Locks it for as long as something is made that hangs on it: nobody deletes it meanwhile. */
  present(id: string): Promise<Kpi> {
    return this.find(id, 'pessimistic_read');
  }

  /** For somebody who only looks, and waits for nobody who changes it. */
  seen(id: string): Promise<Kpi> {
    return this.find(id);
  }

  private get kpis(): OwnRepository<Kpi> {
    return this.scope.repository(Kpi);
  }

  private async find(id: string, mode?: 'pessimistic_read'): Promise<Kpi> {
    const [kpi] = await this.kpis.find({ where: { id }, ...(mode && { lock: { mode } }) });
    if (!kpi || kpi.deletedAt) throw new NotFoundException();
    return kpi;
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: Exclude<KpiAbility, 'read_in'> | 'restore',
  ): Promise<Kpi> {
    const [kpi] = await this.kpis.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const isRestoring = act === 'restore';
    // Whoever may not bring it back learns nothing of what was deleted.
    const isThere = kpi && (isRestoring ? canBeRestored(kpi, this.clock.now()) : !kpi.deletedAt);
    if (!isThere || (isRestoring && !kpiPolicy.restore(actor, kpi))) throw new NotFoundException();
    permit(kpiPolicy[act], actor, kpi);
    if (kpi.version !== version) throw new StaleVersionError(isRestoring ? undefined : await this.show(actor, id));
    return kpi;
  }

  private async changed(actor: Actor, verb: Verb, kpi: Kpi, change: Change): Promise<KpiView> {
    await this.save(kpi, change);
    await this.moves.tell(kpi.id);
    await this.trace(actor, verb, kpi.id);
    return this.show(actor, kpi.id);
  }

  private save(kpi: Kpi, change: Change): Promise<void> {
    return this.kpis.update(kpi.id, kpi.version, { ...change, updatedAt: this.clock.now() });
  }

  private async checkPlaces({ departmentId, managerId, ownerId }: UpdateKpiRequest): Promise<void> {
    const people = [...new Set([managerId, ownerId].filter((one) => typeof one === 'string'))];
    if (!departmentId && people.length === 0) return;
    const [known] = await this.scope.rows<{ department: boolean; people: number }>(knownPlaces, [departmentId, people]);
    if (departmentId && !known?.department) {
      throw invalid('/departmentId', 'unknown_department', 'There is no such department.');
    }
    if (known?.people !== people.length) {
      const pointer = managerId ? '/managerId' : '/ownerId';
      throw invalid(pointer, 'unknown_person', 'One of these people is not in the directory.');
    }
  }

  private trace(actor: Actor, verb: Verb, recordId: string): Promise<void> {
    const act = `kpi.${verb}`;
    return this.traces.record(actor, {
      act,
      recordType: 'kpi',
      recordId,
      subjectPersonId: null,
      audience: 'organization',
    });
  }
}
