import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { told } from '../records/index.js';
import type { Goal } from './goal.entity.js';

/** What every change of a part leaves behind: for the readers of its goal, and for those who have or had it in hand. */
@Injectable()
export class GoalPartChanges {
  constructor(private readonly traces: Traces) {}

  async record(
    actor: Actor,
    verb: string,
    { id: goalId, personId, audience }: Goal,
    partId: string,
    handed: readonly (string | null)[],
  ): Promise<void> {
    const part = { act: `goal-part.${verb}`, recordType: 'goal-part', recordId: partId, details: { goalId } };
    await this.traces.record(actor, { ...part, subjectPersonId: personId, audience: told(audience) });
    for (const subjectPersonId of new Set(handed.filter((other) => other !== null))) {
      await this.traces.record(actor, { ...part, subjectPersonId, audience: 'private' });
    }
  }
}
