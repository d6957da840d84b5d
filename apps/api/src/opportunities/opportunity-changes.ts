import { type CountedOpportunity, recountedOpportunities } from '@rungs/domain/opportunities.js';
import { Injectable } from '@nestjs/common';
import { type ActingAs, Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { told } from '../records/index.js';
import type { Opportunity } from './opportunity.entity.js';

type Verb =
  | 'created'
  | 'updated'
  | 'shortlisted'
  | 'planned'
  | 'stepped-back'
  | 'dropped'
  | 'reopened'
  | 'answered'
  | 'deleted'
  | 'restored';

/** What every change of an opportunity leaves behind, in its transaction: the kept counts and the traces. */
@Injectable()
export class OpportunityChanges {
  constructor(
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** `before` and `after` are the opportunity as it counted and counts; deleted ones count like absent ones. */
  async record(
    actor: ActingAs,
    verb: Verb,
    before: Opportunity | null,
    after: Opportunity,
    fields: string[] = [],
  ): Promise<void> {
    const { id, personId, audience } = after;
    const [counted, counts] = [countedOf(before), countedOf(after)];
    // A change of words alone needs no new count, and no lock on the summary.
    if (JSON.stringify(counted) !== JSON.stringify(counts))
      await this.progress.change(personId, (facts) => recountedOpportunities(facts, counted, counts));
    await this.traces.record(actor, {
      act: `opportunity.${verb}`,
      recordType: 'opportunity',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.audience),
      details: { audience, fields },
    });
  }
}

function countedOf(opportunity: Opportunity | null): CountedOpportunity | null {
  if (!opportunity || opportunity.deletedAt) return null;
  const { state, kpiId, ownInitiative, demoUrl, worthwhile, redirect, notNow, managerAnswers } = opportunity;
  return {
    state,
    hasKpi: kpiId !== null,
    hasDemo: ownInitiative && demoUrl !== null,
    validations: worthwhile + redirect + notNow,
    managerValidations: managerAnswers,
  };
}
