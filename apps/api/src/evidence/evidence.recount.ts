import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What `EvidenceCounts` should be, from the rows: what the kept summary is compared with, and repaired from. */
export const evidenceRecount: Statement = {
  name: 'evidence.recount',
  text: `
    with entries as (
      select id, kind, to_char(occurred_on, 'YYYY-MM') as month, competency_keys, audience <> 'private' as counted
      from evidence where organization_id = $1 and person_id = $2 and deleted_at is null),
    counted as (
      select distinct id, unnest(competency_keys) as key, kind, month from entries where counted),
    kinds as (
      select key, json_object_agg(kind, n) as kinds
      from (select key, kind, count(*)::int as n from counted group by key, kind) by_kind group by key),
    months as (
      select key, json_object_agg(month, n) as months
      from (select key, month, count(*)::int as n from counted group by key, month) by_month group by key),
    totals as (select key, count(*)::int as n from counted group by key)
    select count(*)::int as "evidenceTotal",
           count(*) filter (where counted)::int as "evidenceShared",
           count(*) filter (where counted and kind in ('mentoring', 'teaching', 'glue'))::int as "leadershipEvidence",
           (select coalesce(json_object_agg(key, json_build_object('count', n, 'kinds', kinds, 'months', months)), '{}')
            from totals join kinds using (key) join months using (key)) as "byCompetency"
    from entries`,
};
