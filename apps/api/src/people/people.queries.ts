import type { PeopleQuery, PersonRow } from '@rungs/contracts/people.js';
import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

export type Place = Readonly<{ group: 0 | 1; id: string }>;
export type PeopleFilter = Readonly<Omit<PeopleQuery, 'cursor' | 'limit'>>;
export type FoundPerson = PersonRow & { readonly group: 0 | 1 };

/** What a row of the directory shows of `p`; needs the joins of `besides`. */
export const rowColumns = `
  p.id, p.name, p.title, p.email, p.location, p.deactivated_at is null as active,
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
  case when m.id is not null then json_build_object('personId', m.id, 'name', m.name) end as manager,
  case when l.id is not null then json_build_object('id', l.id, 'code', l.code, 'title', l.title) end as level,
  (select count(*)::int from people r
   where r.organization_id = $1 and r.manager_id = p.id and r.deactivated_at is null) as reports`;

export const besides = `
  left join departments d on d.organization_id = $1 and d.id = p.department_id
  left join people m on m.organization_id = $1 and m.id = p.manager_id
  left join levels l on l.organization_id = $1 and l.id = p.level_id`;

/**
 * A search of the directory, in order of names. With words to look for, people whose name has them (group 0) come
 * before those whose title or e-mail has (group 1). Both groups walk the index of names and stop at a full page, so
 * neither a common word nor a large organization makes it slow. `like` on a folded column rather than full text:
 * under row security `@@` is not leakproof, so it would run against every row of every organization.
 */
@Injectable()
export class PeopleQueries {
  constructor(private readonly scope: TenantScope) {}

  find(filter: PeopleFilter, limit: number, after?: Place): Promise<FoundPerson[]> {
    const values: unknown[] = [limit];
    const given = (value: unknown): string => `$${values.push(value) + 1}`;
    const conditions = filterConditions(filter, given);
    const behind = after ? given(after.id) : '';
    const looking = filter.query !== undefined && filter.query.trim() !== '';
    const text = looking
      ? searching(given(filter.query), conditions, after && { ...after, parameter: behind })
      : page(0, conditions, behind);
    const shape = [
      filter.departmentId && 'd',
      filter.managerId && 'm',
      filter.levelId && 'l',
      filter.active,
      looking && 'q',
      after?.group,
    ];
    const statement: Statement = { name: `people.find ${shape.join(' ')}`, text: full(text) };
    return this.scope.rows<FoundPerson>(statement, values);
  }
}

function filterConditions(
  { departmentId, managerId, levelId, active }: PeopleFilter,
  given: (value: unknown) => string,
): string {
  const conditions = ['p.organization_id = $1'];
  if (active !== 'all') conditions.push(`p.deactivated_at is ${active === 'true' ? '' : 'not '}null`);
  if (managerId) conditions.push(`p.manager_id = ${given(managerId)}`);
  if (levelId) conditions.push(`p.level_id = ${given(levelId)}`);
  if (departmentId) {
    conditions.push(`p.department_id in (
      with recursive below (id) as (
        select ${given(departmentId)}::uuid
        union select c.id from departments c join below on below.id = c.parent_id where c.organization_id = $1)
      select id from below)`);
  }
  return conditions.join(' and ');
}

function searching(query: string, conditions: string, after?: Place & { parameter: string }): string {
  // Wrapped in selects, so that they are worked out once and not for every row.
  const folded = `(select app.fold(${query}))`;
  const patterns = `array(select '% ' || word || '%' from unnest(string_to_array(app.fold(${query}), ' ')) word)`;
  // A query of signs only folds to nothing; then the name is searched as it stands.
  const inName = `case when ${folded} = '' then strpos(p.name, ${query}) > 0
                       else ' ' || p.folded_name like all (${patterns}) end`;
  const elsewhere = `${folded} <> '' and p.folded_words like all (${patterns})
                     and not ' ' || p.folded_name like all (${patterns})`;
  const byName = page(0, `${conditions} and ${inName}`, after?.group === 0 ? after.parameter : '');
  const byOther = page(1, `${conditions} and ${elsewhere}`, after?.group === 1 ? after.parameter : '');
  const groups = after?.group === 1 ? byOther : `(${byName}) union all (${byOther})`;
  return `select * from (${groups}) found limit $2`;
}

function page(group: 0 | 1, conditions: string, behind: string): string {
  const keyset = behind
    ? `and (p.folded_name, p.id) > ((select folded_name from people where organization_id = $1 and id = ${behind}), ${behind})`
    : '';
  return `select p.id, ${group} as "group", p.folded_name from people p where ${conditions} ${keyset}
          order by p.folded_name, p.id limit $2`;
}

/** Only the people on the page are joined with what is shown beside them. */
const full = (found: string): string => `
  with found as materialized (${found})
  select ${rowColumns}, found."group"
  from found join people p on p.organization_id = $1 and p.id = found.id ${besides}
  order by found."group", p.folded_name, p.id`;
