import type { Statement } from '../platform/tenancy/tenant-scope.js';

/**
 * What `OpportunityCounts` should be, from the rows themselves. The answers are counted where they were given, so that
 * this also tells when an opportunity keeps another number of them.
 */
export const opportunitiesRecount: Statement = {
  name: 'opportunities.recount',
  text: `
    select count(*)::int as opportunities,
           count(*) filter (where state in ('shortlisted', 'planned'))::int as "opportunitiesShortlisted",
           count(*) filter (where state in ('shortlisted', 'planned') and kpi_id is null)::int
             as "shortlistedWithoutKpi",
           count(*) filter (where own_initiative and demo_url is not null)::int as "opportunityDemos",
           coalesce(sum(v.answers), 0)::int as "validationsReceived",
           coalesce(sum(v.by_manager), 0)::int as "managerValidations"
    from opportunities o
    cross join lateral (
      select count(*) as answers, count(*) filter (where asked_as = 'manager') as by_manager
      from validation_requests v
      where v.organization_id = $1 and v.opportunity_id = o.id and v.state = 'answered') v
    where o.organization_id = $1 and o.person_id = $2 and o.deleted_at is null`,
};
