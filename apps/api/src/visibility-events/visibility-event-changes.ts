import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { told } from '../records/index.js';
import type { VisibilityEvent } from './visibility-event.entity.js';
import { visibilityRecount } from './visibility-events.queries.js';

type Verb = 'created' | 'updated' | 'deleted' | 'restored';
type Dates = { visibilityDates: string[]; softSkillDates: string[]; lunchDates: string[] };

/** What every change of an event leaves behind, in its transaction: the kept days and the traces. */
@Injectable()
export class VisibilityEventChanges {
  constructor(
    private readonly scope: TenantScope,
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  async record(actor: Actor, verb: Verb, before: VisibilityEvent | null, after: VisibilityEvent): Promise<void> {
    const { id, personId, audience } = after;
    if (!before || countsOtherwise(before, after)) await this.count(personId);
    await this.traces.record(actor, {
      act: `visibility-event.${verb}`,
      recordType: 'visibility-event',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.audience),
      details: { audience },
    });
  }

  /** Asking for the facts locks them, and the days are read only then: whoever held them before may have added one. */
  private async count(personId: string): Promise<void> {
    await this.progress.facts(personId);
    const [dates] = await this.scope.rows<Dates>(visibilityRecount, [personId]);
    await this.progress.change(personId, (facts) => ({ ...facts, ...dates }));
  }
}

/** A change of words alone needs no new count, and no lock on the summary. */
const countsOtherwise = (a: VisibilityEvent, b: VisibilityEvent): boolean =>
  a.kind !== b.kind || a.led !== b.led || a.heldOn !== b.heldOn || a.deletedAt !== b.deletedAt;
