import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** What holds now; no row where the organization has said nothing. */
export const current: Statement = {
  name: 'framework.current',
  text: `
    select number, tuning from framework_versions
    where organization_id = $1 order by number desc limit 1`,
};

export const history: Statement = {
  name: 'framework.history',
  text: `
    select v.number, v.tuning, v.reason, v.changed_at as "changedAt", p.name as "changedBy"
    from framework_versions v
    left join people p on p.organization_id = $1 and p.id = v.changed_by
    where v.organization_id = $1 order by v.number desc limit 200`,
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
