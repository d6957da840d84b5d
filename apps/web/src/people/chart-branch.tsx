import type { ChartNode } from '@rungs/contracts/people.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { SkeletonLine } from '../shared/ui/skeleton.js';
import type { TreeState } from './chart-tree.js';
import { reportsQuery } from './people.queries.js';
import styles from './chart-tree.module.css';

/** Everybody who reports to one manager, each followed by their own branch while that is open. */
export function ChartBranch({ managerId, level, tree }: { managerId: string | null; level: number; tree: TreeState }) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(reportsQuery(managerId));
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  // Somebody who is looked for may stand further down than the first page.
  const wanted = tree.path[level - 1];
  const missing = wanted !== undefined && data !== undefined && !people.some(({ id }) => id === wanted);
  const isOurs = level === 1 || tree.path[level - 2] === managerId;
  useEffect(() => {
    if (missing && isOurs && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [missing, isOurs, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error && !data) {
    return (
      <Line level={level}>
        <ErrorPanel title={t('notRead')} error={error} />
      </Line>
    );
  }
  if (!data) {
    return (
      <Line level={level}>
        <SkeletonLine width="middle" />
      </Line>
    );
  }
  return (
    <>
      {people.map((person, index) => (
        <Fragment key={person.id}>
          <PersonRow
            person={person}
            level={level}
            tree={tree}
            isTabStop={tree.active === null ? level === 1 && index === 0 : tree.active === person.id}
          />
          {tree.opened.has(person.id) && person.reports > 0 && (
            <ChartBranch managerId={person.id} level={level + 1} tree={tree} />
          )}
        </Fragment>
      ))}
      {hasNextPage && (
        <Line level={level}>
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {shared('loadMore')}
          </Button>
        </Line>
      )}
    </>
  );
}

function PersonRow({
  person,
  level,
  tree,
  isTabStop,
}: {
  person: ChartNode;
  level: number;
  tree: TreeState;
  isTabStop: boolean;
}) {
  const { t } = useTranslation('people');
  const { id, name, title, department, reports } = person;
  const isOpen = tree.opened.has(id);
  return (
    <tr
      data-person={id}
      aria-level={level}
      aria-expanded={reports > 0 ? isOpen : undefined}
      aria-selected={tree.path.at(-1) === id}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => tree.activate(id)}
    >
      <td>
        <div className={styles.person} style={{ paddingInlineStart: indent(level) }}>
          {reports > 0 ? (
            <IconButton
              icon={isOpen ? 'down' : 'right'}
              label={t(isOpen ? 'chart.close' : 'chart.open', { name })}
              tabIndex={-1}
              onClick={() => tree.toggle(id, !isOpen)}
            />
          ) : (
            <span className={styles.leaf} />
          )}
          <Avatar name={name} size="small" />
          <div className={styles.words}>
            <Link to="/people/$personId/profile" params={{ personId: id }} tabIndex={-1} className={styles.name}>
              {name}
            </Link>
            <div className={styles.title}>{title}</div>
          </div>
        </div>
      </td>
      <td className={styles.department}>{department}</td>
      <td className={styles.count}>{reports > 0 && reports}</td>
    </tr>
  );
}

function Line({ level, children }: { level: number; children: React.ReactNode }) {
  return (
    <tr>
      <td colSpan={3}>
        <div style={{ paddingInlineStart: indent(level) }}>{children}</div>
      </td>
    </tr>
  );
}

/** Deeper levels move less, so that a long line of managers still fits on a phone. */
const indent = (level: number): string =>
  `calc(var(--indent) * ${Math.min(level - 1, 4) + Math.max(0, level - 5) * 0.25})`;
