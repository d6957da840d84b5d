import { owedAfterDays, remindAfterDays } from '@rungs/domain/journey/intent.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';

/**
 * Once for each manager, for one who came later was reminded of nothing, and only where somebody could answer. The
 * version stays: a manager who is writing the answer right now must not be told that it is stale. `[today, days]`
 */
const waiting = (name: string, set: string, untold: string): Statement => ({
  name: `intents.upkeep-${name}`,
  text: `
    update intents i set ${set}
    from people p
    join people m on m.organization_id = p.organization_id and m.id = p.manager_id
    left join people s on s.organization_id = m.organization_id and s.id = m.manager_id and s.deactivated_at is null
    where i.organization_id = $1 and i.state = 'declared' and (${untold}) and i.declared_on <= $2::date - $3::int
      and p.organization_id = $1 and p.id = i.person_id and p.deactivated_at is null and m.deactivated_at is null
    returning i.id, i.person_id as "personId", s.id as "skipLevelId"`,
});
const unreminded = waiting(
  'reminded',
  'reminded_on = $2, reminded_id = m.id',
  'i.reminded_on is null or i.reminded_id <> m.id',
);
/** Since when it is owed stays; who is told of it follows whoever leads the manager by now. */
const unanswered = waiting(
  'owed',
  'owed_on = coalesce(i.owed_on, $2), owed_to_id = s.id',
  'i.owed_on is null or (s.id is not null and i.owed_to_id is distinct from s.id)',
);

type Waiting = Readonly<{ id: string; personId: string; skipLevelId: string | null }>;

/**
 * An intent is not left lying: after a week the manager is reminded, after two their own manager sees that an answer is
 * owed. Both are told as notifications, in the app and by mail, as each of them chose.
 */
@Injectable()
export class IntentUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly scope: TenantScope,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'intents.upkeep', cron: '37 * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    const today = this.clock.today();
    for (const intent of await this.scope.rows<Waiting>(unreminded, [today, remindAfterDays])) {
      await this.record('intent.reminded', intent, []);
    }
    for (const intent of await this.scope.rows<Waiting>(unanswered, [today, owedAfterDays])) {
      await this.record('intent.owed', intent, intent.skipLevelId ? [intent.skipLevelId] : []);
    }
  }

  private record(act: string, { id, personId }: Waiting, concerns: readonly string[]): Promise<void> {
    const told = { act, recordType: 'intent', recordId: id, subjectPersonId: personId, concerns } as const;
    return this.traces.record({ job: 'intents.upkeep' }, { ...told, audience: 'manager' });
  }
}
