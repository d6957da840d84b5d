import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What holds now; no row where the organization has said nothing. */
export const current: Statement = {
  name: 'framework.current',
  text: `
    select number, tuning from framework_versions
    where organization_id = $1 order by number desc limit 1`,
};

/** Those before a number, the latest first. What is older than the kept changes brings both tunings to tell them from. */
export const history: Statement = {
  name: 'framework.history',
  text: `
    select v.number, v.changes, v.reason, v.changed_at as "changedAt", p.name as "changedBy",
           case when v.changes is null then v.tuning end as tuning,
           case when v.changes is null then b.tuning end as before
    from framework_versions v
    left join framework_versions b on b.organization_id = $1 and b.number = v.number - 1
    left join people p on p.organization_id = $1 and p.id = v.changed_by
    where v.organization_id = $1 and ($2::int is null or v.number < $2)
    order by v.number desc limit $3`,
};

export const announce: Statement = {
  name: 'framework.announce',
  text: `select pg_notify('rungs_framework', $1::uuid::text)`,
};

/** Changes take turns, so that the second sees the first. */
export const takeTurn: Statement = {
  name: 'framework.take-turn',
  text: `select app.lock_tree('framework') from (select $1::uuid) one`,
};
