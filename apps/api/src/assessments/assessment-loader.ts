import type { AssessmentAbility } from '@rungs/contracts/assessments.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored } from '../records/index.js';
import { Assessment } from './assessment.entity.js';
import { assessmentPolicy } from './assessment.policy.js';
import { factsOf, type Loaded, viewFor } from './assessment.view.js';
import { type AnswerRow, answersOf, type AssessmentRow, oneAssessment } from './assessments.queries.js';

/** Assessments with their answers and with what their level asked for. */
@Injectable()
export class AssessmentLoader {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
    private readonly clock: Clock,
  ) {}

  /** One that may not be read looks the same as one that is not there. */
  async find(actor: Actor, id: string): Promise<Loaded> {
    const [row] = await this.scope.rows<AssessmentRow>(oneAssessment, [id]);
    return this.readable(actor, row?.deletedAt ? undefined : row);
  }

  /** Locks it, so that what is decided from its answers still holds when it is saved. */
  async forChange(actor: Actor, id: string, version: number, act: AssessmentAbility | 'restore'): Promise<Loaded> {
    await this.scope.repository(Assessment).find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const [row] = await this.scope.rows<AssessmentRow>(oneAssessment, [id]);
    const there = act === 'restore' ? row && canBeRestored(row, this.clock.now()) : row && !row.deletedAt;
    const loaded = await this.readable(actor, there ? row : undefined);
    permit(assessmentPolicy[act], actor, factsOf(actor, loaded.subject, loaded.row));
    if (loaded.row.version !== version) throw new StaleVersionError(viewFor(actor, loaded));
    return loaded;
  }

  async all(subject: Subject, rows: readonly AssessmentRow[]): Promise<Loaded[]> {
    if (rows.length === 0) return [];
    const answers = await this.scope.rows<AnswerRow>(answersOf, [rows.map(({ id }) => id)]);
    const loaded: Loaded[] = [];
    for (const row of rows) {
      const place = await this.ladders.inPlace(row.levelId);
      loaded.push({ subject, row, place, answers: answers.filter(({ assessmentId }) => assessmentId === row.id) });
    }
    return loaded;
  }

  private async readable(actor: Actor, row: AssessmentRow | undefined): Promise<Loaded> {
    if (!row) throw new NotFoundException();
    const subject = await this.relations.of(actor, row.personId);
    if (!assessmentPolicy.readSummary(actor, factsOf(actor, subject, row))) throw new NotFoundException();
    const [loaded] = await this.all(subject, [row]);
    if (!loaded) throw new NotFoundException();
    return loaded;
  }
}
