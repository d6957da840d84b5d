import type { PreflightView } from '@rungs/contracts/preflight.js';
import { coveredFromCounters } from '@rungs/domain/coverage/coverage.js';
import { checks } from '@rungs/domain/preflight/finding.js';
import { preflight, toldToTheManager } from '@rungs/domain/preflight/preflight.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Frameworks } from '../framework/index.js';
import { Relations, type Subject } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { factsOf, signalsOf } from '../progress/index.js';
import { preflightPolicy } from './preflight.policy.js';
import { type FactsRow, preflightFacts, readings, type ReadingsRow } from './preflight.queries.js';

/** Looks at what is kept of a person the way a reader of their case would. Nothing of it is stored. */
@Injectable()
export class PreflightService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
    private readonly frameworks: Frameworks,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, personId: string): Promise<PreflightView> {
    const subject = await this.relations.of(actor, personId);
    const { relation, name } = subject;
    if (!preflightPolicy.read(actor, subject)) throw new NotFoundException();
    const [[row], read] = await Promise.all([
      this.scope.rows<FactsRow>(preflightFacts, [personId, this.clock.today()]),
      this.scope.rows<ReadingsRow>(readings, [personId]),
    ]);
    const head = {
      person: { personId, name },
      relation: relation === 'owner' ? relation : ('manager' as const),
      asOf: this.clock.now().toISOString(),
    };
    if (!row?.targetLevelId) return { ...head, targetLevel: null, checked: [], findings: [] };

    const { level, expectations } = await this.ladders.inPlace(row.targetLevelId);
    const all = await this.findings(subject, row, read, expectations);
    const seesPrivate = preflightPolicy.seePrivate(actor, subject);
    return {
      ...head,
      targetLevel: { id: level.id, code: level.code, title: level.title },
      checked: checks.filter((check) => seesPrivate || check !== 'unshared'),
      findings: seesPrivate ? all : toldToTheManager(all),
    };
  }

  private async findings(
    { managerId }: Subject,
    row: FactsRow,
    read: readonly ReadingsRow[],
    expectations: Parameters<typeof preflight>[0]['expectations'],
  ) {
    const facts = factsOf(row.facts);
    const today = this.clock.today();
    const { byCompetency: shared, feedbackReceived, feedbackAnswered } = facts;
    const of = (kind: ReadingsRow['kind']) => read.find((one) => one.kind === kind)?.readings ?? null;
    const signals = signalsOf(
      { ...row, facts, hasManager: managerId !== null },
      coveredFromCounters(expectations, shared),
      today,
      await this.frameworks.current(),
    );
    const feedback = {
      received: feedbackReceived,
      unanswered: Math.max(feedbackReceived - feedbackAnswered, 0),
      lastGivenOn: row.lastGivenOn,
    };
    const { unshared, sharedByMonth, since, readinessGivenOn } = row;
    const said = { self: of('self'), manager: of('manager'), hasManager: managerId !== null };
    const kept = { shared, unshared, sharedByMonth, since, readinessGivenOn };
    return preflight({ signals, expectations, feedback, ...said, ...kept }, today);
  }
}
