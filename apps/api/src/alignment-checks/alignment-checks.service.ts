import type {
  AlignmentAbility,
  AlignmentCheckList,
  AlignmentCheckView,
  CreateAlignmentCheckRequest,
  ListAlignmentChecksQuery,
  UpdateAlignmentCheckRequest,
} from '@rungs/contracts/alignment-checks.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { planRuns } from '@rungs/domain/plans/plan-state.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { PlanAlignment } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { AlignmentCheck } from './alignment-check.entity.js';
import { alignmentPolicy } from './alignment-check.policy.js';
import { readersOf, viewFor } from './alignment-check.view.js';
import { AlignmentCheckChanges } from './alignment-check-changes.js';
import { checkPage, type CheckRow, knownPerson, oneCheck } from './alignment-checks.queries.js';
import { AlignmentService } from './alignment.service.js';
import { AlignmentVerdicts } from './alignment-verdicts.js';

type Loaded = Readonly<{ subject: Subject; check: AlignmentCheck }>;

/** The plan looked at again, item by item, together with the manager or a PM. */
@Injectable()
export class AlignmentChecksService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly alignment: AlignmentService,
    private readonly verdicts: AlignmentVerdicts,
    private readonly plans: PlanAlignment,
    private readonly changes: AlignmentCheckChanges,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, personId: string, query: ListAlignmentChecksQuery): Promise<AlignmentCheckList> {
    const subject = await this.page(actor, personId);
    const name = `alignment checks of ${personId}`;
    const [day, behind] = query.cursor ? this.cursors.open<[string, string]>(name, query.cursor) : [null, null];
    const rows = await this.scope.rows<CheckRow>(checkPage, [personId, day, behind, query.limit + 1]);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const plan = await this.alignment.planOf(personId);
    return {
      items: shown.map((row) => viewFor(actor, subject, row)),
      nextCursor: last ? this.cursors.seal(name, [last.heldOn, last.id]) : null,
      visibleTo: readersOf(subject),
      abilities: plan && planRuns(plan.state) ? ['create'] : [],
    };
  }

  async show(actor: Actor, id: string): Promise<AlignmentCheckView> {
    const check = await this.checks.findOneBy({ id });
    if (!check || check.deletedAt) throw new NotFoundException();
    return this.view(actor, await this.page(actor, check.personId), id);
  }

  /** @throws ProblemException 409 while no plan runs, 400 for an item that is not in it or is left out */
  async create(actor: Actor, personId: string, request: CreateAlignmentCheckRequest): Promise<AlignmentCheckView> {
    const subject = await this.page(actor, personId);
    permit(alignmentPolicy.create, actor, subject);
    const plan = await this.alignment.planOf(personId);
    if (!plan || !planRuns(plan.state)) {
      throw conflict('nothing_to_check', 'A plan is checked once it is agreed, and until it is done.');
    }
    await this.checkNamed(personId, request);
    const { verdicts, ...fields } = request;
    const now = this.clock.now();
    const id = newId();
    const row = { ...fields, id, personId, planId: plan.id, loggedBy: actor.personId, deletedAt: null };
    await this.checks.insert({ ...row, createdAt: now, updatedAt: now });
    await this.verdicts.write(id, plan.id, verdicts);
    await this.realign(actor, personId);
    await this.changes.record(actor, 'created', id, personId);
    return this.view(actor, subject, id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    request: UpdateAlignmentCheckRequest,
  ): Promise<AlignmentCheckView> {
    const { subject, check } = await this.forChange(actor, id, version, 'update');
    await this.checkNamed(check.personId, { ...check, ...request });
    const { verdicts, ...fields } = request;
    await this.checks.update(id, version, { ...fields, updatedAt: this.clock.now() });
    if (verdicts) await this.verdicts.rewrite(id, verdicts);
    await this.realign(actor, check.personId);
    await this.changes.record(actor, 'updated', id, check.personId);
    return this.view(actor, subject, id);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { check } = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    await this.checks.update(id, version, { deletedAt, updatedAt: deletedAt });
    await this.changes.record(actor, 'deleted', id, check.personId);
    return deleted({ id, version: version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<AlignmentCheckView> {
    const { subject, check } = await this.forChange(actor, id, version, 'restore');
    await this.checks.update(id, version, { deletedAt: null, updatedAt: this.clock.now() });
    await this.realign(actor, check.personId);
    await this.changes.record(actor, 'restored', id, check.personId);
    return this.view(actor, subject, id);
  }

  private get checks(): OwnRepository<AlignmentCheck> {
    return this.scope.repository(AlignmentCheck);
  }

  /** Who is neither of the two learns nothing of their checks, not even that there is none. */
  private async page(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    if (!alignmentPolicy.read(actor, { relation })) throw new NotFoundException();
    return subject;
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: AlignmentAbility | 'restore',
  ): Promise<Loaded> {
    const [check] = await this.checks.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const isThere = check && (act === 'restore' ? canBeRestored(check, this.clock.now()) : !check.deletedAt);
    if (!isThere) throw new NotFoundException();
    const subject = await this.page(actor, check.personId);
    permit(alignmentPolicy[act], actor, { relation: subject.relation, loggedBy: check.loggedBy });
    if (check.version !== version) throw new StaleVersionError(await this.view(actor, subject, id));
    return { subject, check };
  }

  private async view(actor: Actor, subject: Subject, id: string): Promise<AlignmentCheckView> {
    const [row] = await this.scope.rows<CheckRow>(oneCheck, [id]);
    if (!row) throw new NotFoundException();
    return viewFor(actor, subject, row);
  }

  private async checkNamed(ownerId: string, { heldOn, withId }: Pick<AlignmentCheck, 'heldOn' | 'withId'>) {
    // Where the caller is it may be tomorrow already.
    if (heldOn > addDays(this.clock.today(), 1)) {
      throw invalid('/heldOn', 'not_yet_held', 'Log it once you have looked at the plan together.');
    }
    if (withId === ownerId) throw invalid('/withId', 'oneself', 'Name whom the plan was looked at with.');
    if ((await this.scope.rows(knownPerson, [withId])).length === 0) {
      throw invalid('/withId', 'unknown_person', 'There is no such colleague in the directory.');
    }
  }

  /** A plan whose check was owed goes on, once there is one that is recent enough. Before the summary is locked, as anywhere. */
  private async realign(actor: Actor, personId: string): Promise<void> {
    const plan = await this.alignment.planOf(personId);
    if (plan?.state !== 'realign_due' || plan.lastCheckedOn === null) return;
    const since = addDays(this.clock.today(), -(await this.alignment.everyDays()));
    if (plan.lastCheckedOn >= since) await this.plans.realign(actor, plan.id);
  }
}
