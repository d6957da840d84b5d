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
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
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
};

/**
 * A board: sorts by any column, ↑↓ move between rows, ↵ opens, Home and End reach the ends. Under 720 px each row is a
 * card; both are in the page and CSS shows one, so that turning a phone loses no place.
 */
export function DataTable<T extends RowData>({ label, rows, rowId, columns, card, onOpen, sorted }: Props<T>) {
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
  const order = sorting[0];
  const press = (column: Column<T>) =>
    setSorting([{ id: column.id, desc: order?.id === column.id ? !order.desc : (column.largestFirst ?? false) }]);

  return (
    <>
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
          <tbody>
            {ordered.map((row, index) => (
              <tr
                key={rowId(row)}
                tabIndex={index === 0 ? 0 : -1}
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
        <ul aria-label={label} className={styles.cards}>
          {ordered.map((row) => (
            <li key={rowId(row)}>{card(row)}</li>
          ))}
        </ul>
      </div>
    </>
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

/** Rows are one stop of the Tab key; inside, arrows move. */
function move(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const to = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: row.parentElement?.firstElementChild,
    End: row.parentElement?.lastElementChild,
  }[event.key];
  if (event.key === 'Enter') open();
  if (!(to instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  row.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
