import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type RowData,
  type SortingState,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { Icon } from './icon.js';
import styles from './data-table.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

export type Column<T> = Readonly<{
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** What the column is sorted by; without it there is nothing to sort. `null` sorts last either way. */
  sortBy?: (row: T) => string | number | null;
  /** The first press sorts downwards: for figures, where the largest is asked for. */
  largestFirst?: boolean;
  width?: 'narrow' | 'middle' | 'wide';
  align?: 'end';
}>;

type Props<T> = {
  label: string;
  rows: readonly T[];
  rowId: (row: T) => string;
  columns: readonly Column<T>[];
  /** The same row on a phone, where a table has no room. */
  card: (row: T) => ReactNode;
  /** ↵ on a row, or a press on it; the row also holds a link, so that nothing depends on this. */
  onOpen?: (row: T) => void;
  sorted?: { id: string; desc: boolean };
  /** Rows under headings, which come in the order of `key`, `null` last; inside a group the sorting holds. */
  group?: ((row: T) => RowGroup) | undefined;
  /** How much room the table needs before it gives way to cards: a board of many columns does so earlier. */
  needs?: 'phone' | 'board';
};
export type RowGroup = Readonly<{ key: string | number | null; label: string }>;

/**
 * A board: sorts by any column, ↑↓ move between rows, ↵ opens, Home and End reach the ends. Under 720 px each row is a
 * card; both are in the page and CSS shows one, so that turning a phone loses no place.
 */
export function DataTable<T extends RowData>({
  label,
  rows,
  rowId,
  columns,
  card,
  onOpen,
  sorted,
  group,
  needs = 'phone',
}: Props<T>) {
  const { t, i18n } = useTranslation('shared');
  const [sorting, setSorting] = useState<SortingState>(sorted ? [sorted] : []);
  const definitions = useMemo(
    () => columns.map((column) => definition(column, i18n.language)),
    [columns, i18n.language],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const ordered = table.getRowModel().rows.map((row) => row.original);
  const sections = grouped(ordered, group);
  const order = sorting[0];
  const press = (column: Column<T>) =>
    setSorting([{ id: column.id, desc: order?.id === column.id ? !order.desc : (column.largestFirst ?? false) }]);

  return (
    <div className={styles.frame} data-needs={needs}>
      <div className={styles.sheet}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => {
                const direction = order?.id === column.id ? (order.desc ? 'descending' : 'ascending') : undefined;
                return (
                  <th
                    key={column.id}
                    scope="col"
                    aria-sort={direction}
                    data-width={column.width}
                    data-align={column.align}
                  >
                    {column.sortBy ? (
                      <button type="button" className={styles.sort} onClick={() => press(column)}>
                        {column.header}
                        {direction && <Icon name={order?.desc ? 'down' : 'up'} size={12} />}
                      </button>
                    ) : (
                      column.header
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          {sections.map(({ group: of, rows: inside }, section) => (
            <tbody key={of?.key ?? ''}>
              {of && (
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    {of.label} <span>{inside.length}</span>
                  </th>
                </tr>
              )}
              {inside.map((row, index) => (
                <tr
                  key={rowId(row)}
                  data-row=""
                  tabIndex={section === 0 && index === 0 ? 0 : -1}
                  onKeyDown={(event) => move(event, () => onOpen?.(row))}
                  aria-keyshortcuts={onOpen ? 'Enter' : undefined}
                >
                  {columns.map((column) => (
                    <td key={column.id} data-align={column.align}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div className={styles.phone}>
        {columns.some(({ sortBy }) => sortBy) && (
          <label className={styles.order}>
            {t('table.order')}
            <select
              value={order?.id ?? ''}
              onChange={({ target }) => {
                const column = columns.find(({ id }) => id === target.value);
                if (column) setSorting([{ id: column.id, desc: column.largestFirst ?? false }]);
              }}
            >
              {!order && <option value="">{t('table.asGiven')}</option>}
              {columns.map(
                ({ id, header, sortBy }) =>
                  sortBy && (
                    <option key={id} value={id}>
                      {header}
                    </option>
                  ),
              )}
            </select>
          </label>
        )}
        {sections.map(({ group: of, rows: inside }) => (
          <Fragment key={of?.key ?? ''}>
            {of && <h2 className={styles.heading}>{of.label}</h2>}
            <ul aria-label={of ? `${label}, ${of.label}` : label} className={styles.cards}>
              {inside.map((row) => (
                <li key={rowId(row)}>{card(row)}</li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function definition<T extends RowData>(column: Column<T>, language: string): ColumnDef<typeof features, T> {
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return {
    id: column.id,
    accessorFn: (row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => {
      const [left, right] = [a.getValue(id), b.getValue(id)];
      return typeof left === 'number' && typeof right === 'number'
        ? left - right
        : words.compare(String(left), String(right));
    },
  };
}

type Section<T> = Readonly<{ group: RowGroup | null; rows: readonly T[] }>;

function grouped<T>(rows: readonly T[], groupOf: ((row: T) => RowGroup) | undefined): readonly Section<T>[] {
  if (!groupOf) return [{ group: null, rows }];
  const found = new Map<RowGroup['key'], { group: RowGroup; rows: T[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const section = found.get(group.key) ?? { group, rows: [] };
    section.rows.push(row);
    found.set(group.key, section);
  }
  return [...found.values()].toSorted((a, b) => inOrder(a.group.key, b.group.key));
}

function inOrder(a: RowGroup['key'], b: RowGroup['key']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

/** Rows are one stop of the Tab key; inside, arrows move, across groups too. */
function move(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const all = [...(row.closest('table')?.querySelectorAll('tr[data-row]') ?? [])];
  const here = all.indexOf(row);
  const to = { ArrowDown: all[here + 1], ArrowUp: all[here - 1], Home: all[0], End: all.at(-1) }[event.key];
  if (event.key === 'Enter') open();
  if (!(to instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  row.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
