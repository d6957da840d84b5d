import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '../platform/policy/actor.js';

export type OwnMembership = Readonly<{
  organizationId: string;
  organizationName: string;
  personId: string;
  roles: Role[];
}>;

/** The one thing an account may read across organizations: where it is a member. Row security knows this door too. */
@Injectable()
export class OwnMemberships {
  constructor(private readonly dataSource: DataSource) {}

  async of(accountId: string): Promise<OwnMembership[]> {
    return this.dataSource.transaction(async (db) => {
      await db.query(`set local app.account_id = '${uuid(accountId)}'`);
      return db.query<OwnMembership[]>(
        `select m.organization_id as "organizationId", o.name as "organizationName", m.person_id as "personId", m.roles
         from memberships m join organizations o on o.id = m.organization_id
         where m.account_id = $1 and m.deactivated_at is null
         order by lower(o.name), o.id`,
        [accountId],
      );
    });
  }
}

/** `set` takes no parameters, so what is written into the statement must be a UUID and nothing else. */
function uuid(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new Error('An account id must be a UUID.');
  return value;
}
