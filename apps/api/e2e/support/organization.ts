import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { newId } from '../../src/platform/ids.js';
import type { Role } from '../../src/platform/policy/actor.js';
import { TenantScope } from '../../src/platform/tenancy/tenant-scope.js';
import { Account, Membership, Organization, Person } from '../../src/identity/index.js';
import { signIn, type PersonInWorld } from './people.js';

type PersonWish = Readonly<{
  roles?: Role[];
  manager?: PersonInWorld;
  title?: string;
  startedOn?: string;
  accountId?: string;
}>;

export type OrganizationInWorld = Readonly<{
  id: string;
  name: string;
  /** A person with an account (a new one, unless `accountId` names somebody's of another organization) and a session. */
  person(name: string, wish?: PersonWish): Promise<PersonInWorld>;
  /** Runs in the organization's scope, for what no route does. */
  within<T>(work: () => Promise<T>): Promise<T>;
}>;

export async function seedOrganization(app: NestFastifyApplication, name = 'Fennmark'): Promise<OrganizationInWorld> {
  const scope = app.get(TenantScope);
  const dataSource = app.get(DataSource);
  const id = newId();
  await dataSource.getRepository(Organization).insert({ id, name });

  async function person(personName: string, wish: PersonWish = {}): Promise<PersonInWorld> {
    const { roles = ['employee'], manager, title = '', startedOn = null } = wish;
    const personId = newId();
    const accountId = wish.accountId ?? newId();
    const email = `${personName.toLowerCase().replace(/[^a-z]+/g, '.')}.${accountId.slice(-8)}@example.test`;
    if (!wish.accountId) await dataSource.getRepository(Account).insert({ id: accountId, email, name: personName });
    await scope.run(id, async () => {
      await scope
        .repository(Person)
        .insert({ id: personId, name: personName, email, title, startedOn, managerId: manager?.personId ?? null });
      await scope.repository(Membership).insert({ id: newId(), accountId, personId, roles });
    });
    return {
      ...(await signIn(app, { accountId, organizationId: id })),
      name: personName,
      email,
      accountId,
      personId,
      organizationId: id,
      roles,
    };
  }

  return { id, name, person, within: (work) => scope.run(id, work) };
}
