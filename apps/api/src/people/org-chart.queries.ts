import type { ChartNode } from '@rungs/contracts/people.js';
import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

const node = `
  p.id, p.name, p.title, d.name as department, p.manager_id as "managerId",
  (select count(*)::int from people r
   where r.organization_id = $1 and r.manager_id = p.id and r.deactivated_at is null) as reports`;
const department = `left join departments d on d.organization_id = $1 and d.id = p.department_id`;

const behind = `
  ($3::uuid is null
   or (p.folded_name, p.id) > ((select folded_name from people where organization_id = $1 and id = $3), $3))`;

const alone = `not exists (
  select from people r where r.organization_id = $1 and r.manager_id = p.id and r.deactivated_at is null)`;

/**
 * Whose manager has left stands at the top until somebody else is named, so that nobody falls out of the chart. Two
 * small sets found by index, rather than a look at everybody's manager. Those whom others report to come first: after
 * an import the top may hold many who only lack a manager. Materialized, because right after an import the planner
 * takes a large organization for an empty one, and would work the small sets out once for each of its people.
 */
const roots: Statement = {
  name: 'org-chart.roots',
  text: `
    with top (id) as materialized (
      select id from people where organization_id = $1 and manager_id is null
      union all
      select p.id from people left_us join people p on p.organization_id = $1 and p.manager_id = left_us.id
      where left_us.organization_id = $1 and left_us.deactivated_at is not null),
    placed as materialized (
      select p.id, p.folded_name, ${alone} as alone
      from top join people p on p.organization_id = $1 and p.id = top.id
      where p.deactivated_at is null)
    select ${node} from placed join people p on p.organization_id = $1 and p.id = placed.id ${department}
    where $3::uuid is null
       or (placed.alone, placed.folded_name, placed.id) > (
         select ${alone}, p.folded_name, p.id from people p where p.organization_id = $1 and p.id = $3)
    order by placed.alone, placed.folded_name, placed.id limit $2`,
};

const reports: Statement = {
  name: 'org-chart.reports',
  text: `
    select ${node} from people p ${department}
    where p.organization_id = $1 and p.manager_id = $4 and p.deactivated_at is null and ${behind}
    order by p.folded_name, p.id limit $2`,
};

const chain: Statement = {
  name: 'org-chart.chain',
  text: `
    with recursive up (id, manager_id, height) as (
      select id, manager_id, 0 from people where organization_id = $1 and id = $2
      union all
      select m.id, m.manager_id, height + 1
      from people m join up on up.manager_id = m.id where m.organization_id = $1 and m.deactivated_at is null)
    select ${node} from up join people p on p.organization_id = $1 and p.id = up.id ${department}
    order by up.height desc`,
};

const lockTree: Statement = {
  name: 'org-chart.lock',
  text: `select app.lock_tree('people') from (select $1::uuid) one`,
};

const isAbove: Statement = {
  name: 'org-chart.is-above',
  text: `
    with recursive up (id) as (
      select $3::uuid
      union
      select p.manager_id from people p join up on up.id = p.id where p.organization_id = $1 and p.manager_id is not null)
    select exists (select from up where id = $2) as above`,
};

const inCircle: Statement = {
  name: 'org-chart.in-circle',
  text: `
    with recursive up (start, id) as (
      select id, manager_id from people where organization_id = $1 and id = any ($2::uuid[]) and manager_id is not null
      union
      select up.start, p.manager_id
      from people p join up on up.id = p.id where p.organization_id = $1 and p.manager_id is not null)
    select exists (select from up where id = start) as circle`,
};

@Injectable()
export class OrgChartQueries {
  constructor(private readonly scope: TenantScope) {}

  roots(limit: number, after: string | null): Promise<ChartNode[]> {
    return this.scope.rows<ChartNode>(roots, [limit, after]);
  }

  reports(managerId: string, limit: number, after: string | null): Promise<ChartNode[]> {
    return this.scope.rows<ChartNode>(reports, [limit, after, managerId]);
  }

  /** From the top down to the person; empty where there is no such person. */
  chain(personId: string): Promise<ChartNode[]> {
    return this.scope.rows<ChartNode>(chain, [personId]);
  }

  /**
   * Waits until nobody else in the organization is moving people, and keeps others waiting until the transaction
   * ends. What is read afterwards holds. The trigger takes the same lock; taking it before the row avoids deadlocks.
   */
  async lock(): Promise<void> {
    await this.scope.rows(lockTree);
  }

  /** Whether any of these people is their own manager, through however many others. */
  async hasCircle(personIds: readonly string[]): Promise<boolean> {
    const [row] = await this.scope.rows<{ circle: boolean }>(inCircle, [personIds]);
    return row?.circle ?? false;
  }

  /** Whether `personId` is `below`, or stands anywhere above. */
  async isAbove(personId: string, below: string): Promise<boolean> {
    const [row] = await this.scope.rows<{ above: boolean }>(isAbove, [personId, below]);
    return row?.above ?? false;
  }
}
