import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { told } from '../records/index.js';
import type { AssessmentRow } from './assessments.queries.js';

/** What a change of an assessment leaves behind, in its transaction. */
@Injectable()
export class AssessmentChanges {
  constructor(private readonly traces: Traces) {}

  /** Its writer's alone: neither the other one's screen nor the log says that somebody is thinking about them. */
  ofDraft(actor: Actor, id: string): Promise<void> {
    return this.traces.record(actor, {
      act: 'assessment.drafted',
      recordType: 'assessment',
      recordId: id,
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
  }

  /** `before` was read by whom its audience says; a draft by nobody. */
  published(actor: Actor, before: AssessmentRow, audience: AssessmentView['audience']): Promise<void> {
    const { id, personId, kind } = before;
    return this.traces.record(actor, {
      act: before.publishedAt ? 'assessment.shared' : 'assessment.published',
      recordType: 'assessment',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before.audience),
      details: { audience, kind },
    });
  }
}
