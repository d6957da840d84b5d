import type { KeyboardEvent } from 'react';

type Acts = Readonly<{
  toggle: (id: string, open: boolean) => void;
  activate: (id: string) => void;
  open: (id: string) => void;
}>;

/** The keys of a tree grid whose rows take the focus, as the ARIA practices describe them. */
export function moveInTree(event: KeyboardEvent<HTMLElement>, { toggle, activate, open }: Acts): void {
  const row = event.target;
  if (!(row instanceof HTMLTableRowElement) || row.dataset['person'] === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-person]')];
  const index = rows.indexOf(row);
  const expanded = row.getAttribute('aria-expanded');
  const id = row.dataset['person'];
  const go = (to: HTMLTableRowElement | undefined): void => {
    if (!to?.dataset['person']) return;
    activate(to.dataset['person']);
    to.focus();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => go(rows[index + 1]),
    ArrowUp: () => go(rows[index - 1]),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    ArrowRight: () => (expanded === 'false' ? toggle(id, true) : expanded === 'true' && go(rows[index + 1])),
    ArrowLeft: () => (expanded === 'true' ? toggle(id, false) : go(managerOf(rows, index))),
    Enter: () => open(id),
  };
  const act = keys[event.key];
  if (!act || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  act();
}

const levelOf = (row: HTMLElement): number => Number(row.getAttribute('aria-level'));

function managerOf(rows: readonly HTMLTableRowElement[], index: number): HTMLTableRowElement | undefined {
  const row = rows[index];
  return row && rows.slice(0, index).findLast((before) => levelOf(before) < levelOf(row));
}
