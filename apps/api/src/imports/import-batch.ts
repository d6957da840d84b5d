import { HttpException, Injectable } from '@nestjs/common';
import { Deactivation } from '../identity/index.js';
import { OrgChartQueries } from '../people/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, ProblemException, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import {
  addProblem,
  changePeople,
  countDone,
  createPeople,
  peopleOnLevels,
  recordLevels,
} from './application.queries.js';
import { ImportStore, type ToDo } from './import-store.js';

/** Few enough that a batch holds its locks for a moment only. */
const batchSize = 250;

/** Carries out the next part of a plan: all of it or, when anything is refused, nothing of it. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly scope: TenantScope,
    private readonly store: ImportStore,
    private readonly chart: OrgChartQueries,
    private readonly deactivation: Deactivation,
    private readonly traces: Traces,
    private readonly clock: Clock,
    private readonly progress: Progress,
  ) {}

  /** @returns whether there may be more to do */
  async run(actor: Actor, importId: string): Promise<boolean> {
    const batch = await this.store.nextToDo(importId, batchSize);
    if (batch.length === 0) return false;
    await this.chart.lock();
    const [created, changed] = [batch.filter(isNew), batch.filter((todo) => !isNew(todo))];
    const onLevel = await this.peopleOnLevels(changed);
    await this.create(created);
    await this.change(changed);
    await this.recordLevels(actor, batch, onLevel);
    for (const todo of batch) await this.trace(actor, importId, todo);
    for (const todo of batch) if (todo.kind === 'deactivate') await this.deactivate(actor, importId, todo);
    await this.store.markDone(
      importId,
      batch.map(({ position }) => position),
    );
    await this.scope.rows(countDone, [importId, batch.length]);
    return batch.length === batchSize;
  }

  private async create(batch: readonly ToDo[]): Promise<void> {
    if (batch.length > 0) await this.scope.rows(createPeople, [recordset(batch)]);
  }

  private async change(batch: readonly ToDo[]): Promise<void> {
    const changing = batch.filter(setsSomething);
    if (changing.length === 0) return;
    const changed = await this.scope.rows(changePeople, [recordset(changing)]);
    const moved = changing.filter(({ change }) => change.managerId !== undefined).map(({ personId }) => personId);
    await this.progress.renewKept(moved);
    // Somebody who is not in the file may have been moved below somebody who is. Asked here as well as in the
    // database, because a distributed one has no triggers.
    if (changed.length < changing.length || (await this.chart.hasCircle(moved))) {
      throw conflict('directory_changed', 'Somebody changed the same people meanwhile. Look at the difference again.');
    }
  }

  private async peopleOnLevels(batch: readonly ToDo[]): Promise<Set<string>> {
    const given = batch.filter(({ change }) => change.levelId !== undefined).map(({ personId }) => personId);
    const found = given.length > 0 ? await this.scope.rows<{ id: string }>(peopleOnLevels, [given]) : [];
    return new Set(found.map(({ id }) => id));
  }

  /** A first level is the one they came with; another one than the directory had corrects it as of today. */
  private async recordLevels(actor: Actor, batch: readonly ToDo[], onLevel: ReadonlySet<string>): Promise<void> {
    const given = batch.filter(({ change }) => change.levelId !== undefined);
    if (given.length === 0) return;
    const today = this.clock.today();
    const entries = given.map(({ personId, change: { levelId, startedOn } }) => {
      const kind = onLevel.has(personId) ? 'correction' : 'hire';
      const effectiveOn = kind === 'hire' && startedOn && startedOn < today ? startedOn : today;
      return { id: newId(), personId, levelId, kind, effectiveOn };
    });
    await this.scope.rows(recordLevels, [JSON.stringify(entries), actor.personId]);
  }

  private async deactivate(actor: Actor, importId: string, todo: ToDo): Promise<void> {
    const version = (todo.personVersion ?? 0) + (setsSomething(todo) ? 1 : 0);
    try {
      await this.deactivation.deactivate(actor, todo.personId, version);
    } catch (error) {
      // The last admin stays, and nobody is deactivated by whom may not: told, while the others go in.
      if (!(error instanceof HttpException) || error instanceof StaleVersionError) throw error;
      const why = error instanceof ProblemException ? error.detail : 'You may not deactivate this person.';
      await this.scope.rows(addProblem, [importId, todo.position, why]);
    }
  }

  private async trace(actor: Actor, importId: string, { kind, personId, change }: ToDo): Promise<void> {
    const fields = Object.keys(change).filter((field) => field !== 'leaves');
    if (kind === 'deactivate' && fields.length === 0) return;
    await this.traces.record(actor, {
      act: kind === 'create' ? 'person.created' : 'person.updated',
      recordType: 'person',
      recordId: personId,
      subjectPersonId: personId,
      audience: 'organization',
      details: { fields, importId },
    });
  }
}

const isNew = ({ kind }: ToDo): boolean => kind === 'create';

const setsSomething = ({ change }: ToDo): boolean => Object.keys(change).some((field) => field !== 'leaves');

const recordset = (batch: readonly ToDo[]): string =>
  JSON.stringify(
    batch.map(({ personId, personVersion, change }) => ({ id: personId, version: personVersion, ...change })),
  );
