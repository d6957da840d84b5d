import type {
  ChangeFramework,
  FrameworkHistoryQuery,
  FrameworkHistoryView,
  FrameworkView,
} from '@rungs/contracts/framework.js';
import { withoutDefaults } from '@rungs/domain/framework/tuning.js';
import { changesBetween } from '@rungs/domain/framework/tuning-changes.js';
import { problemsIn, promptLimits, type TuningProblem } from '@rungs/domain/framework/tuning-problems.js';
import type { Tuning } from '@rungs/domain/framework/tuning.types.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { problem, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { Outbox } from '../platform/jobs/outbox.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { history, takeTurn } from './framework.queries.js';
import { FrameworkVersion } from './framework-version.entity.js';
import { frameworkView, type HistoryRow, historyItems } from './framework.view.js';
import { Frameworks } from './frameworks.js';

/** Done after a change: what boards keep of every journey is computed again. */
export const frameworkChanged = 'progress.recompute';

const explanations: Readonly<Record<TuningProblem['code'], string>> = {
  unknown: 'The framework has nothing of this name.',
  not_tunable: 'This is a question of yes or no; it can be required or not.',
  out_of_range: 'Between 1 and 100, or 0 where the signal asks for at most so many.',
  prompt_count: `Between ${promptLimits.least} and ${promptLimits.most} questions; leave them out for those that came.`,
  prompt_length: `Something one can read, of up to ${promptLimits.longest} characters.`,
  repeated: 'This is said already. Say it in other words.',
};

const listName = 'framework versions';

@Injectable()
export class FrameworkService {
  constructor(
    private readonly scope: TenantScope,
    private readonly frameworks: Frameworks,
    private readonly traces: Traces,
    private readonly outbox: Outbox,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor): Promise<FrameworkView> {
    return frameworkView(actor, await this.frameworks.current());
  }

  /** A page of what was changed, the latest first. */
  async history({ limit, cursor }: FrameworkHistoryQuery): Promise<FrameworkHistoryView> {
    const [before] = cursor ? this.cursors.open<[number]>(listName, cursor) : [null];
    const rows = await this.scope.rows<HistoryRow>(history, [before, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: historyItems(shown), nextCursor: last ? this.cursors.seal(listName, [last.number]) : null };
  }

  /** @throws StaleVersionError (412) when somebody was faster; ProblemException (400) for what cannot be asked. */
  async change(actor: Actor, version: number, { reason, ...said }: ChangeFramework): Promise<FrameworkView> {
    await this.scope.rows(takeTurn);
    const before = await this.frameworks.read();
    if (before.version !== version) throw new StaleVersionError(frameworkView(actor, before));
    // What was not sent is absent, not undefined.
    const wished = JSON.parse(JSON.stringify(said)) as Tuning;
    const problems = problemsIn(wished);
    if (problems.length > 0) {
      throw problem(400, 'invalid', 'Some of what was sent does not fit.', {
        errors: problems.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code, detail: explanations[code] })),
      });
    }
    const tuning = withoutDefaults(wished);
    const changes = changesBetween(before.tuning, tuning);
    const row = { id: newId(), number: version + 1, tuning, changes, reason };
    const by = { changedBy: actor.personId, changedAt: this.clock.now() };
    await this.scope.repository(FrameworkVersion).insert({ ...row, ...by });
    await this.traces.record(actor, {
      act: 'framework.changed',
      recordType: 'framework',
      recordId: row.id,
      subjectPersonId: null,
      audience: 'organization',
      details: { version: row.number },
    });
    await this.outbox.enqueue(frameworkChanged, {});
    this.frameworks.announce();
    return frameworkView(actor, await this.frameworks.read());
  }
}
