import { afterAnswer, type ValidationAnswer } from '@rungs/domain/opportunities.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { writeAnswer } from './opportunities.queries.js';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityChanges } from './opportunity-changes.js';

/** How the answers of those who were asked reach an opportunity. Who may answer was decided by the one who calls. */
@Injectable()
export class OpportunityAnswers {
  constructor(
    private readonly scope: TenantScope,
    private readonly changes: OpportunityChanges,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, id: string, answer: ValidationAnswer, isManagers: boolean): Promise<void> {
    const opportunities = this.scope.repository(Opportunity);
    const [before] = await opportunities.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!before) throw new NotFoundException();
    const answered = {
      ...before,
      worthwhile: before.worthwhile + Number(answer === 'worthwhile'),
      redirect: before.redirect + Number(answer === 'redirect'),
      notNow: before.notNow + Number(answer === 'not_now'),
      managerAnswers: before.managerAnswers + Number(isManagers),
      managerAnswer: isManagers ? answer : before.managerAnswer,
    };
    const state = afterAnswer(before.state, answered);
    const values = [id, answer, isManagers, state, state !== before.state, this.clock.now()];
    await this.scope.rows(writeAnswer, values);
    await this.changes.record(actor, 'answered', before, { ...answered, state });
  }
}
