import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What is kept of following, from the rows: what the kept summary is compared with, and repaired from. */
export const kpisRecount: Statement = {
  name: 'kpis.recount',
  text: `
    select count(*)::int as "kpisFollowed" from kpi_followers where organization_id = $1 and person_id = $2`,
};
