import { Injectable } from '@nestjs/common';
import { type Locale, newPasswordSchema } from '@rungs/contracts/session.js';
import { conflict, invalid } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { violatedConstraint } from '../../platform/persistence/database-errors.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { requireGoodPassword } from '../passwords/password-rules.js';
import { insertAccount } from './account.queries.js';

export type AccountWish = Readonly<{ email: string; name: string; password: string; locale: Locale; timeZone: string }>;
export type NewAccount = Readonly<Omit<AccountWish, 'password'> & { id: string; passwordHash: string }>;

const isKnown: Statement = {
  name: 'identity.account-is-known',
  text: 'select id from accounts where lower(email) = lower($1)',
};

/** Accounts belong to no organization; they are born together with their first membership. */
@Injectable()
export class Accounts {
  constructor(
    private readonly scope: TenantScope,
    private readonly hasher: PasswordHasher,
  ) {}

  async exists(email: string): Promise<boolean> {
    return (await this.scope.sharedRows(isKnown, [email])).length > 0;
  }

  /**
   * Checks and hashes the password; writes nothing. Takes a while, so hold no transaction open meanwhile.
   * @throws ProblemException (400) for a password that is too short or too easy to guess
   */
  async draft({ password, ...account }: AccountWish, organizationName: string): Promise<NewAccount> {
    return {
      ...account,
      id: newId(),
      passwordHash: await this.hashOf(password, '/password', [account.name, account.email, organizationName]),
    };
  }

  /** @param ownWords what a guesser knows of whoever chooses it */
  async hashOf(password: string, pointer: string, ownWords: readonly string[]): Promise<string> {
    const { error } = newPasswordSchema.safeParse(password);
    if (error) throw invalid(pointer, 'password_length', error.issues[0]?.message ?? 'Choose another password.');
    requireGoodPassword(password, pointer, ownWords);
    return this.hasher.hash(password);
  }

  async insert({ id, email, name, passwordHash, locale, timeZone }: NewAccount): Promise<void> {
    await this.scope
      .sharedRows(insertAccount, [id, email, name, passwordHash, locale, timeZone])
      .catch((error: unknown) => {
        throw violatedConstraint(error) === 'accounts_by_email' ? accountExists() : error;
      });
  }
}

export const accountExists = () =>
  conflict('account_exists', 'This e-mail already has an account. Use the password of that account, or reset it.');
