import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Directory, DirectoryPerson, Level, Named } from './planning/planning.types.js';

const people: Statement = {
  name: 'imports.people',
  text: `
    select p.id, p.name, p.email, p.employee_number as "employeeId", nullif(p.title, '') as title, d.name as department,
           nullif(p.location, '') as location, p.started_on::text as "startDate", p.ended_on::text as "endDate",
           l.code as level, p.manager_id as "managerId", p.deactivated_at is null as "isActive", p.version
    from people p
    left join departments d on d.organization_id = $1 and d.id = p.department_id
    left join levels l on l.organization_id = $1 and l.id = p.level_id
    where p.organization_id = $1 order by p.id`,
};

const departments: Statement = {
  name: 'imports.departments',
  text: `select id, name from departments where organization_id = $1 order by parent_id is not null, id`,
};

/** Of each ladder what was published last. */
const levels: Statement = {
  name: 'imports.levels',
  text: `
    select l.id, l.code, l.title
    from (select distinct on (ladder_id) id from ladder_versions
          where organization_id = $1 order by ladder_id, number desc) v
    join tracks t on t.organization_id = $1 and t.ladder_version_id = v.id
    join levels l on l.organization_id = $1 and l.track_id = t.id`,
};

const mark: Statement = {
  name: 'imports.directory-mark',
  text: `
    select (select count(*) || '.' || coalesce(sum(version), 0) from people where organization_id = $1) || ' '
        || (select count(*) || '.' || coalesce(sum(version), 0) from departments where organization_id = $1) as mark`,
};

@Injectable()
export class DirectoryQueries {
  constructor(private readonly scope: TenantScope) {}

  async read(): Promise<Directory> {
    const [found, known, published] = await Promise.all([
      this.scope.rows<DirectoryPerson>(people),
      this.scope.rows<Named>(departments),
      this.scope.rows<Level>(levels),
    ]);
    return { people: found, departments: known, levels: published };
  }

  /** Differs as soon as anybody or any department was added, changed or removed. */
  async mark(): Promise<string> {
    const [row] = await this.scope.rows<{ mark: string }>(mark);
    return row?.mark ?? '';
  }
}
