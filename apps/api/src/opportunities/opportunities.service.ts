import type {
  CreateOpportunityRequest,
  OpportunityAbility,
  OpportunityActRequest,
  OpportunityView,
  UpdateOpportunityRequest,
} from '@rungs/contracts/opportunities.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { advanceOpportunity } from '@rungs/domain/opportunities.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { KpisService } from '../kpis/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { besidesOf, type BesidesRow } from './opportunities.queries.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { type Besides, leavesPlan, viewFor } from './opportunity.view.js';
import { OpportunityChanges } from './opportunity-changes.js';

type Loaded = Readonly<{ subject: Subject; opportunity: Opportunity }>;
type Change = UpdateOpportunityRequest & Partial<Pick<Opportunity, 'state' | 'droppedReason' | 'deletedAt'>>;

const verbs = {
  shortlist: 'shortlisted',
  step_back: 'stepped-back',
  drop: 'dropped',
  reopen: 'reopened',
} as const satisfies Record<OpportunityActRequest['act'], string>;

@Injectable()
export class OpportunitiesService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly kpis: KpisService,
    private readonly progress: Progress,
    private readonly changes: OpportunityChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<OpportunityView> {
    const opportunity = await this.opportunities.findOneBy({ id });
    return this.view(actor, await this.readable(actor, opportunity?.deletedAt ? null : opportunity));
  }

  async create(actor: Actor, personId: string, request: CreateOpportunityRequest): Promise<OpportunityView> {
    const subject = await this.relations.of(actor, personId);
    permit(opportunityPolicy.create, actor, { relation: subject.relation, audience: request.audience });
    await this.checkKpi(request.kpiId);

    const now = this.clock.now();
    const iteration = await this.progress.iterationOf(personId);
    const unanswered = { worthwhile: 0, redirect: 0, notNow: 0, managerAnswers: 0, managerAnswer: null };
    const opportunity = await this.opportunities.insert({
      ...request,
      ...unanswered,
      id: newId(),
      personId,
      iteration,
      state: 'idea',
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    await this.changes.record(actor, 'created', null, opportunity);
    return this.view(actor, { subject, opportunity });
  }

  async update(actor: Actor, id: string, version: number, request: UpdateOpportunityRequest): Promise<OpportunityView> {
    const before = await this.forChange(actor, id, version, 'update');
    if (request.kpiId !== before.opportunity.kpiId) await this.checkKpi(request.kpiId);
    return this.changed(actor, 'updated', before, request, Object.keys(request));
  }

  /** @throws ProblemException 409 when its state does not take the act */
  async act(actor: Actor, id: string, version: number, request: OpportunityActRequest): Promise<OpportunityView> {
    const before = await this.forChange(actor, id, version, request.act);
    const { opportunity } = before;
    if (leavesPlan(request.act) && (await this.besides(id)).planItem) {
      throw conflict('in_a_plan', 'It is an item of your plan. Remove it there, and it is on the shortlist again.');
    }
    const state = advanceOpportunity(opportunity.state, request.act, opportunity);
    if (!state) throw conflict('not_possible', `An opportunity that is ${opportunity.state} cannot be moved this way.`);
    const droppedReason = request.act === 'drop' ? request.reason : '';
    return this.changed(actor, verbs[request.act], before, { state, droppedReason });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const opportunity = await this.save(before.opportunity, { deletedAt });
    await this.changes.record(actor, 'deleted', before.opportunity, opportunity);
    return deleted(opportunity, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<OpportunityView> {
    const before = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', before, { deletedAt: null });
  }

  /**
   * Somebody is about to be asked about it.
   * @throws ProblemException 409 when it was dropped
   */
  async forAsking(actor: Actor, id: string): Promise<Loaded> {
    const [found] = await this.opportunities.find({ where: { id }, lock: { mode: 'pessimistic_read' } });
    const loaded = await this.readable(actor, found?.deletedAt ? null : found);
    const { relation } = loaded.subject;
    permit(opportunityPolicy.ask, actor, { relation, audience: loaded.opportunity.audience });
    if (loaded.opportunity.state === 'dropped') {
      throw conflict('not_possible', 'This opportunity was dropped. Take it up again to ask about it.');
    }
    return loaded;
  }

  private get opportunities(): OwnRepository<Opportunity> {
    return this.scope.repository(Opportunity);
  }

  /** One that may not be read looks the same as one that is not there. */
  private async readable(actor: Actor, opportunity: Opportunity | null | undefined): Promise<Loaded> {
    if (!opportunity) throw new NotFoundException();
    const subject = await this.relations.of(actor, opportunity.personId);
    const facts = { relation: subject.relation, audience: opportunity.audience };
    if (!opportunityPolicy.read(actor, facts)) throw new NotFoundException();
    return { subject, opportunity };
  }

  /** Locks it, so that what is decided and counted from it still holds when it is saved. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: Exclude<OpportunityAbility, 'ask'> | 'restore',
  ): Promise<Loaded> {
    const [found] = await this.opportunities.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const isThere = found && (act === 'restore' ? canBeRestored(found, this.clock.now()) : !found.deletedAt);
    const loaded = await this.readable(actor, isThere ? found : null);
    const { subject, opportunity } = loaded;
    permit(opportunityPolicy[act], actor, { relation: subject.relation, audience: opportunity.audience });
    if (opportunity.version !== version) throw new StaleVersionError(await this.view(actor, loaded));
    return loaded;
  }

  private async changed(
    actor: Actor,
    verb: Parameters<OpportunityChanges['record']>[1],
    before: Loaded,
    change: Change,
    fields: string[] = [],
  ): Promise<OpportunityView> {
    const opportunity = await this.save(before.opportunity, change);
    await this.changes.record(actor, verb, before.opportunity, opportunity, fields);
    return this.view(actor, { ...before, opportunity });
  }

  private async save(opportunity: Opportunity, change: Change): Promise<Opportunity> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.opportunities.update(opportunity.id, opportunity.version, changed);
    return { ...opportunity, ...changed, version: opportunity.version + 1 };
  }

  private async checkKpi(kpiId: string | null | undefined): Promise<void> {
    if (!kpiId) return;
    const kpi = await this.kpis.present(kpiId).catch((error: unknown) => {
      throw error instanceof NotFoundException ? invalid('/kpiId', 'unknown_kpi', 'There is no such KPI.') : error;
    });
    if (kpi.retiredOn) throw invalid('/kpiId', 'retired_kpi', 'This KPI is retired. Choose one that is measured.');
  }

  private async view(actor: Actor, { subject, opportunity }: Loaded): Promise<OpportunityView> {
    return viewFor(actor, subject, opportunity, await this.besides(opportunity.id));
  }

  private async besides(id: string): Promise<Besides> {
    const [besides] = await this.scope.rows<BesidesRow>(besidesOf, [[id]]);
    return besides ?? { kpi: null, planItem: null, asked: [] };
  }
}
