import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planImport } from './plan-import.js';
import type { ExistingPerson, ImportPlan, Mapping, PersonRef } from './people-import.types.js';

const at = (column: number) => ({ column, confidence: 1 });
const mapping: Mapping = {
  fullName: at(0),
  employeeId: at(1),
  email: at(2),
  department: at(3),
  managerName: at(4),
  managerId: at(5),
  endDate: { ...at(6), dateOrder: 'ymd' },
};
const row = (
  name: string,
  id = '',
  over: { email?: string; department?: string; manager?: string; managerId?: string; end?: string } = {},
) => [name, id, over.email ?? '', over.department ?? '', over.manager ?? '', over.managerId ?? '', over.end ?? ''];
const person = (id: string, over: Partial<ExistingPerson> = {}): ExistingPerson => ({
  id,
  name: id,
  email: null,
  employeeId: null,
  title: null,
  department: null,
  location: null,
  startDate: null,
  endDate: null,
  level: null,
  managerId: null,
  isActive: true,
  ...over,
});
const plan = (rows: readonly (readonly string[])[], existing: readonly ExistingPerson[] = []) =>
  planImport(rows, mapping, existing, { today: '2026-11-23' });
const codes = (result: ImportPlan) => result.problems.map(({ row: at, code, severity }) => [at, code, severity]);

/** What carrying out a plan does to a directory. */
function carriedOut(result: ImportPlan, existing: readonly ExistingPerson[]): ExistingPerson[] {
  const idOf = (ref: PersonRef | null) => (ref === null ? null : 'id' in ref ? ref.id : `new-${ref.row}`);
  const updated = existing.map((before) => {
    const changes = result.update.find(({ id }) => id === before.id)?.changes ?? [];
    const fields = changes.map((change) =>
      change.field === 'manager' ? ['managerId', idOf(change.after)] : [change.field, change.after],
    );
    const leaves = result.deactivate.some(({ id }) => id === before.id);
    return { ...before, ...Object.fromEntries(fields), ...(leaves && { isActive: false }) } as ExistingPerson;
  });
  const created = result.create.map(({ row: from, details, manager, isActive }) => ({
    ...details,
    id: `new-${from}`,
    managerId: idOf(manager),
    isActive,
  }));
  return [...updated, ...created];
}

describe('what an import would do', () => {
  it('creates who is new, with their departments and managers from the same file', () => {
    const result = plan([
      row('Ana Ruiz', '1', { department: 'Sales', manager: 'Bo Lee' }),
      row('Bo Lee', '2', { department: 'SALES' }),
    ]);
    expect(result).toMatchObject({
      create: [
        { row: 0, manager: { row: 1 } },
        { row: 1, manager: null },
      ],
      newDepartments: ['Sales'],
      problems: [],
    });
  });

  it('says field by field what changes for who is there, and leaves alone what the file does not say', () => {
    const ana = person('ana', { name: 'Ana Ruiz', employeeId: '1', department: 'Sales', title: 'Lead' });
    const result = plan([row('Ana Ruiz Gil', '1', { department: 'sales', email: 'ana@example.org' })], [ana]);
    expect(result.update).toEqual([
      {
        row: 0,
        id: 'ana',
        changes: [
          { field: 'name', before: 'Ana Ruiz', after: 'Ana Ruiz Gil' },
          { field: 'email', before: null, after: 'ana@example.org' },
        ],
      },
    ]);
  });

  it('deactivates who has left, not who will', () => {
    const two = [person('a', { employeeId: '1' }), person('b', { employeeId: '2' })];
    const result = plan([row('a', '1', { end: '2026-11-23' }), row('b', '2', { end: '2027-01-01' })], two);
    expect(result.deactivate).toEqual([{ row: 0, id: 'a', endDate: '2026-11-23' }]);
  });

  it('finds a manager by id before name, and by name without the middle initial', () => {
    const rows = [
      row('Webster L Butler', '39'),
      row('Bo Lee', '2'),
      row('Cy Ode', '3', { manager: 'Bo Lee', managerId: '39' }),
      row('Di Eff', '4', { manager: 'webster butler' }),
    ];
    expect(
      plan(rows)
        .create.slice(2)
        .map(({ manager }) => manager),
    ).toEqual([{ row: 0 }, { row: 0 }]);
  });
});

