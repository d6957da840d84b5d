import type {
  AssessmentKind,
  AssessmentList,
  ListAssessmentsQuery,
  StandingAssessments,
} from '@rungs/contracts/assessments.js';
import { assessmentKinds } from '@rungs/domain/assessments/assessment.js';
import { type Relation, readableAudiences } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { assessmentPolicy } from './assessment.policy.js';
import { AssessmentLoader } from './assessment-loader.js';
import { factsOf, headFor, type Loaded, viewFor } from './assessment.view.js';
import { assessmentPage, type AssessmentRow, standingAssessments, targetLevel } from './assessments.queries.js';

@Injectable()
export class AssessmentLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly loader: AssessmentLoader,
    private readonly ladders: PublishedLadders,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's assessments; the same rules as for one decide which those are. */
  async list(actor: Actor, personId: string, query: ListAssessmentsQuery): Promise<AssessmentList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const published = publishedTo(actor, relation);
    if (published.length === 0) throw new NotFoundException();
    const name = `assessments of ${personId}`;
    const [behind] = query.cursor ? this.cursors.open<[string]>(name, query.cursor) : [null];
    const { kind, levelId, limit } = query;
    const values = [personId, actor.personId, kindOf(relation), published, kind, levelId, behind, limit + 1];
    const rows = await this.scope.rows<AssessmentRow>(assessmentPage, values);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: (await this.loader.all(subject, shown)).map((loaded) => headFor(actor, loaded)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
      abilities: kindOf(relation) ? ['create'] : [],
    };
  }

  /** What the two say now about the level that the person aims at, each as far as the caller may read it. */
  async standing(actor: Actor, personId: string): Promise<StandingAssessments> {
    const subject = await this.relations.of(actor, personId);
    if (publishedTo(actor, subject.relation).length === 0) throw new NotFoundException();
    const [rows, [target]] = await Promise.all([
      this.scope.rows<AssessmentRow>(standingAssessments, [personId]),
      this.scope.rows<{ id: string | null }>(targetLevel, [personId]),
    ]);
    const told = rows.filter((row) => assessmentPolicy.readSummary(actor, factsOf(actor, subject, row)));
    const loaded = await this.loader.all(subject, told);
    const level = target?.id ? await this.ladders.level(target.id) : null;
    const of = (kind: AssessmentKind) => loaded.find(({ row }) => row.kind === kind);
    const view = (found: Loaded | undefined) => (found ? viewFor(actor, found) : null);
    return {
      targetLevel: level && { id: level.id, code: level.code, title: level.title },
      self: view(of('self')),
      manager: view(of('manager')),
    };
  }
}

/** Who one is to the person decides which of the two one writes; `null`: neither. */
export const kindOf = (relation: Relation): AssessmentKind | null =>
  relation === 'owner' ? 'self' : relation === 'manager' ? 'manager' : null;

/** Beside the policy for one: kinds and audiences of what is published to somebody of this relation. */
const publishedTo = (actor: Actor, relation: Relation): string[] =>
  assessmentKinds.flatMap((kind) =>
    readableAudiences('owner')
      .filter((audience) => audience !== 'private')
      .filter((audience) => assessmentPolicy.readSummary(actor, { relation, kind, audience, isAuthor: false }))
      .map((audience) => `${kind} ${audience}`),
  );
