import { owedAfterDays, remindAfterDays } from '@rungs/domain/journey/intent.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';

/**
 * Once for each intent, and only where somebody could answer. The version stays: a manager who is writing the answer
 * right now must not be told that it is stale. `[today, days]`
 */
const waiting = (column: 'reminded_on' | 'owed_on'): Statement => ({
  name: `intents.upkeep-${column}`,
  text: `
    update intents i set ${column} = $2
    from people p join people m on m.organization_id = p.organization_id and m.id = p.manager_id
    where i.organization_id = $1 and i.state = 'declared' and i.${column} is null and i.declared_on <= $2::date - $3::int
      and p.organization_id = $1 and p.id = i.person_id and p.deactivated_at is null and m.deactivated_at is null
    returning i.id, i.person_id as "personId", m.manager_id as "skipLevelId"`,
});
const unreminded = waiting('reminded_on');
const unanswered = waiting('owed_on');

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