describe('what is named', () => {
  it.each([
    ['an id twice', [row('A B', '1'), row('C D', '1')], [[1, 'duplicate_employee_id', 'error']]],
    [
      'an address twice',
      [row('A B', '1', { email: 'x@y' }), row('C D', '2', { email: 'X@y' })],
      [[1, 'duplicate_email', 'error']],
    ],
    [
      'one name of two people',
      [row('A B', '1'), row('a  b', '2')],
      [
        [0, 'same_name', 'note'],
        [1, 'same_name', 'note'],
      ],
    ],
    [
      'one name and nothing else',
      [row('A B'), row('A B')],
      [
        [0, 'same_name', 'error'],
        [1, 'same_name', 'error'],
      ],
    ],
    ['nobody', [row('  ', '1')], [[0, 'no_name', 'error']]],
    ['an unknown manager', [row('A B', '1', { manager: 'Nobody' })], [[0, 'manager_unknown', 'warning']]],
    [
      'a manager who could be two',
      [row('A B', '1'), row('A B', '2'), row('C D', '3', { manager: 'A B' })],
      [
        [0, 'same_name', 'note'],
        [1, 'same_name', 'note'],
        [2, 'manager_ambiguous', 'warning'],
      ],
    ],
    ['oneself', [row('A B', '1', { manager: 'A B' })], [[0, 'manager_is_self', 'warning']]],
    [
      'a manager who has left',
      [row('A B', '1', { end: '2020-01-01' }), row('C D', '2', { manager: 'A B' })],
      [[1, 'manager_inactive', 'note']],
    ],
    [
      'ids that are nobody’s',
      [row('A B', '1'), row('C D', '2', { manager: 'A B', managerId: '77' })],
      [[null, 'manager_id_matches_nobody', 'note']],
    ],
    ['a short row', [['A B']], [[0, 'wrong_cell_count', 'error']]],
    [
      'NUL',
      [row('A\0B', '1')],
      [
        [0, 'no_name', 'error'],
        [0, 'unkeepable_text', 'error'],
      ],
    ],
  ])('%s', (_, rows, expected) => expect(codes(plan(rows))).toEqual(expected));

  it('is a circle of managers, whose closing tie is left out', () => {
    const result = plan([
      row('A', '1', { manager: 'B' }),
      row('B', '2', { manager: 'C' }),
      row('C', '3', { manager: 'A' }),
    ]);
    expect(result.create.map(({ manager }) => manager)).toEqual([{ row: 1 }, { row: 2 }, null]);
    expect(result.problems).toMatchObject([
      { row: 2, code: 'manager_cycle', detail: 'C (row 2) → A (row 0) → B (row 1) → C' },
    ]);
  });

  it('is a circle closed by somebody whom the file does not mention', () => {
    const existing = [
      person('a', { name: 'A', employeeId: '1' }),
      person('b', { name: 'B', employeeId: '2', managerId: 'a' }),
    ];
    expect(codes(plan([row('A', '1', { manager: 'B' })], existing))).toEqual([[0, 'manager_cycle', 'warning']]);
  });

  it('is no circle when the file turns a tie round', () => {
    const existing = [
      person('a', { name: 'A', employeeId: '1' }),
      person('b', { name: 'B', employeeId: '2', managerId: 'a' }),
      person('c', { name: 'C', employeeId: '3' }),
    ];
    expect(plan([row('A', '1', { manager: 'B' }), row('B', '2', { manager: 'C' })], existing).problems).toEqual([]);
  });
});

describe('planning again after carrying out', () => {
  const name = fc.constantFrom('Ana Ruiz', 'ana ruiz', 'Bo Lee', 'Bo M Lee', 'Cy', 'Zoë Ode');
  const maybe = (...values: string[]) => fc.constantFrom('', ...values);
  const end = maybe('2020-01-01', '2030-01-01', 'soon');
  const rows = fc.array(
    fc.tuple(
      name,
      maybe('1', '2', '3', '4'),
      maybe('a@x', 'A@x', 'b@x', 'nope'),
      maybe('Sales', 'sales', 'IT'),
      maybe('Ana Ruiz', 'Bo Lee', 'Cy', 'Nobody'),
      maybe('1', '2', '9'),
      end,
    ),
    { maxLength: 8 },
  );
  const people = fc
    .uniqueArray(
      fc.record({
        name,
        employeeId: fc.constantFrom(null, '1', '2', '3'),
        email: fc.constantFrom(null, 'a@x', 'b@x', 'c@x'),
        isActive: fc.boolean(),
      }),
      {
        maxLength: 5,
        comparator: (a, b) =>
          (a.employeeId !== null && a.employeeId === b.employeeId) || (a.email !== null && a.email === b.email),
      },
    )
    .map((list) =>
      list.map((fields, index) => person(`p${index}`, { ...fields, managerId: index > 0 ? `p${index - 1}` : null })),
    );

  it('finds nothing to do, and no circle among the people', () => {
    fc.assert(
      fc.property(rows, people, (file, existing) => {
        const after = carriedOut(plan(file, existing), existing);
        expect(plan(file, after)).toMatchObject({ create: [], update: [], deactivate: [], newDepartments: [] });
        const managerOf = new Map(after.map(({ id, managerId }) => [id, managerId]));
        for (const { id } of after) {
          let steps = 0;
          for (let above = managerOf.get(id); above; above = managerOf.get(above))
            expect((steps += 1)).toBeLessThan(99);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
