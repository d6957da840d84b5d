import { countsAlike, recountedEvidence } from '@rungs/domain/evidence.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress, type StandingRow } from '../progress/index.js';
import { told } from '../records/index.js';
import type { Evidence } from './evidence.entity.js';

/** An entry as far as it is counted and traced. */
export type Counted = Pick<Evidence, 'id' | 'personId' | 'audience' | 'kind' | 'occurredOn' | 'competencyKeys'> &
  Readonly<{ deletedAt: Date | null }>;
type Verb = 'created' | 'updated' | 'deleted' | 'restored';

/** What every change of an entry leaves behind, in its transaction: the kept counts and the traces. */
@Injectable()
export class EvidenceChanges {
  constructor(
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** `before` and `after` are the entry as it counted and counts; deleted entries count like absent ones. */
  async record(
    actor: Actor,
    verb: Verb,
    before: Counted | null,
    after: Counted,
    { fields = [], standing }: Readonly<{ fields?: string[]; standing?: StandingRow }> = {},
  ): Promise<void> {
    const { id, personId, audience } = after;
    const [was, is] = [there(before), there(after)];
    const unchanged = was && is ? countsAlike(was, is) : !was && !is;
    if (!unchanged) {
      await this.progress.change(personId, (facts) => recountedEvidence(facts, was, is), standing);
    }
    await this.traces.record(actor, {
      act: `evidence.${verb}`,
      recordType: 'evidence',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.audience),
      details: { audience, fields },
    });
  }
}

const there = (entry: Counted | null): Counted | null => (entry?.deletedAt ? null : entry);
