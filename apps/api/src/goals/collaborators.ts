import type { PersonRef } from '@rungs/contracts/records.js';
import { Injectable } from '@nestjs/common';
import { invalid } from '../platform/http/problem.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

const ofGoals: Statement = {
  name: 'goals.collaborators',
  text: `
    select c.goal_id as "goalId", p.id as "personId", p.name
    from goal_collaborators c
    join people p on p.organization_id = c.organization_id and p.id = c.person_id
    where c.organization_id = $1 and c.goal_id = any ($2::uuid[])
    order by p.folded_name, p.id`,
};

const known: Statement = {
  name: 'goals.known-people',
  text: `select count(*)::int as count from people where organization_id = $1 and id = any ($2::uuid[])`,
};

const replace: Statement = {
  name: 'goals.replace-collaborators',
  text: `
    with gone as (
      delete from goal_collaborators where organization_id = $1 and goal_id = $2 and person_id <> all ($3::uuid[]))
    insert into goal_collaborators (organization_id, goal_id, person_id)
    select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
};

/** The people a goal is worked on with. */
@Injectable()
export class Collaborators {
  constructor(private readonly scope: TenantScope) {}

  async of(goalIds: readonly string[]): Promise<ReadonlyMap<string, PersonRef[]>> {
    if (goalIds.length === 0) return new Map();
    const rows = await this.scope.rows<PersonRef & { goalId: string }>(ofGoals, [goalIds]);
    return Map.groupBy(rows, ({ goalId }) => goalId);
  }

  /** @throws ProblemException (400) when one of them is the owner or nobody in this organization */
  async replace(goalId: string, ownerId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.includes(ownerId)) {
      throw invalid('/collaboratorIds', 'owner', 'The goal is yours already; name the others.');
    }
    const [found] = await this.scope.rows<{ count: number }>(known, [personIds]);
    if (found?.count !== personIds.length) {
      throw invalid('/collaboratorIds', 'unknown_person', 'One of these people is not in the directory.');
    }
    await this.scope.rows(replace, [goalId, personIds]);
  }
}
