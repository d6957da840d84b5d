import { type CountedGoal, recountedGoals } from '@rungs/domain/goals.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { told } from '../records/index.js';
import type { Goal } from './goal.entity.js';

/** A goal at one moment, with as much of it as is counted. */
export type GoalMoment = Readonly<{ goal: Goal; withOthers: boolean }>;
type Verb = 'created' | 'updated' | 'finished' | 'dropped' | 'reopened' | 'deleted' | 'restored';

/** What every change of a goal leaves behind, in its transaction: the kept counts and the traces. */
@Injectable()
export class GoalChanges {
  constructor(
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** `before` and `after` are the goal as it counted and counts; deleted goals count like absent ones. */
  async record(
    actor: Actor,
    verb: Verb,
    before: GoalMoment | null,
    after: GoalMoment,
    fields: string[] = [],
  ): Promise<void> {
    const { id, personId, audience } = after.goal;
    const [counted, counts] = [countedOf(before), countedOf(after)];
    if (!sameCounts(counted, counts))
      await this.progress.change(personId, (facts) => recountedGoals(facts, counted, counts));
    await this.traces.record(actor, {
      act: `goal.${verb}`,
      recordType: 'goal',
      recordId: id,
      subjectPersonId: personId,
      audience: told(audience, before?.goal.audience),
      details: { audience, fields },
    });
  }
}

function countedOf(moment: GoalMoment | null): CountedGoal | null {
  if (!moment || moment.goal.deletedAt) return null;
  const { goal, withOthers } = moment;
  return { state: goal.state, dueOn: goal.dueOn, withOthers };
}

/** A change of words alone needs no new count, and no lock on the summary. */
function sameCounts(a: CountedGoal | null, b: CountedGoal | null): boolean {
  return a?.state === b?.state && a?.dueOn === b?.dueOn && a?.withOthers === b?.withOthers;
}
