import type { ImportAct, PeopleImportView } from '@rungs/contracts/people-import.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Person } from '../identity/index.js';
import { conflict, StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { PeopleImport } from './people-import.entity.js';
import { isOpen, viewOf } from './people-import.view.js';

const lockRow: Statement = {
  name: 'imports.lock',
  text: `select 1 from people_imports where organization_id = $1 and id = $2 for update`,
};

const refusals: Readonly<Record<ImportAct, string>> = {
  map: 'This import is being applied or is done; its mapping stays as it is.',
  supply_file: 'This import has all the cells it needs.',
  apply: 'There is nothing to apply before a dry run has said what would be done.',
  discard: 'This import is being applied or is done; it stays in the record.',
};

/** Finding and changing the import itself. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly scope: TenantScope,
    private readonly traces: Traces,
  ) {}

  async find(id: string): Promise<PeopleImport> {
    const found = await this.scope.repository(PeopleImport).findOneBy({ id });
    if (!found) throw new NotFoundException();
    return found;
  }

  async view(id: string): Promise<PeopleImportView> {
    const found = await this.find(id);
    const creator = await this.scope.repository(Person).findOneBy({ id: found.createdBy });
    return viewOf(found, { personId: found.createdBy, name: creator?.name ?? '' });
  }

  /** The import, if it is what the caller saw and open to the act. Nobody else changes it before the transaction ends. */
  async take(id: string, version: number, act: ImportAct): Promise<PeopleImport> {
    await this.lock(id);
    const found = await this.find(id);
    if (found.version !== version) throw new StaleVersionError(await this.view(id));
    if (!isOpen(found, act)) throw conflict('not_open', refusals[act]);
    return found;
  }

  async lock(id: string): Promise<void> {
    await this.scope.rows(lockRow, [id]);
  }

  async change(id: string, change: QueryDeepPartialEntity<PeopleImport>): Promise<void> {
    await this.scope.repository(PeopleImport).update(id, undefined, change);
  }

  trace(actor: Actor, act: string, id: string, details: Record<string, number | string[]> = {}): Promise<void> {
    return this.traces.record(actor, {
      act,
      recordType: 'people_import',
      recordId: id,
      subjectPersonId: null,
      audience: 'hr',
      details,
    });
  }
}
