import type { CommentedType } from '@rungs/contracts/comments.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

const page = (of: string, also: string): Statement => ({
  name: `comments.page-of-${of}`,
  text: `
    select id from comments
    where organization_id = $1 and person_id = $2 and deleted_at is null
      and ($3::uuid is null or id < $3) ${also}
    order by id desc limit $4`,
});

/** `[person, before, limit]`; the latest first. Ids sort by time. */
export const pageOfPerson = page('person', '');

/** `[person, before, limit, record]`. A statement of its own, so that its index is not planned away. */
export const pageOfRecord = page('record', 'and record_id = $5');

/** `[person, limit]`: records that are talked about, the latest first. */
export const countsOfPerson: Statement = {
  name: 'comments.counts',
  text: `
    select record_id as "recordId", count(*)::int as count from comments
    where organization_id = $1 and person_id = $2 and record_id is not null and deleted_at is null
    group by record_id order by max(created_at) desc, record_id limit $3`,
};

export const namesOf: Statement = {
  name: 'comments.names',
  text: `select id as "personId", name from people where organization_id = $1 and id = any ($2::uuid[])`,
};

const shared = (table: string, also = ''): string => `
  select 1 from ${table}
  where organization_id = $1 and id = $2 and person_id = $3 and (audience <> 'private' ${also})`;

/** What is the two's from the first moment has no audience to choose. */
const betweenThem = (table: string): string => `
  select 1 from ${table} where organization_id = $1 and id = $2 and person_id = $3 and deleted_at is null`;

/** `[record, person]`: a row when the record is this person's, and both they and their manager can read it. */
export const readByBoth: Readonly<Record<CommentedType, Statement>> = {
  goal: { name: 'comments.goal', text: `${shared('goals')} and deleted_at is null` },
  evidence: { name: 'comments.evidence', text: `${shared('evidence')} and deleted_at is null` },
  feedback: {
    name: 'comments.feedback',
    text: `${shared('feedback', 'or shared_with_manager')} and removed_at is null`,
  },
  opportunity: { name: 'comments.opportunity', text: `${shared('opportunities')} and deleted_at is null` },
  plan: { name: 'comments.plan', text: `${shared('plans')} and deleted_at is null` },
  'visibility-event': { name: 'comments.visibility', text: `${shared('visibility_events')} and deleted_at is null` },
  // A draft is private, and what is published is never deleted.
  assessment: { name: 'comments.assessment', text: shared('assessments') },
  'alignment-check': { name: 'comments.alignment-check', text: betweenThem('alignment_checks') },
  agreement: { name: 'comments.agreement', text: betweenThem('agreements') },
};
