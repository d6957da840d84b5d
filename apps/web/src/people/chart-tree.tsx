import type { ChartNode } from '@rungs/contracts/people.js';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ChartBranch } from './chart-branch.js';
import { moveInTree } from './chart-keys.js';
import styles from './chart-tree.module.css';

/** What a row needs to know of the tree it stands in. */
export type TreeState = Readonly<{
  opened: ReadonlySet<string>;
  toggle: (id: string, open: boolean) => void;
  /** The row that Tab reaches; `null`: the first. */
  active: string | null;
  activate: (id: string) => void;
  /** The way down to somebody who is looked for, ending with them. */
  path: readonly string[];
}>;

/**
 * The org chart as a tree grid: ↑↓ between rows, → opens or steps in, ← closes or steps out, Home and End, ↵ opens the
 * person's card. Branches are read when they open.
 */
export function ChartTree({ path, top }: { path: readonly ChartNode[]; top: readonly ChartNode[] }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  // One row alone shows nobody how it goes on.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(top.length === 1 ? top.map(({ id }) => id) : []));
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<readonly ChartNode[]>([]);
  if (path !== shown && path.length > 0) {
    setShown(path);
    setOpened(new Set([...opened, ...path.slice(0, -1).map(({ id }) => id)]));
    setActive(path.at(-1)?.id ?? null);
  }
  const wanted = shown.at(-1)?.id;
  useEffect(() => {
    if (wanted) focusWhenThere(wanted);
  }, [wanted]);

  const toggle = (id: string, open: boolean): void =>
    setOpened((before) => {
      const after = new Set(before);
      if (open) after.add(id);
      else after.delete(id);
      return after;
    });
  const tree: TreeState = { opened, toggle, active, activate: setActive, path: shown.map(({ id }) => id) };

  return (
    <div className={styles.sheet}>
      <table
        role="treegrid"
        aria-label={t('chart.label')}
        className={styles.table}
        onKeyDown={(event) =>
          moveInTree(event, {
            toggle,
            activate: setActive,
            open: (personId) => void navigate({ to: '/people/$personId/profile', params: { personId } }),
          })
        }
      >
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col" className={styles.department}>
              {t('field.department')}
            </th>
            <th scope="col" className={styles.count}>
              {t('field.reports')}
            </th>
          </tr>
        </thead>
        <tbody>
          <ChartBranch managerId={null} level={1} tree={tree} />
        </tbody>
      </table>
    </div>
  );
}

/** The rows on the way arrive one answer after another; gives up when somebody moves the focus meanwhile. */
function focusWhenThere(id: string): void {
  const began = performance.now();
  const from = document.activeElement;
  const look = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
    if (row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'center' });
    } else if (document.activeElement === from && performance.now() - began < 10_000) {
      requestAnimationFrame(look);
    }
  };
  look();
}
