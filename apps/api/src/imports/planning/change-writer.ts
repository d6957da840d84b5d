import type { FieldChange, ImportPlan, PersonRef } from '@rungs/domain/people-import/people-import.types.js';
import type { LevelFinder } from './levels.js';
import type { Assignment, DirectoryPerson, Named, PlannedChange, ShownField } from './planning.types.js';

type Created = ImportPlan['create'][number];

/** What the domain's plan calls by row or name, in ids of the directory. */
export type Lookup = Readonly<{
  person: (ref: PersonRef) => Named;
  departmentId: (name: string) => string | undefined;
  levels: LevelFinder;
}>;

const fieldsOfPeople = [
  'name',
  'email',
  'employeeId',
  'title',
  'department',
  'location',
  'startDate',
  'endDate',
  'level',
] as const;

/** Writes the domain's plan for one person as what is shown of it and what is set by it. */
export function changeWriter({ person, departmentId, levels }: Lookup) {
  function assignment(change: FieldChange): Assignment {
    if (change.field === 'manager') return { managerId: person(change.after).id };
    if (change.after === null) return {};
    switch (change.field) {
      case 'employeeId':
        return { employeeNumber: change.after };
      case 'department':
        return { departmentId: departmentId(change.after) };
      case 'startDate':
        return { startedOn: change.after };
      case 'endDate':
        return { endedOn: change.after };
      case 'level':
        return { levelId: levels.idOf(change.after) };
      case 'name':
      case 'email':
      case 'title':
      case 'location':
        return { [change.field]: change.after };
    }
  }

  function shown(change: FieldChange): ShownField {
    if (change.field !== 'manager') return change;
    const before = change.before === null ? null : person({ id: change.before }).name;
    return { field: 'manager', before, after: person(change.after).name };
  }

  /** Levels by their code; left out where the level is not to be set. */
  const settled = (row: number, who: DirectoryPerson | null, changes: readonly FieldChange[]): FieldChange[] =>
    changes.flatMap((change): FieldChange[] => {
      if (change.field !== 'level') return [change];
      const code = levels.check(row, who, change.after);
      return code === null ? [] : [{ ...change, after: code }];
    });

  const written = (changes: readonly FieldChange[], leaves: boolean) => ({
    fields: changes.map(shown),
    change: Object.assign(leaves ? { leaves: true } : {}, ...changes.map(assignment)) as Assignment,
  });

  return {
    creation({ row, details, manager, isActive }: Created): PlannedChange {
      const said = fieldsOfPeople.flatMap((field): FieldChange[] =>
        details[field] === null ? [] : [{ field, before: null, after: details[field] }],
      );
      if (manager) said.push({ field: 'manager', before: null, after: manager });
      const { id, name } = person({ row });
      return {
        row,
        kind: 'create',
        personId: id,
        personVersion: null,
        name,
        ...written(settled(row, null, said), !isActive),
      };
    },

    alteration(row: number, who: DirectoryPerson, said: readonly FieldChange[], leaves: boolean): PlannedChange {
      const changes = settled(row, who, said);
      const kind = leaves ? 'deactivate' : changes.length > 0 ? 'update' : 'unchanged';
      return { row, kind, personId: who.id, personVersion: who.version, name: who.name, ...written(changes, leaves) };
    },
  };
}
