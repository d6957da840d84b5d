import { Injectable, NotFoundException } from '@nestjs/common';
import type { DeactivationView } from '@rungs/contracts/members.js';
import { Clock } from '../../platform/clock.js';
import { conflict, StaleVersionError } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/policy/actor.js';
import { permit, type Rule } from '../../platform/policy/policy.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { type ActingAs, Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Person } from '../person.entity.js';
import { Revocations } from '../revocations.js';
import { LastAdmin } from './last-admin.js';
import { type MemberFacts, memberPolicy } from './member.policy.js';
import { endCredentials, forgetLastDay, type LeavingRow, personToLeave, reopenMembership } from './member.queries.js';

/** Somebody left or came back: what follows for those whose manager they are is computed where summaries are kept. */
export const reportsAffected = 'progress.recompute-reports';

/** The one way in which somebody leaves, by whichever door they go, and the one way back. */
@Injectable()
export class Deactivation {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly lastAdmin: LastAdmin,
    private readonly revocations: Revocations,
    private readonly traces: Traces,
    private readonly outbox: Outbox,
  ) {}

  /** Sessions, tokens, streams and invitations are dead when this commits, in other processes a moment later. */
  async deactivate(actor: Actor, personId: string, version: number): Promise<DeactivationView> {
    const person = await this.find(personId);
    if (person.deactivatedAt) throw conflict('has_left', 'This person has left already.');
    this.check(actor, memberPolicy.deactivate, person, version);
    return this.leave(actor, personId, version);
  }

  /** As `deactivate`, once the last day that HR wrote down has passed: who may do that was decided then. */
  lastDayPassed({ personId, version }: Pick<LeavingRow, 'personId' | 'version'>): Promise<DeactivationView> {
    return this.leave({ job: 'identity.last-days' }, personId, version);
  }

  private async leave(by: ActingAs, personId: string, version: number): Promise<DeactivationView> {
    await this.lastAdmin.mayGo(personId);
    const now = this.clock.now();
    await this.scope.repository(Person).update(personId, version, { deactivatedAt: now });
    await this.scope.rows(endCredentials, [personId, now]);
    return this.tell(by, 'person.deactivated', personId);
  }

  /** Who comes back signs in anew and makes new tokens; the roles are those of before. */
  async reactivate(actor: Actor, personId: string, version: number): Promise<DeactivationView> {
    const person = await this.find(personId);
    if (!person.deactivatedAt) throw conflict('has_not_left', 'This person has not left.');
    this.check(actor, memberPolicy.reactivate, person, version);
    // A last day that has passed would be noticed, and they would have to go again.
    await this.scope.repository(Person).update(personId, version, { deactivatedAt: null });
    await this.scope.rows(forgetLastDay, [personId, this.clock.today()]);
    await this.scope.rows(reopenMembership, [personId]);
    return this.tell(actor, 'person.reactivated', personId);
  }

  private check(actor: Actor, rule: Rule<MemberFacts>, person: LeavingRow, version: number): void {
    permit(rule, actor, { personId: person.personId, roles: person.roles, active: person.deactivatedAt === null });
    if (person.version !== version) throw new StaleVersionError(viewOf(person));
  }

  private async tell(by: ActingAs, act: string, personId: string): Promise<DeactivationView> {
    await this.revocations.announce();
    // What is asked of somebody depends on whether they have a manager: those below hear of it when this commits.
    await this.outbox.enqueue(reportsAffected, { managerId: personId });
    await this.traces.record(by, {
      act,
      recordType: 'person',
      recordId: personId,
      subjectPersonId: personId,
      audience: 'organization',
    });
    return viewOf(await this.find(personId));
  }

  private async find(personId: string): Promise<LeavingRow> {
    const [row] = await this.scope.rows<LeavingRow>(personToLeave, [personId]);
    if (!row) throw new NotFoundException();
    return row;
  }
}

const viewOf = ({ personId, version, deactivatedAt }: LeavingRow): DeactivationView => ({
  personId,
  version,
  deactivatedAt: deactivatedAt?.toISOString() ?? null,
});
