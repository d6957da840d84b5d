import {
  type CreateDepartment,
  type DepartmentsView,
  type DepartmentView,
  mostDepartments,
  type UpdateDepartment,
} from '@rungs/contracts/departments.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Department } from '../identity/index.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities } from '../platform/policy/policy.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { departmentPolicy, keepsDepartments } from './department.policy.js';
import { isInside, lockTree } from './departments.queries.js';

type Row = Omit<DepartmentView, 'abilities'>;

const columns = `
  d.id, d.name, d.parent_id as "parentId", d.version,
  (select count(*)::int from people p
   where p.organization_id = $1 and p.department_id = d.id and p.deactivated_at is null) as people`;
const all: Statement = {
  name: 'departments.all',
  text: `select ${columns} from departments d where d.organization_id = $1 order by app.fold(d.name), d.id`,
};
const one: Statement = {
  name: 'departments.one',
  text: `select ${columns} from departments d where d.organization_id = $1 and d.id = $2`,
};
const inside: Statement = {
  name: 'departments.inside',
  text: `
    select (select count(*)::int from people where organization_id = $1 and department_id = $2) as people,
           (select count(*)::int from departments where organization_id = $1 and parent_id = $2) as departments`,
};

@Injectable()
export class DepartmentsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly traces: Traces,
  ) {}

  async list(actor: Actor): Promise<DepartmentsView> {
    const rows = await this.scope.rows<Row>(all);
    return {
      items: rows.map((row) => viewFor(actor, row)),
      abilities: keepsDepartments(actor, undefined) ? ['create'] : [],
    };
  }

  async show(actor: Actor, id: string): Promise<DepartmentView> {
    const [row] = await this.scope.rows<Row>(one, [id]);
    if (!row) throw new NotFoundException();
    return viewFor(actor, row);
  }

  async create(actor: Actor, { name, parentId = null }: CreateDepartment): Promise<DepartmentView> {
    await this.scope.rows(lockTree);
    if ((await this.scope.repository(Department).countBy({})) >= mostDepartments) {
      throw conflict('too_many_departments', `An organization has at most ${mostDepartments} departments.`);
    }
    const id = newId();
    await this.write(() => this.scope.repository(Department).insert({ id, name, parentId }));
    await this.trace(actor, 'department.created', id);
    return this.show(actor, id);
  }

  async update(actor: Actor, id: string, version: number, change: UpdateDepartment): Promise<DepartmentView> {
    await this.scope.rows(lockTree);
    const before = await this.show(actor, id);
    if (before.version !== version) throw new StaleVersionError(before);
    if (change.parentId && (await this.isInside(id, change.parentId))) {
      throw invalid('/parentId', 'circle', 'A department cannot be moved into itself or into one below it.');
    }
    await this.write(() => this.scope.repository(Department).update(id, version, change));
    await this.trace(actor, 'department.updated', id);
    return this.show(actor, id);
  }

  /** @throws ProblemException (409) while anything is in it, people who left included: their records name it. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.scope.rows(lockTree);
    const before = await this.show(actor, id);
    if (before.version !== version) throw new StaleVersionError(before);
    const [holds] = await this.scope.rows<{ people: number; departments: number }>(inside, [id]);
    if (holds && holds.people + holds.departments > 0) throw inUse(holds);
    await this.write(() => this.scope.repository(Department).delete({ id }));
    await this.trace(actor, 'department.deleted', id);
  }

  private async isInside(id: string, other: string): Promise<boolean> {
    const [row] = await this.scope.rows<{ inside: boolean }>(isInside, [id, other]);
    return row?.inside ?? false;
  }

  private async write(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'departments_by_name') {
        throw conflict('name_taken', 'There is already a department with this name in the same place.');
      }
      if (constraint === 'departments_organization_id_parent_id_fkey') {
        throw invalid('/parentId', 'unknown_department', 'There is no such department.');
      }
      // Somebody was put into it between our look and the deletion.
      if (constraint === 'people_organization_id_department_id_fkey') throw inUse({ people: 1, departments: 0 });
      if (constraint === 'kpis_organization_id_department_id_fkey') {
        throw conflict('department_in_use', 'A KPI belongs to this department. Give it another place first.');
      }
      throw error;
    }
  }

  private trace(actor: Actor, act: string, recordId: string): Promise<void> {
    return this.traces.record(actor, {
      act,
      recordType: 'department',
      recordId,
      subjectPersonId: null,
      audience: 'organization',
    });
  }
}

function inUse({ people, departments }: { people: number; departments: number }): Error {
  const parts = [
    people > 0
      ? `${people} ${people === 1 ? 'person is' : 'people are'} in this department, counting those who left`
      : '',
    departments > 0 ? `${departments} ${departments === 1 ? 'department is' : 'departments are'} below it` : '',
  ].filter(Boolean);
  return conflict('department_in_use', `${parts.join(', and ')}. Move them first.`);
}

const viewFor = (actor: Actor, row: Row): DepartmentView => ({
  ...row,
  abilities: abilities(departmentPolicy, actor, undefined),
});
