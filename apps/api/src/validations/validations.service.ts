import type {
  AnswerValidationRequest,
  AskValidationRequest,
  ListValidationsQuery,
  ValidationAbility,
  ValidationList,
  ValidationView,
} from '@rungs/contracts/validations.js';
import { advanceValidation } from '@rungs/domain/validations.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { OpportunitiesService, OpportunityAnswers } from '../opportunities/index.js';
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
import { ValidationRequest } from './validation-request.entity.js';
import { validationPolicy } from './validation.policy.js';
import { viewFor } from './validation.view.js';
import {
  colleague,
  oneValidation,
  openValidations,
  validationPages,
  type ValidationRow,
} from './validations.queries.js';

type Between = Pick<ValidationRequest, 'id' | 'personId' | 'askedId'>;

/** “Is it worthwhile?”, asked of the manager and of peers about an opportunity. */
@Injectable()
export class ValidationsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly opportunities: OpportunitiesService,
    private readonly answers: OpportunityAnswers,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListValidationsQuery): Promise<ValidationList> {
    const { direction, state, opportunityId, cursor, limit } = query;
    const name = `validations ${direction} ${actor.personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const values = [actor.personId, state, opportunityId, behind, limit + 1];
    const [rows, [open]] = await Promise.all([
      this.scope.rows<ValidationRow>(validationPages[direction], values),
      this.scope.rows<{ count: number }>(openValidations[direction], [actor.personId]),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => viewFor(actor, row)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
      openCount: open?.count ?? 0,
    };
  }

  async show(actor: Actor, id: string): Promise<ValidationView> {
    const [row] = await this.scope.rows<ValidationRow>(oneValidation, [id]);
    if (!row) throw new NotFoundException();
    const { asker, asked, state } = row;
    const facts = { askerId: asker.personId, askedId: asked.personId, state };
    if (!validationPolicy.read(actor, facts)) throw new NotFoundException();
    return viewFor(actor, row);
  }

  /** @throws ProblemException 400 for somebody who is no colleague, 409 for one whose answer is still awaited */
  async ask(actor: Actor, opportunityId: string, wish: AskValidationRequest): Promise<ValidationView> {
    const { subject } = await this.opportunities.forAsking(actor, opportunityId);
    const { askedId, question } = wish;
    if (askedId === subject.personId) throw invalid('/askedId', 'yourself', 'Ask somebody else.');
    if ((await this.scope.rows(colleague, [askedId])).length === 0) {
      throw invalid('/askedId', 'unknown_person', 'There is no such colleague in the directory.');
    }
    const now = this.clock.now();
    const askedAs = askedId === subject.managerId ? 'manager' : 'peer';
    const request = { id: newId(), opportunityId, personId: subject.personId, askedId, askedAs, question } as const;
    await this.onceAtATime(() => this.requests.insert({ ...request, createdAt: now, updatedAt: now }));
    await this.trace(actor, 'asked', request);
    return this.show(actor, request.id);
  }

  async answer(actor: Actor, id: string, version: number, wish: AnswerValidationRequest): Promise<ValidationView> {
    const request = await this.forChange(actor, id, version, 'answer');
    const now = this.clock.now();
    await this.requests.update(id, version, { ...wish, state: 'answered', answeredAt: now, updatedAt: now });
    await this.answers.add(actor, request.opportunityId, wish.answer, request.askedAs === 'manager');
    await this.trace(actor, 'answered', request);
    return this.show(actor, id);
  }

  async withdraw(actor: Actor, id: string, version: number): Promise<ValidationView> {
    const request = await this.forChange(actor, id, version, 'withdraw');
    await this.requests.update(id, version, { state: 'withdrawn', updatedAt: this.clock.now() });
    await this.trace(actor, 'withdrawn', request);
    return this.show(actor, id);
  }

  private get requests(): OwnRepository<ValidationRequest> {
    return this.scope.repository(ValidationRequest);
  }

  /** Locks it, so that an answer and a withdrawal at once are one after the other. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: ValidationAbility,
  ): Promise<ValidationRequest> {
    const [request] = await this.requests.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    // Also tells whether it may be read, and whether its opportunity is still there.
    const current = await this.show(actor, id);
    if (!request) throw new NotFoundException();
    const { personId: askerId, askedId, state } = request;
    permit(validationPolicy[act], actor, { askerId, askedId, state });
    if (request.version !== version) throw new StaleVersionError(current);
    if (!advanceValidation(state, act)) {
      throw conflict('not_possible', `A request that is ${state} cannot be changed in this way.`);
    }
    return request;
  }

  private async onceAtATime(insert: () => Promise<unknown>): Promise<void> {
    try {
      await insert();
    } catch (error) {
      if (violatedConstraint(error) !== 'validation_requests_open_once') throw error;
      throw conflict('already_asked', 'You have asked them about this, and they have not answered yet.');
    }
  }

  /** An entry for each of the two whom it concerns, so that both their screens hear. */
  private async trace(actor: Actor, verb: 'asked' | 'answered' | 'withdrawn', { id, personId, askedId }: Between) {
    for (const subjectPersonId of [personId, askedId]) {
      const act = `validation.${verb}`;
      await this.traces.record(actor, {
        act,
        recordType: 'validation',
        recordId: id,
        subjectPersonId,
        audience: 'private',
      });
    }
  }
}
