import type { ContributorView, CreateEvidenceRequest, EvidenceView } from '@rungs/contracts/evidence.js';
import type { Step } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { relationOf, Relations, subjectFor, type SubjectRow } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { type Row, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { StandingRow } from '../progress/index.js';
import { Evidence } from './evidence.entity.js';
import { evidencePolicy } from './evidence.policy.js';
import { contributorsOf, insertEvidence } from './evidence.queries.js';
import { viewFor } from './evidence.view.js';
import { EvidenceChanges } from './evidence-changes.js';
import { EvidenceRules, explained, kpiColumns } from './evidence-rules.js';

type Made = Readonly<{ step: Step; iteration: number }> | Readonly<{ step: null; iteration: null }>;
type Answer = Made & SubjectRow & StandingRow;

/**
 * Logging an entry, which happens more often than anything else: two messages to the database and back, of one
 * statement each. The first opens the scope, inserts, and reads what the view and the counts need; the second keeps the
 * counts, leaves the traces and commits. Entries that come at the same time share both (ADR 23).
 */
@Injectable()
export class EvidenceLog {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly rules: EvidenceRules,
    private readonly changes: EvidenceChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws ProblemException 409 for what was taken in from elsewhere before, or was logged and then deleted;
   *   400 for a competency or a contributor whom nobody knows
   */
  async create(actor: Actor, personId: string, request: CreateEvidenceRequest): Promise<EvidenceView> {
    await this.permitCreating(actor, personId, request);
    await this.rules.requireKnownCompetencies(request.competencyKeys);
    const days = { from: request.occurredOn, to: request.occurredUntil };
    this.rules.requirePast(days, { from: '/occurredOn', to: '/occurredUntil' });

    const id = request.id ?? newId();
    const now = this.clock.now();
    const row = rowOf(id, personId, request, now);
    const [answer] = await this.scope.each<Answer>(insertEvidence, row).catch((error: unknown) => {
      throw explained(error);
    });
    if (!answer) throw new NotFoundException();
    const { step, iteration } = answer;
    if (step === null) return this.again(actor, personId, request);

    const { id: _id, contributors: named, kpi, ...fields } = request;
    const contributors = named.length > 0 ? await this.scope.rows<ContributorView>(contributorsOf, [id]) : [];
    const made = { step, iteration, id, personId, createdAt: now, updatedAt: now, version: 1 };
    const entry = { ...fields, ...kpiColumns(kpi), ...made };
    await this.changes.record(actor, 'created', null, { ...entry, deletedAt: null }, { standing: answer });
    return viewFor(actor, subjectFor(actor, answer), entry, contributors);
  }

  /** An owner is known by the id alone, without a wait; for everybody else it is found out who they are first. */
  private async permitCreating(actor: Actor, personId: string, { audience }: CreateEvidenceRequest): Promise<void> {
    const alone = relationOf(actor, { personId, managerId: null, skipLevelId: null, circle: [] });
    const relation = alone === 'owner' ? alone : (await this.relations.of(actor, personId)).relation;
    permit(evidencePolicy.create, actor, { relation, audience });
  }

  /** Something of this id, or from this place, is there: the owner's own is the answer, whoever else's is no matter. */
  private async again(actor: Actor, personId: string, request: CreateEvidenceRequest): Promise<EvidenceView> {
    const evidence = this.scope.repository(Evidence);
    const same = request.id ? await evidence.findOneBy({ id: request.id, personId }) : null;
    if (same?.deletedAt) throw conflict('deleted', 'You logged this before and then deleted it.');
    if (same) {
      const contributors = await this.scope.rows<ContributorView>(contributorsOf, [same.id]);
      return viewFor(actor, await this.relations.of(actor, personId), same, contributors);
    }
    const { source, externalId } = request;
    const known =
      externalId !== null && (await evidence.countBy({ personId, source, externalId, deletedAt: IsNull() }));
    if (known) throw conflict('already_logged', 'This was taken in from there before.');
    // Whether an id is somebody else's must not show, so the entry gets another one.
    return this.create(actor, personId, { ...request, id: newId() });
  }
}

function rowOf(id: string, person: string, request: CreateEvidenceRequest, now: Date): Row {
  const { step, title, situation, action, result, role, occurredOn, occurredUntil, competencyKeys } = request;
  const { kpiName, kpiBefore, kpiAfter, kpiUnit } = kpiColumns(request.kpi);
  const { kind, links, source, externalId, audience, contributors } = request;
  return {
    ...{ id, person, step, title, situation, action, result, role, from: occurredOn, until: occurredUntil },
    ...{ competencies: competencyKeys, kpi_name: kpiName, kpi_before: kpiBefore, kpi_after: kpiAfter },
    ...{ kpi_unit: kpiUnit, kind, links, source, external_id: externalId, audience, now },
    contributors: contributors.map((who) => ('personId' in who ? { person_id: who.personId } : { name: who.name })),
  };
}
