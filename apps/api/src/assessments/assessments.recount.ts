import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What the kept count should be, from the rows: what the summary is compared with, and repaired from. */
export const assessmentsRecount: Statement = {
  name: 'assessments.recount',
  text: `
    select count(*)::int as "selfAssessments" from assessments
    where organization_id = $1 and person_id = $2 and kind = 'self' and published_at is not null`,
};
