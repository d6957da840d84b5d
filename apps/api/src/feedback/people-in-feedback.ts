import type { PersonRef } from '@rungs/contracts/records.js';
import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Names } from './feedback-request.view.js';

const named: Statement = {
  name: 'feedback.names',
  text: `select id as "personId", name from people where organization_id = $1 and id = any ($2::uuid[])`,
};

const colleague: Statement = {
  name: 'feedback.colleague',
  text: `select 1 from people where organization_id = $1 and id = $2 and deactivated_at is null`,
};

/** The people whom requests and feedback name. */
@Injectable()
export class PeopleInFeedback {
  constructor(private readonly scope: TenantScope) {}

  /** Who is outside, and has no id, is left out. */
  async names(personIds: Iterable<string | null>): Promise<Names> {
    const ids = [...new Set(personIds)].filter((id) => id !== null);
    const rows = await this.scope.rows<PersonRef>(named, [ids]);
    return new Map(rows.map((person) => [person.personId, person]));
  }

  /** Whether somebody works here who could read and write. */
  async isColleague(personId: string): Promise<boolean> {
    return (await this.scope.rows(colleague, [personId])).length > 0;
  }
}
