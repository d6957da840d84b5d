import type { CommentedType } from '@rungs/contracts/comments.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** `[person, record, before, limit]`; the latest first. Ids sort by time. */
export const commentPage: Statement = {
  name: 'comments.page',
  text: `
    select id from comments
    where organization_id = $1 and person_id = $2 and deleted_at is null
      and ($3::uuid is null or record_id = $3) and ($4::uuid is null or id < $4)
    order by id desc limit $5`,
};

export const namesOf: Statement = {
  name: 'comments.names',
  text: `select id as "personId", name from people where organization_id = $1 and id = any ($2::uuid[])`,
};

const shared = (table: string, also = ''): string => `
  select 1 from ${table}
  where organization_id = $1 and id = $2 and person_id = $3 and (audience <> 'private' ${also})`;

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
};
