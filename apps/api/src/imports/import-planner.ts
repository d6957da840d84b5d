import type { ImportMapping } from '@rungs/contracts/people-import.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { DirectoryQueries } from './directory.queries.js';
import { ImportRecords } from './import-records.js';
import { ImportStore } from './import-store.js';
import type { PeopleImport } from './people-import.entity.js';
import { planDirectory } from './planning/plan-directory.js';

type Subject = Pick<PeopleImport, 'id' | 'columns' | 'kept'>;

/** Compares the kept cells with the directory and writes down every difference, to be looked at and then carried out. */
@Injectable()
export class ImportPlanner {
  constructor(
    private readonly records: ImportRecords,
    private readonly store: ImportStore,
    private readonly directory: DirectoryQueries,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, { id, columns, kept }: Subject, mapping: ImportMapping): Promise<void> {
    // The mark first: what changes while we read shows as a difference, never as none.
    const plannedOn = await this.directory.mark();
    const rows = await this.store.rows(id);
    const file = { header: columns.map(({ header }) => header), kept, rows, mapping };
    const given = { today: this.clock.today(), newId, actorPersonId: actor.personId };
    const plan = await planDirectory(file, await this.directory.read(), given);
    await this.store.replacePlan(id, plan);
    const counts = { create: 0, update: 0, deactivate: 0, unchanged: 0 };
    for (const { kind } of plan.changes) counts[kind] += 1;
    const problems = { error: 0, warning: 0, note: 0 };
    for (const { severity } of plan.problems) problems[severity] += 1;
    await this.records.change(id, {
      ...{ state: 'planned', mapping, kept, plannedOn, stoppedBecause: null, done: 0 },
      total: counts.create + counts.update + counts.deactivate,
      plan: { counts, problems, newDepartments: plan.newDepartments },
    });
  }
}
