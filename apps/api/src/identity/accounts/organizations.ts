import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Traces } from '../../platform/traces/traces.js';
import { Membership } from '../membership.entity.js';
import { Person } from '../person.entity.js';
import { Accounts, type NewAccount } from './accounts.js';
import { Foundings } from './foundings.js';

/** Somebody who founds: with an account that exists, or with one that is born with the organization. */
export type Founder = Readonly<{ name: string; email: string; account: Readonly<{ id: string }> | NewAccount }>;

const insertOrganization: Statement = {
  name: 'identity.insert-organization',
  text: 'insert into organizations (id, name, is_demo) values ($1, $2, $3)',
};

@Injectable()
export class Organizations {
  constructor(
    private readonly scope: TenantScope,
    private readonly accounts: Accounts,
    private readonly foundings: Foundings,
    private readonly traces: Traces,
  ) {}

  /** An organization with its first member, who holds every role: somebody has to let the others in. */
  async found(
    name: string,
    founder: Founder,
    { isDemo = false } = {},
  ): Promise<{ organizationId: string; personId: string }> {
    const [organizationId, personId] = [newId(), newId()];
    await this.scope.run(organizationId, async () => {
      await this.scope.rows(insertOrganization, [name, isDemo]);
      if ('passwordHash' in founder.account) await this.accounts.insert(founder.account);
      await this.scope.repository(Person).insert({ id: personId, name: founder.name, email: founder.email });
      const membership = {
        id: newId(),
        accountId: founder.account.id,
        personId,
        roles: ['employee', 'hr', 'admin'] as const,
      };
      await this.scope.repository(Membership).insert({ ...membership, roles: [...membership.roles] });
      await this.foundings.run();
      await this.traces.record(
        { personId, credential: { kind: 'session', id: founder.account.id } },
        {
          act: 'organization.founded',
          recordType: 'organization',
          recordId: organizationId,
          subjectPersonId: personId,
          audience: 'admin',
        },
      );
    });
    return { organizationId, personId };
  }
}
