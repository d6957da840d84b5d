import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../test/render.js';
import { type Column, DataTable, type RowGroup } from './data-table.js';

type Person = { id: string; name: string; days: number | null };
const people: Person[] = [
  { id: '1', name: 'Émile', days: 9 },
  { id: '2', name: 'Zoe', days: null },
  { id: '3', name: 'Eva', days: 100 },
];
const columns: Column<Person>[] = [
  { id: 'name', header: 'Person', sortBy: ({ name }) => name, cell: ({ name }) => name },
  { id: 'days', header: 'Days', sortBy: ({ days }) => days, largestFirst: true, cell: ({ days }) => days ?? 'never' },
];

const board = async (onOpen = jest.fn(), group?: (person: Person) => RowGroup) => {
  const view = await renderPage(
    <DataTable
      label="Team"
      rows={people}
      rowId={({ id }) => id}
      columns={columns}
      card={({ name }) => name}
      onOpen={onOpen}
      group={group}
      sorted={{ id: 'name', desc: false }}
    />,
  );
  const table = screen.getByRole('table', { name: 'Team' });
  const names = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
  return { ...view, onOpen, table, names };
};

describe('a board', () => {
  it('sorts names as the language does, accents among their letters', async () => {
    const { names } = await board();
    expect(names()).toEqual(['Émile', 'Eva', 'Zoe']);
  });

  it('sorts figures as figures, the largest first, and what is missing last either way', async () => {
    const { names, table, user } = await board();
    await user.click(screen.getByRole('button', { name: 'Days' }));
    expect(names()).toEqual(['Eva', 'Émile', 'Zoe']);
    expect(within(table).getByRole('columnheader', { name: 'Days' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Days' }));
    expect(names()).toEqual(['Émile', 'Eva', 'Zoe']);
  });

  it('is walked with the arrows and opened with Enter', async () => {
    const { table, user, onOpen } = await board();
    within(table).getAllByRole('row')[1]?.focus();
    await user.keyboard('{ArrowDown}{End}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(people[2]);
  });

  it('moves across groups with the arrows', async () => {
    const { user, table } = await board(jest.fn(), ({ name }) => ({ key: name, label: `Group of ${name}` }));
    const rows = within(table)
      .getAllByRole('row')
      .filter((row) => 'row' in row.dataset);
    rows[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(rows[1]).toHaveFocus();
    await user.keyboard('{End}{ArrowUp}');
    expect(rows[1]).toHaveFocus();
  });

  it('is one stop of the Tab key for all its rows', async () => {
    const { table } = await board();
    const stops = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.tabIndex);
    expect(stops).toEqual([0, -1, -1]);
  });
});
