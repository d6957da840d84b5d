import { Injectable } from '@nestjs/common';
import type { SignUpRequest } from '@rungs/contracts/session.js';
import { ProblemException } from '../../platform/http/problem.js';
import { networkOf } from '../passwords/network.js';
import { PasswordCheck } from '../passwords/password-check.js';
import { Slowdowns } from '../passwords/slowdowns.js';
import { accountExists, Accounts, type NewAccount } from './accounts.js';
import { Organizations } from './organizations.js';

const mostPerNetworkAndHour = 30;

@Injectable()
export class SignUps {
  constructor(
    private readonly slowdowns: Slowdowns,
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly organizations: Organizations,
  ) {}

  /** @returns the account, which lands in its new organization */
  async signUp(request: SignUpRequest, address: string): Promise<{ id: string; lastOrganizationId: string }> {
    await this.slowdowns.allow('sign-up', networkOf(address), mostPerNetworkAndHour);
    const { organizationName, ...wish } = request;
    const account = (await this.accounts.exists(wish.email))
      ? await this.owned(wish, address)
      : await this.accounts.draft(wish, organizationName);
    const { organizationId } = await this.organizations.found(organizationName, {
      name: wish.name,
      email: wish.email,
      account,
    });
    return { id: account.id, lastOrganizationId: organizationId };
  }

  /** Who has an account already founds a further organization with it, and proves that it is theirs. */
  private async owned(
    wish: Pick<SignUpRequest, 'email' | 'password'>,
    address: string,
  ): Promise<{ id: string } | NewAccount> {
    return this.passwords.verify(wish, address).catch((error: unknown) => {
      throw error instanceof ProblemException && error.code === 'wrong_credentials' ? accountExists() : error;
    });
  }
}
