import type { Statement } from '../platform/tenancy/tenant-scope.js';

/** Changes of the tree take turns, as those of the org chart do; what is read after it holds. */
export const lockTree: Statement = {
  name: 'departments.lock',
  text: `select app.lock_tree('departments') from (select $1::uuid) one`,
};

/** Whether department `$3` is `$2` or lies anywhere below it. */
export const isInside: Statement = {
  name: 'departments.is-inside',
  text: `
    with recursive up (id) as (
      select $3::uuid
      union
      select d.parent_id from departments d join up on up.id = d.id
      where d.organization_id = $1 and d.parent_id is not null)
    select exists (select from up where id = $2) as inside`,
};
