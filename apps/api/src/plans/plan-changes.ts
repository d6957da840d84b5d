import { Injectable } from '@nestjs/common';
import { OpportunityPlanning } from '../opportunities/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { told } from '../records/index.js';
import type { Plan } from './plan.entity.js';
import { plansRecount } from './plans.recount.js';

/** What every change of a plan leaves behind, in its transaction: the board it follows, the kept counts, the traces. */
@Injectable()
export class PlanChanges {
  constructor(
    private readonly scope: TenantScope,
    private readonly opportunities: OpportunityPlanning,
    private readonly progress: Progress,
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
    await this.recount(personId);
    await this.traces.record(actor, {
      act,
      recordType: 'plan',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.audience),
      details: { audience, fields },
    });
  }

  private async recount(personId: string): Promise<void> {
    // Locks the summary first, so that of two changes the later one counts what the earlier one left.
    await this.progress.facts(personId);
    const [counts] = await this.scope.rows<{ plansAgreed: number; planItems: number; planItemsIncomplete: number }>(
      plansRecount,
      [personId],
    );
    await this.progress.change(personId, (facts) => ({ ...facts, ...counts }));
  }
}
