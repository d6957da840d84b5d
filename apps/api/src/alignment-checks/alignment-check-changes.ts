import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { alignmentRecount } from './alignment-checks.queries.js';

type Verb = 'created' | 'updated' | 'deleted' | 'restored';

/** What every change of a check leaves behind, in its transaction: the kept day of the last one, and the traces. */
@Injectable()
export class AlignmentCheckChanges {
  constructor(
    private readonly scope: TenantScope,
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  async record(actor: Actor, verb: Verb, recordId: string, personId: string): Promise<void> {
    // Asking for the facts locks them; the day is read only then, so that the later of two changes counts both.
    await this.progress.facts(personId);
    const [counted] = await this.scope.rows<{ lastAlignmentOn: string | null }>(alignmentRecount, [personId]);
    await this.progress.change(personId, (facts) => ({ ...facts, ...counted }));
    await this.traces.record(actor, {
      act: `alignment-check.${verb}`,
      recordType: 'alignment-check',
      recordId,
      subjectPersonId: personId,
      audience: 'manager',
    });
  }
}
