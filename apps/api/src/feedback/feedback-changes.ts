import { type Audience, reaches } from '@rungs/domain/audience.js';
import { type CountedFeedback, recountedFeedback } from '@rungs/domain/feedback.js';
import { Injectable } from '@nestjs/common';
import { type ActingAs, Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { told } from '../records/index.js';
import type { Feedback } from './feedback.entity.js';
import type { FeedbackRequest } from './feedback-request.entity.js';

type RequestVerb = 'created' | 'updated' | 'given' | 'declined' | 'expired' | 'deleted' | 'restored';
type Verb = 'given' | 'edited' | 'answered' | 'shared' | 'deleted' | 'restored';

/** What every change of a request or of feedback leaves behind, in its transaction: kept counts and traces. */
@Injectable()
export class FeedbackChanges {
  constructor(
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** An entry for each of the two whom it concerns, so that both their screens hear. */
  async ofRequest(
    by: ActingAs,
    verb: RequestVerb,
    { id, personId, askedId }: Pick<FeedbackRequest, 'id' | 'personId' | 'askedId'>,
  ) {
    for (const subjectPersonId of [personId, askedId]) {
      if (subjectPersonId === null) continue;
      const act = `feedback-request.${verb}`;
      await this.traces.record(by, {
        act,
        recordType: 'feedback-request',
        recordId: id,
        subjectPersonId,
        audience: 'private',
        // Whoever was asked need not hear that they let it pass.
        concerns: verb === 'expired' && subjectPersonId === personId ? [personId] : [],
      });
    }
  }

  /** To the one who is asked; the asker is told nothing, who would learn from it that nothing came. */
  async reminded(by: ActingAs, { id, askedId }: Pick<FeedbackRequest, 'id' | 'askedId'>): Promise<void> {
    const told = {
      recordType: 'feedback-request',
      recordId: id,
      subjectPersonId: askedId,
      audience: 'private',
    } as const;
    await this.traces.record(by, { act: 'feedback-request.reminded', ...told });
  }

  /** `before` and `after` are the feedback as it counted and counts; what its receiver removed counts no more. */
  async record(
    by: ActingAs,
    verb: Verb,
    before: Feedback | null,
    after: Feedback,
    fields: string[] = [],
  ): Promise<void> {
    const [counted, counts] = [countedOf(before), countedOf(after)];
    if (counted?.answered !== counts?.answered)
      await this.progress.change(after.personId, (facts) => recountedFeedback(facts, counted, counts));
    const byGiver = 'job' in by || by.personId === after.giverId;
    const unnamed = after.attribution !== 'attributed' && byGiver;
    await this.traces.record(unnamed ? nobody : by, {
      act: `feedback.${verb}`,
      recordType: 'feedback',
      recordId: after.id,
      // With nobody to tell it to, no screen shows at which moment a writer without a name wrote.
      subjectPersonId: unnamed ? null : after.personId,
      audience: unnamed ? 'private' : told(reach(after), before ? reach(before) : undefined),
      details: { audience: after.audience, fields },
      // Not into the log, which must not tell whose words they were.
      concerns: verb === 'answered' && after.giverId ? [after.giverId] : [],
    });
  }
}

/** Who reads the audit log may be the receiver. */
const nobody: ActingAs = { job: 'feedback.unnamed' };

/** How far it reaches by the receiver's sharing or by the giver's. */
const reach = ({ audience, sharedWithManager }: Feedback): Audience =>
  sharedWithManager && !reaches(audience, 'manager') ? 'manager' : audience;

const countedOf = (feedback: Feedback | null): CountedFeedback | null =>
  feedback && !feedback.removedAt ? { answered: feedback.response !== null } : null;
