import type { AssessmentAbility, AssessmentHead, AssessmentView } from '@rungs/contracts/assessments.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { type Answer, tallyOf, unreadiness } from '@rungs/domain/assessments/assessment.js';
import { relationOf, type Subject } from '../identity/index.js';
import type { LevelInPlace } from '../ladders/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { type AssessmentFacts, assessmentPolicy } from './assessment.policy.js';
import type { AssessmentRow } from './assessments.queries.js';

/** An assessment with what is needed to decide about it and to show it. */
export type Loaded = Readonly<{
  subject: Subject;
  row: AssessmentRow;
  place: LevelInPlace;
  answers: readonly Answer[];
}>;

export const factsOf = (
  actor: Actor,
  { relation }: Pick<Subject, 'relation'>,
  { kind, audience, authorId }: Pick<AssessmentRow, 'kind' | 'audience' | 'authorId'>,
): AssessmentFacts => ({ relation, kind, audience, isAuthor: actor.personId === authorId });

/** The one place where an assessment becomes what a caller may see and do. */
export function viewFor(actor: Actor, loaded: Loaded): AssessmentView {
  const { subject, row, place } = loaded;
  const reads = assessmentPolicy.read(actor, factsOf(actor, subject, row));
  return { ...headFor(actor, loaded), answers: reads ? answersFor(loaded, place) : null };
}

export function headFor(actor: Actor, loaded: Loaded): AssessmentHead {
  const { subject, row, place } = loaded;
  const { id, personId, version, kind, audience, iteration, authorId, authorName } = row;
  const { level, ladder } = place;
  const facts = factsOf(actor, subject, row);
  return {
    id,
    personId,
    version,
    kind,
    state: row.publishedAt ? 'published' : 'draft',
    audience,
    ...readersOf(actor, subject, row),
    abilities: possibleActs(loaded).filter((act) => assessmentPolicy[act](actor, facts)),
    author: { personId: authorId, name: authorName },
    iteration,
    level: { id: level.id, code: level.code, title: level.title },
    ladder: { versionId: ladder.versionId, name: ladder.name, version: ladder.version },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    tally: tallyOf(answersFor(loaded, place)),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Each expectation of the level as it was pinned, whether or not something was said about it. */
function answersFor({ answers }: Loaded, { expectations }: LevelInPlace): NonNullable<AssessmentView['answers']> {
  const said = new Map(answers.map((answer) => [answer.expectationId, answer]));
  return expectations.map(({ id, competencyKey, competency, statement, required }) => ({
    ...{ expectationId: id, competencyKey, competency, statement, required },
    rating: said.get(id)?.rating ?? null,
    note: said.get(id)?.note ?? '',
  }));
}

function possibleActs({ row, place, answers }: Loaded): AssessmentAbility[] {
  if (row.publishedAt) return ['share'];
  const ready = unreadiness(row.kind, place.expectations, answers) === null;
  return ['update', ...(ready ? (['publish'] as const) : []), 'delete'];
}

/** Who reads it and who is told the summary, by the same rules as above. */
function readersOf(actor: Actor, subject: Subject, row: AssessmentRow) {
  const { personId, name, managerId, managerName, skipLevelId, skipLevelName, circle } = subject;
  const known: readonly [string | null, string | null][] = [
    [personId, name],
    [managerId, managerName],
    [skipLevelId, skipLevelName],
    ...circle.map((member) => [member.personId, member.name] as [string, string]),
  ];
  const seen = new Set<string>();
  const visibleTo: PersonRef[] = [];
  const summaryTo: PersonRef[] = [];
  for (const [id, who] of known) {
    if (id === null || who === null || seen.has(id)) continue;
    seen.add(id);
    const relation = relationOf({ personId: id, roles: [] }, subject);
    const facts = { ...factsOf(actor, subject, row), relation, isAuthor: id === row.authorId };
    if (assessmentPolicy.read(actor, facts)) visibleTo.push({ personId: id, name: who });
    else if (assessmentPolicy.readSummary(actor, facts)) summaryTo.push({ personId: id, name: who });
  }
  return { visibleTo, summaryTo };
}
