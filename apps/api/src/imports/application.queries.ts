import type { Statement } from '../platform/tenancy/tenant-scope.js';

const statement = (name: string, text: string): Statement => ({ name: `imports.${name}`, text });

const assignment = `
  id uuid, version int, name text, email text, "employeeNumber" text, title text, "departmentId" uuid,
  "managerId" uuid, "levelId" uuid, location text, "startedOn" date, "endedOn" date, leaves boolean`;

export const createDepartments = statement(
  'create-departments',
  `insert into departments (organization_id, id, name)
   select $1, d.id, d.name from jsonb_to_recordset($2::jsonb) as d (id uuid, name text) on conflict (organization_id, id) do nothing`,
);

/** Who had left before they came to Rungs has no access that would have to end. */
export const createPeople = statement(
  'create-people',
  `insert into people (organization_id, id, name, email, employee_number, title, department_id, manager_id, level_id,
                       location, started_on, ended_on, deactivated_at)
   select $1, c.id, c.name, c.email, c."employeeNumber", coalesce(c.title, ''), c."departmentId", c."managerId",
          c."levelId", coalesce(c.location, ''), c."startedOn", c."endedOn", case when c.leaves then now() end
   from jsonb_to_recordset($2::jsonb) as c (${assignment})`,
);

/** Only rows that still are what the dry run saw; a file never clears a field, so null means "as it is". */
export const changePeople = statement(
  'change-people',
  `update people p
   set name = coalesce(c.name, p.name), email = coalesce(c.email, p.email),
       employee_number = coalesce(c."employeeNumber", p.employee_number), title = coalesce(c.title, p.title),
       department_id = coalesce(c."departmentId", p.department_id), manager_id = coalesce(c."managerId", p.manager_id),
       level_id = coalesce(c."levelId", p.level_id), location = coalesce(c.location, p.location),
       started_on = coalesce(c."startedOn", p.started_on), ended_on = coalesce(c."endedOn", p.ended_on),
       updated_at = now(), version = p.version + 1
   from jsonb_to_recordset($2::jsonb) as c (${assignment})
   where p.organization_id = $1 and p.id = c.id and p.version = c.version
   returning p.id`,
);

/** Before the people are written: what kind of change it is depends on the level they had. */
export const recordLevels = statement(
  'record-levels',
  `insert into level_changes (organization_id, id, person_id, level_id, kind, effective_on, recorded_by, recorded_at)
   select $1, l.id, l."personId", l."levelId", l.kind, l."effectiveOn", $3, clock_timestamp()
   from jsonb_to_recordset($2::jsonb) as l (id uuid, "personId" uuid, "levelId" uuid, kind text, "effectiveOn" date)`,
);

export const peopleOnLevels = statement(
  'people-on-levels',
  `select id from people where organization_id = $1 and id = any ($2::uuid[]) and level_id is not null`,
);

export const addProblem = statement(
  'add-problem',
  `insert into people_import_problems (organization_id, import_id, position, row, code, severity, detail)
   select $1, $2, (select coalesce(max(position), -1) + 1 from people_import_problems
                   where organization_id = $1 and import_id = $2),
          c.row, 'not_deactivated', 'warning', $4
   from people_import_changes c where c.organization_id = $1 and c.import_id = $2 and c.position = $3`,
);

export const countDone = statement(
  'count-done',
  `update people_imports set done = done + $3, updated_at = now() where organization_id = $1 and id = $2`,
);
