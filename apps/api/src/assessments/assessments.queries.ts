import type { Answer } from '@rungs/domain/assessments/assessment.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';
import type { Assessment } from './assessment.entity.js';

const columns = `
  a.id, a.person_id as "personId", a.author_id as "authorId", w.name as "authorName", a.kind, a.level_id as "levelId",
  a.ladder_version_id as "ladderVersionId", a.iteration, a.audience, a.published_at as "publishedAt",
  a.deleted_at as "deletedAt", a.created_at as "createdAt", a.updated_at as "updatedAt", a.version`;

const joined = `from assessments a join people w on w.organization_id = $1 and w.id = a.author_id`;

export type AssessmentRow = Omit<Assessment, 'organizationId'> & Readonly<{ authorName: string }>;
export type AnswerRow = Answer & Readonly<{ assessmentId: string }>;

/** `[id]` */
export const oneAssessment: Statement = {
  name: 'assessments.one',
  text: `select ${columns} ${joined} where a.organization_id = $1 and a.id = $2`,
};

/**
 * `[person, caller, kind that the caller writes, "kind audience" of what is published to them, kind, level, id, limit]`;
 * the latest first.
 */
export const assessmentPage: Statement = {
  name: 'assessments.page',
  text: `
    select ${columns} ${joined}
    where a.organization_id = $1 and a.person_id = $2 and a.deleted_at is null
      and case a.audience when 'private' then a.author_id = $3 and a.kind = $4
        else a.kind || ' ' || a.audience = any ($5::text[]) end
      and ($6::text is null or a.kind = $6)
      and ($7::uuid is null or a.level_id = $7)
      and ($8::uuid is null or a.id < $8)
    order by a.id desc limit $9`,
};

/** `[person]`: the latest published of each kind against the level that the person aims at, and that level. */
export const standingAssessments: Statement = {
  name: 'assessments.standing',
  text: `
    select distinct on (a.kind) ${columns}
    ${joined}
    join journey_summaries s on s.organization_id = $1 and s.person_id = a.person_id
    where a.organization_id = $1 and a.person_id = $2 and a.level_id = s.target_level_id and a.published_at is not null
    order by a.kind, a.published_at desc, a.id desc`,
};

/** `[person]` */
export const targetLevel: Statement = {
  name: 'assessments.target-level',
  text: `select target_level_id as id from journey_summaries where organization_id = $1 and person_id = $2`,
};

/** `[assessments]` */
export const answersOf: Statement = {
  name: 'assessments.answers',
  text: `
    select assessment_id as "assessmentId", expectation_id as "expectationId", rating, note
    from assessment_answers where organization_id = $1 and assessment_id = any ($2::uuid[])`,
};

/** `[assessment, expectations, ratings, notes]` */
export const keepAnswers: Statement = {
  name: 'assessments.keep-answers',
  text: `
    insert into assessment_answers (organization_id, assessment_id, expectation_id, rating, note)
    select $1, $2, said.* from unnest($3::uuid[], $4::text[], $5::text[]) as said
    on conflict (organization_id, assessment_id, expectation_id)
      do update set rating = excluded.rating, note = excluded.note`,
};
