import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What `FeedbackCounts` should be, from the rows: what the kept summary is compared with, and repaired from. */
export const feedbackRecount: Statement = {
  name: 'feedback.recount',
  text: `
    select count(*)::int as "feedbackReceived", count(response)::int as "feedbackAnswered"
    from feedback where organization_id = $1 and person_id = $2 and removed_at is null`,
};
