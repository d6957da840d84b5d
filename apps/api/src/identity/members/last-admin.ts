import { Injectable } from '@nestjs/common';
import { conflict } from '../../platform/http/problem.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { lockAdmins } from './member.queries.js';

/** An organization without an admin could never have one again. */
@Injectable()
export class LastAdmin {
  constructor(private readonly scope: TenantScope) {}

  /** @throws ProblemException (409) when nobody else is admin */
  async mayGo(personId: string): Promise<void> {
    const admins = await this.scope.rows<{ personId: string }>(lockAdmins);
    if (admins.length === 1 && admins[0]?.personId === personId) {
      throw conflict('last_admin', 'Nobody else is admin. Make somebody else admin first.');
    }
  }
}
