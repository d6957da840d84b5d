import type { ReadinessValue, ReadinessView } from '@rungs/contracts/journeys.js';
import { isStale } from '@rungs/domain/readiness.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { journeyPolicy } from './journey.policy.js';
import { ReadinessJudgement } from './readiness-judgement.entity.js';

const history: Statement = {
  name: 'readiness.history',
  text: `
    select r.id, r.value, r.reason, r.given_on as "givenOn", g.name as "givenBy"
    from readiness_judgements r join people g on g.organization_id = $1 and g.id = r.given_by
    where r.organization_id = $1 and r.person_id = $2 order by r.given_on desc, r.id desc limit 100`,
};

const logTalk: Statement = {
  name: 'talks.log',
  text: `insert into talks (organization_id, id, person_id, held_on, logged_by) values ($1, $2, $3, $4, $5)`,
};

const lastTalk: Statement = {
  name: 'talks.last',
  text: `select max(held_on) as "lastTalkOn" from talks where organization_id = $1 and person_id = $2`,
};

/** What only the two of them produce: the manager's judgement with its reason, and that they talked. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async judge(actor: Actor, personId: string, value: ReadinessValue, reason: string): Promise<void> {
    permit(journeyPolicy.judgeReadiness, actor, await this.readable(actor, personId));
    const id = newId();
    const givenOn = this.clock.today();
    await this.scope
      .repository(ReadinessJudgement)
      .insert({ id, personId, value, reason, givenOn, givenBy: actor.personId });
    await this.progress.place(personId, { readiness: value, readinessGivenOn: givenOn });
    await this.record(actor, 'readiness.judged', 'readiness', id, personId);
  }

  async history(actor: Actor, personId: string): Promise<ReadinessView[]> {
    await this.readable(actor, personId);
    const today = this.clock.today();
    const rows = await this.scope.rows<Omit<ReadinessView, 'stale'>>(history, [personId]);
    return rows.map((row) => ({ ...row, stale: isStale(row.givenOn, today) }));
  }

  async logTalk(actor: Actor, personId: string, heldOn: string): Promise<void> {
    permit(journeyPolicy.logTalk, actor, await this.readable(actor, personId));
    const id = newId();
    await this.scope.rows(logTalk, [id, personId, heldOn, actor.personId]);
    const [last] = await this.scope.rows<{ lastTalkOn: string }>(lastTalk, [personId]);
    await this.progress.place(personId, { lastTalkOn: last?.lastTalkOn ?? heldOn });
    await this.record(actor, 'talk.logged', 'talk', id, personId);
  }

  private async readable(actor: Actor, personId: string) {
    const { relation, managerId } = await this.relations.of(actor, personId);
    const facts = { relation, hasJourney: true, hasManager: managerId !== null };
    if (!journeyPolicy.read(actor, facts)) throw new NotFoundException();
    return facts;
  }

  private record(
    actor: Actor,
    act: string,
    recordType: string,
    recordId: string,
    subjectPersonId: string,
  ): Promise<void> {
    return this.traces.record(actor, { act, recordType, recordId, subjectPersonId, audience: 'manager' });
  }
}
