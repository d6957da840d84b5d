import type {
  AgreementAbility,
  AgreementList,
  AgreementView,
  CreateAgreementRequest,
  ListAgreementsQuery,
  UpdateAgreementRequest,
} from '@rungs/contracts/agreements.js';
import type { DeletedRecord, PersonRef } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Agreement } from './agreement.entity.js';
import { agreementPolicy } from './agreement.policy.js';
import { theTwo, viewFor } from './agreement.view.js';
import { agreementPage, namesOf } from './agreements.queries.js';

type Loaded = Readonly<{ subject: Subject; agreement: Agreement }>;
type Verb = 'created' | 'updated' | 'done' | 'reopened' | 'deleted' | 'restored';
type Change = Partial<Pick<Agreement, 'text' | 'owedById' | 'dueOn' | 'doneOn' | 'toldDueOn' | 'deletedAt'>>;

@Injectable()
export class AgreementsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, personId: string, { cursor, limit, state }: ListAgreementsQuery): Promise<AgreementList> {
    const subject = await this.page(actor, personId);
    const name = `agreements of ${personId} ${state}`;
    const [day, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const wanted = [personId, day, behind, limit + 1];
    const rows = await this.scope.rows<{ id: string; day: string }>(agreementPage[state], wanted);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const found = shown.length > 0 ? await this.agreements.find({ where: { id: In(shown.map(({ id }) => id)) } }) : [];
    const byId = new Map(found.map((agreement) => [agreement.id, agreement]));
    const names = await this.names(found);
    return {
      items: shown.flatMap(({ id }) => {
        const agreement = byId.get(id);
        return agreement ? [viewFor(actor, subject, agreement, names.get(agreement.owedById) ?? '')] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.day, last.id]) : null,
      visibleTo: theTwo(subject),
      abilities: agreementPolicy.create(actor, subject) ? ['create'] : [],
    };
  }

  /** @throws ProblemException (400) when somebody else than the two would owe it */
  async create(actor: Actor, personId: string, request: CreateAgreementRequest): Promise<AgreementView> {
    const subject = await this.page(actor, personId);
    permit(agreementPolicy.create, actor, subject);
    assertOneOfTheTwo(subject, request.owedById);
    const now = this.clock.now();
    const agreement = await this.agreements.insert({
      ...request,
      ...{ id: newId(), personId, authorId: actor.personId, doneOn: null, toldDueOn: null, deletedAt: null },
      ...{ createdAt: now, updatedAt: now },
    });
    return this.told(actor, 'created', { subject, agreement });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { done, ...wish }: UpdateAgreementRequest,
  ): Promise<AgreementView> {
    const before = await this.forChange(actor, id, version, 'update');
    const { subject, agreement } = before;
    // Whoever owed it when the manager was another may go on owing it.
    if (wish.owedById !== undefined && wish.owedById !== agreement.owedById) assertOneOfTheTwo(subject, wish.owedById);
    const wasDone = agreement.doneOn !== null;
    const turns = done !== undefined && done !== wasDone;
    const change: Change = {
      ...wish,
      // Another day is another reminder.
      ...(wish.dueOn !== undefined && wish.dueOn !== agreement.dueOn && { toldDueOn: null }),
      ...(turns && { doneOn: done ? this.clock.today() : null }),
    };
    return this.changed(actor, turns ? (done ? 'done' : 'reopened') : 'updated', before, change);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const { version: next } = await this.changed(actor, 'deleted', before, { deletedAt });
    return deleted({ id, version: next }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<AgreementView> {
    const before = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', before, { deletedAt: null });
  }

  private get agreements(): OwnRepository<Agreement> {
    return this.scope.repository(Agreement);
  }

  /** Who is neither of the two learns nothing of what they agreed on, not even that there is nothing. */
  private async page(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!agreementPolicy.read(actor, subject)) throw new NotFoundException();
    return subject;
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: AgreementAbility | 'restore',
  ): Promise<Loaded> {
    const [agreement] = await this.agreements.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const restores = act === 'restore';
    const there = agreement && (restores ? canBeRestored(agreement, this.clock.now()) : !agreement.deletedAt);
    if (!there) throw new NotFoundException();
    const subject = await this.page(actor, agreement.personId);
    permit(agreementPolicy[act], actor, subject);
    if (agreement.version !== version) throw new StaleVersionError(await this.view(actor, { subject, agreement }));
    return { subject, agreement };
  }

  private async changed(
    actor: Actor,
    verb: Verb,
    { subject, agreement }: Loaded,
    wish: Change,
  ): Promise<AgreementView> {
    const change = { ...wish, updatedAt: this.clock.now() };
    await this.agreements.update(agreement.id, agreement.version, change);
    const after = { ...agreement, ...change, version: agreement.version + 1 };
    return this.told(actor, verb, { subject, agreement: after });
  }

  private async told(actor: Actor, verb: Verb, loaded: Loaded): Promise<AgreementView> {
    const { id, personId, owedById, dueOn } = loaded.agreement;
    await this.traces.record(actor, {
      act: `agreement.${verb}`,
      recordType: 'agreement',
      recordId: id,
      subjectPersonId: personId,
      audience: 'manager',
      details: { owedById, dueOn },
    });
    return this.view(actor, loaded);
  }

  private async view(actor: Actor, { subject, agreement }: Loaded): Promise<AgreementView> {
    const names = await this.names([agreement]);
    return viewFor(actor, subject, agreement, names.get(agreement.owedById) ?? '');
  }

  private async names(agreements: readonly Agreement[]): Promise<ReadonlyMap<string, string>> {
    if (agreements.length === 0) return new Map();
    const ids = [...new Set(agreements.map(({ owedById }) => owedById))];
    const rows = await this.scope.rows<PersonRef>(namesOf, [ids]);
    return new Map(rows.map(({ personId, name }) => [personId, name]));
  }
}

function assertOneOfTheTwo(subject: Subject, personId: string): void {
  if (theTwo(subject).some((one) => one.personId === personId)) return;
  throw invalid('/owedById', 'not_of_the_two', 'An agreement is owed by one of the two who agree.');
}
