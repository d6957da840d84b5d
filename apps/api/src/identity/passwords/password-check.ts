import { Injectable } from '@nestjs/common';
import type { Locale } from '@rungs/contracts/session.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { problem, ProblemException } from '../../platform/http/problem.js';
import { PasswordHasher } from './password-hasher.js';
import { Slowdowns } from './slowdowns.js';

/** Somebody who just proved to know the account's password. */
export type VerifiedAccount = Readonly<{
  id: string;
  email: string;
  name: string;
  locale: Locale;
  lastOrganizationId: string | null;
}>;

type Row = VerifiedAccount & { passwordHash: string | null };

const byEmail: Statement = {
  name: 'identity.account-by-email',
  text: `
    select id, email, name, locale, last_organization_id as "lastOrganizationId", password_hash as "passwordHash"
    from accounts where lower(email) = lower($1)`,
};

const ownEmail: Statement = { name: 'identity.own-email', text: 'select email from accounts where id = $1' };

/** Every place where a password opens something comes through here, so that all of them are equally slow to guess at. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
    private readonly slowdowns: Slowdowns,
  ) {}

  /**
   * Takes the same steps whether or not the account exists. Hold no transaction open while it runs.
   * @throws ProblemException 401 for what does not belong together, 429 for whom has to wait
   */
  async verify({ email, password }: { email: string; password: string }, address: string): Promise<VerifiedAccount> {
    const attempt = await this.slowdowns.begin(email, address);
    const [found] = await this.scope.sharedRows<Row>(byEmail, [email]);
    const right = await this.hasher.verify(found?.passwordHash ?? null, password).catch(async (error: unknown) => {
      await attempt.withdrawn();
      throw error;
    });
    if (!found || !right) throw problem(401, 'wrong_credentials', 'E-mail and password do not belong together.');
    await attempt.succeeded();
    const { passwordHash: _, ...account } = found;
    return account;
  }

  /**
   * The password once more, from somebody who is signed in.
   * @throws ProblemException 403 when it is another one: they stay signed in; 429 for whom has to wait
   */
  async verifyOwner(accountId: string, password: string, address: string): Promise<VerifiedAccount> {
    const [owner] = await this.scope.sharedRows<{ email: string }>(ownEmail, [accountId]);
    return this.verify({ email: owner?.email ?? '', password }, address).catch((error: unknown) => {
      const wrong = error instanceof ProblemException && error.code === 'wrong_credentials';
      throw wrong ? problem(403, 'wrong_password', 'This is not your password.') : error;
    });
  }
}
