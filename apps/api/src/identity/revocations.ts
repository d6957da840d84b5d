import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { CredentialCache } from './credential-cache.js';

const tell: Statement = { name: 'identity.credentials-changed', text: `select pg_notify('rungs_credentials', '')` };

/**
 * Tells every process to ask the database again who a credential speaks for. Inside the transaction, unlike news:
 * changes of credentials are rare enough to queue at the commit, and one that was kept must never go untold.
 */
@Injectable()
export class Revocations {
  constructor(
    private readonly scope: TenantScope,
    private readonly cache: CredentialCache,
  ) {}

  async announce(): Promise<void> {
    // This process knows before its answer leaves, so that the very next request already meets the change.
    if (this.scope.isOpen) this.scope.afterCommit(() => this.cache.forgetAll());
    await this.scope.sharedRows(tell);
    if (!this.scope.isOpen) this.cache.forgetAll();
  }
}
