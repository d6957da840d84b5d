import { Injectable } from '@nestjs/common';
import { OpportunityPlanning } from '../opportunities/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { told } from '../records/index.js';
import type { Plan } from './plan.entity.js';
import { PlanCounts } from './plan-counts.js';

/** What every change of a plan leaves behind, in its transaction: the board it follows, the kept counts, the traces. */
@Injectable()
export class PlanChanges {
  constructor(
    private readonly opportunities: OpportunityPlanning,
    private readonly counts: PlanCounts,
    private readonly traces: Traces,
  ) {}

  /** `before` is the plan as it was read by others until now; null where it is new. */
  async record(
    actor: Actor | Readonly<{ job: string }>,
    act: string,
    before: Pick<Plan, 'audience'> | null,
    { id, personId, audience }: Pick<Plan, 'id' | 'personId' | 'audience'>,
    fields: readonly string[] = [],
  ): Promise<void> {
    // Before the summary is locked: an opportunity that moves locks itself first and the summary then, as anywhere.
    await this.opportunities.follow(actor, personId);
    await this.counts.recount(personId);
    await this.traces.record(actor, {
      act,
      recordType: 'plan',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.audience),
      details: { audience, fields },
    });
  }
}
