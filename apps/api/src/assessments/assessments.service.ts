import type {
  AssessmentView,
  CreateAssessmentRequest,
  PublishAssessmentRequest,
  UpdateAssessmentRequest,
} from '@rungs/contracts/assessments.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { type Answer, unreadiness, type Unready } from '@rungs/domain/assessments/assessment.js';
import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { type LevelInPlace, PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { deleted } from '../records/index.js';
import { AssessmentChanges } from './assessment-changes.js';
import { Assessment } from './assessment.entity.js';
import { kindOf } from './assessment-lists.js';
import { AssessmentLoader } from './assessment-loader.js';
import { type Loaded, viewFor } from './assessment.view.js';
import { type AnswerRow, answersOf, type AssessmentRow, keepAnswers, oneAssessment } from './assessments.queries.js';

const unready: Readonly<Record<Unready, string>> = {
  nothing_rated: 'Rate at least one expectation first.',
  required_unrated: 'Rate every expectation that the level requires first.',
};

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
    private readonly loader: AssessmentLoader,
    private readonly changes: AssessmentChanges,
    private readonly progress: Progress,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<AssessmentView> {
    return viewFor(actor, await this.loader.find(actor, id));
  }

  /** @throws ProblemException 400 for a level that is none, 409 while a draft against the level is open */
  async create(actor: Actor, personId: string, request: CreateAssessmentRequest): Promise<AssessmentView> {
    const { relation } = await this.relations.of(actor, personId);
    const kind = kindOf(relation);
    if (!kind) throw new ForbiddenException();
    const place = await this.levelOf(request.levelId);
    const earlier =
      request.from === null ? [] : await this.answersToGoOnFrom(actor, personId, request.from, request.levelId);
    const now = this.clock.now();
    const row = {
      id: newId(),
      ...{ personId, kind, authorId: actor.personId },
      levelId: place.level.id,
      ladderVersionId: place.ladder.versionId,
      iteration: await this.progress.iterationOf(personId),
      ...{ createdAt: now, updatedAt: now },
    };
    await oneDraft(this.scope.repository(Assessment).insert(row));
    await this.keep(row.id, earlier);
    await this.changes.ofDraft(actor, row.id);
    return this.show(actor, row.id);
  }

  /** @throws ProblemException 409 for answers of a published one, or for the audience of a draft */
  async update(actor: Actor, id: string, version: number, request: UpdateAssessmentRequest): Promise<AssessmentView> {
    const { answers, audience } = request;
    const before = await this.loader.forChange(actor, id, version, answers ? 'update' : 'share');
    if (answers) {
      this.assertDraft(before);
      assertAsked(before.place, answers);
    }
    if (audience && (answers || !before.row.publishedAt)) {
      throw conflict('not_published', 'Publish the assessment first; then choose who reads it.');
    }
    await this.save(before, audience ? { audience } : {});
    await this.keep(id, answers ?? []);
    if (audience) await this.changes.published(actor, before.row, audience);
    else await this.changes.ofDraft(actor, id);
    return this.show(actor, id);
  }

  /** @throws ProblemException 409 while it is not said yet what has to be said */
  async publish(actor: Actor, id: string, version: number, request: PublishAssessmentRequest): Promise<AssessmentView> {
    const before = await this.loader.forChange(actor, id, version, 'publish');
    const { row, place, answers } = before;
    this.assertDraft(before);
    if (row.kind === 'manager' && request.audience === 'circle') {
      throw invalid('/audience', 'not_for_the_circle', 'What a manager says goes to nobody in the circle.');
    }
    const why = unreadiness(row.kind, place.expectations, answers);
    if (why) throw conflict(why, unready[why]);
    await this.save(before, { audience: request.audience, publishedAt: this.clock.now() });
    if (row.kind === 'self') {
      await this.progress.change(row.personId, (facts) => ({ ...facts, selfAssessments: facts.selfAssessments + 1 }));
    }
    await this.changes.published(actor, row, request.audience);
    return this.show(actor, id);
  }

  /** @throws ProblemException 409 for a published one: what was said is not taken back */
  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.loader.forChange(actor, id, version, 'delete');
    this.assertDraft(before);
    const deletedAt = this.clock.now();
    await this.save(before, { deletedAt });
    await this.changes.ofDraft(actor, id);
    return deleted({ id, version: version + 1 }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<AssessmentView> {
    const before = await this.loader.forChange(actor, id, version, 'restore');
    await oneDraft(this.save(before, { deletedAt: null }));
    await this.changes.ofDraft(actor, id);
    return this.show(actor, id);
  }

  private save(
    { row: { id, version } }: Loaded,
    change: Partial<Pick<Assessment, 'audience' | 'publishedAt' | 'deletedAt'>>,
  ): Promise<void> {
    return this.scope.repository(Assessment).update(id, version, { ...change, updatedAt: this.clock.now() });
  }

  private async keep(id: string, answers: readonly Answer[]): Promise<void> {
    if (answers.length === 0) return;
    const of = <K extends keyof Answer>(key: K): Answer[K][] => answers.map((answer) => answer[key]);
    await this.scope.rows(keepAnswers, [id, of('expectationId'), of('rating'), of('note')]);
  }

  private async levelOf(levelId: string): Promise<LevelInPlace> {
    try {
      return await this.ladders.inPlace(levelId);
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
      throw invalid('/levelId', 'unknown_level', 'There is no such level on the ladder.');
    }
  }

  private async answersToGoOnFrom(actor: Actor, personId: string, id: string, levelId: string) {
    const [row] = await this.scope.rows<AssessmentRow>(oneAssessment, [id]);
    const own = row?.authorId === actor.personId && row.personId === personId && row.levelId === levelId;
    if (!own || row.deletedAt) {
      throw invalid('/from', 'unknown_assessment', 'Go on from one of your own against the same level.');
    }
    return this.scope.rows<AnswerRow>(answersOf, [[id]]);
  }

  private assertDraft({ row }: Loaded): void {
    if (row.publishedAt) throw conflict('assessment_published', 'What was published stays as it is; begin another.');
  }
}

function assertAsked({ expectations }: LevelInPlace, answers: readonly Answer[]): void {
  const asked = new Set(expectations.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { expectationId }] of answers.entries()) {
    const pointer = `/answers/${index}/expectationId`;
    if (!asked.has(expectationId)) throw invalid(pointer, 'unknown_expectation', 'This level does not ask for that.');
    if (seen.has(expectationId)) throw invalid(pointer, 'said_twice', 'Say one thing about each expectation.');
    seen.add(expectationId);
  }
}

/** The database holds that somebody has one draft against a level; here it becomes words. */
async function oneDraft<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (violatedConstraint(error) === 'assessments_one_draft') {
      throw conflict('draft_exists', 'You have a draft against this level already. Go on with it.');
    }
    throw error;
  }
}
