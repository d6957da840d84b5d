import type { Statement } from '../platform/tenancy/tenant-scope.js';
import { contains } from '../records/index.js';
import { stateSql } from './feedback-request.state.js';

/** Beside the policy's `read`: `$3` audiences shared by the receiver, `$4` whether the giver's sharing counts, `$5` the caller. */
const readable = `
  ((f.removed_at is null and f.audience = any ($3::text[])) or ($4 and f.shared_with_manager) or f.giver_id = $5)`;

/** `[person, audiences, giver's sharing, caller, step, audience, text, answered, day, id, limit]`; the latest first. */
export const feedbackPage: Statement = {
  name: 'feedback.page',
  text: `
    select f.id, f.given_on::text as "givenOn"
    from feedback f
    left join feedback_requests r on r.organization_id = f.organization_id and r.id = f.request_id
    where f.organization_id = $1 and f.person_id = $2 and ${readable}
      and ($6::smallint is null or f.step = $6)
      and ($7::text is null or f.audience = $7)
      and ($8::text is null or ${contains(`f.text || ' ' || coalesce(f.response, '') || ' ' || coalesce(r.question, '')`, '$8')})
      and ($9::boolean is null or (f.response is not null) = $9)
      and ($10::date is null or (f.given_on, f.id) < ($10, $11::uuid))
    order by f.given_on desc, f.id desc
    limit $12`,
};

/** `[person, audiences, giver's sharing, caller]` */
export const feedbackCounts: Statement = {
  name: 'feedback.counts',
  text: `
    select count(*)::int as received, count(f.response)::int as answered
    from feedback f where f.organization_id = $1 and f.person_id = $2 and ${readable}`,
};

/** `[giver, day, id, limit]` */
export const givenPage: Statement = {
  name: 'feedback.given',
  text: `
    select id, given_on::text as "givenOn"
    from feedback
    where organization_id = $1 and giver_id = $2 and ($3::date is null or (given_on, id) < ($3, $4::uuid))
    order by given_on desc, id desc
    limit $5`,
};

export const askedFor: Statement = {
  name: 'feedback.asked-for',
  text: `
    select id, person_id as "personId", question, about, competency_keys as "competencyKeys",
           record_type as "recordType", record_id as "recordId", record_shown as "recordShown"
    from feedback_requests where organization_id = $1 and id = any ($2::uuid[])`,
};

const requestsOf = (column: 'person_id' | 'asked_id'): string => `
  from (select r.id, ${stateSql(String(column === 'asked_id'), '$3::date')} as state
        from feedback_requests r
        where r.organization_id = $1 and r.${column} = $2 and r.deleted_at is null) r`;

const requestPage = (column: 'person_id' | 'asked_id'): string => `
  select id ${requestsOf(column)}
  where ($4::text is null or state = $4) and ($5::uuid is null or id < $5)
  order by id desc limit $6`;

const pending = (column: 'person_id' | 'asked_id'): string =>
  `select count(*)::int as count ${requestsOf(column)} where state = 'pending'`;

/** `[caller, today, state, id, limit]`, by the caller and of the caller; the latest first. */
export const requestPages: Readonly<Record<'asked' | 'received', Statement>> = {
  asked: { name: 'feedback.requests-asked', text: requestPage('person_id') },
  received: { name: 'feedback.requests-received', text: requestPage('asked_id') },
};

/** `[caller, today]` */
export const pendingRequests: Readonly<Record<'asked' | 'received', Statement>> = {
  asked: { name: 'feedback.pending-asked', text: pending('person_id') },
  received: { name: 'feedback.pending-received', text: pending('asked_id') },
};

export type FeedbackPlace = Readonly<{ id: string; givenOn: string }>;
