import {
  type ImportProblemCode,
  type ImportProblemView,
  type ImportSeverity,
  type PeopleImportView,
} from '@rungs/contracts/people-import.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { type Column, DataTable } from '../shared/ui/data-table.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { problemsQuery } from './imports.queries.js';
import styles from './import.module.css';

const any = 'any';
const looks = { error: 'bad', warning: 'warn', note: 'line' } as const;
const icons = { error: 'problem', warning: 'warning', note: 'info' } as const;
const severities = ['error', 'warning', 'note'] as const;

/** Every problem with its row, and what becomes of the row because of it. */
export function Problems({ found }: { found: PeopleImportView }) {
  const { t } = useTranslation('imports');
  const shared = useTranslation('shared').t;
  const [severity, setSeverity] = useState<ImportSeverity | undefined>(undefined);
  const [code, setCode] = useState<ImportProblemCode | undefined>(undefined);
  const query = useInfiniteQuery(problemsQuery(found, { severity, code }));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const problems = data?.pages.flatMap(({ items }) => items) ?? [];
  const counts = data?.pages[0]?.counts ?? [];
  const isApplied = found.state === 'applied';
  const cell: Column<ImportProblemView> = {
    id: 'value',
    header: t('cell'),
    cell: ({ value }) => <span className={styles.value}>{value}</span>,
  };
  const columns: Column<ImportProblemView>[] = [
    { id: 'row', header: t('row'), width: 'narrow', align: 'end', cell: ({ row }) => row ?? t('all') },
    { id: 'severity', header: t('outcome'), width: 'middle', cell: (problem) => <Severity of={problem.severity} /> },
    { id: 'what', header: t('problemIs'), cell: ({ code: is }) => t(`problem.${is}`) },
    { id: 'person', header: t('person'), cell: ({ person }) => person && <Whom person={person} applied={isApplied} /> },
    { id: 'column', header: t('column'), cell: ({ column }) => column },
    ...(isApplied ? [] : [cell]),
  ];
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  return (
    <>
      <div className={styles.filters}>
        <FilterSelect
          label={t('outcome')}
          value={severity ?? any}
          onChange={(next) => setSeverity(next === any ? undefined : next)}
          choices={[
            { value: any, label: t('any') },
            ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
        />
        <FilterSelect
          label={t('problemIs')}
          value={code ?? any}
          onChange={(next) => setCode(next === any ? undefined : next)}
          choices={[
            { value: any, label: t('any') },
            ...counts.map(({ code: value, count }) => ({
              value,
              label: t('counted', { what: t(`problem.${value}`), count }),
            })),
          ]}
        />
      </div>
      {!data ? (
        <Loading>
          <SkeletonRows />
        </Loading>
      ) : problems.length === 0 ? (
        <Empty>{t(severity || code ? 'noSuchProblems' : 'noProblems')}</Empty>
      ) : (
        <DataTable
          label={t('problems')}
          rows={problems}
          rowId={(problem) => [problem.row, problem.column, problem.code].join(' ')}
          columns={columns}
          card={(problem) => (
            <div className={styles.card}>
              <div className={styles.head}>
                <Severity of={problem.severity} />
                {problem.row !== null && <span className={styles.muted}>{t('rowNumber', { row: problem.row })}</span>}
                {problem.column && <span className={styles.muted}>{problem.column}</span>}
              </div>
              {problem.person && <Whom person={problem.person} applied={isApplied} />}
              <span>{t(`problem.${problem.code}`)}</span>
              {problem.value && <span className={styles.value}>{problem.value}</span>}
            </div>
          )}
        />
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}

/** Once somebody is in the directory, the way to put right what the file could not say. */
function Whom({ person: { personId, name }, applied }: { person: PersonRef; applied: boolean }) {
  if (!applied) return name;
  return (
    <Link to="/people/$personId/profile" params={{ personId }}>
      {name}
    </Link>
  );
}

function Severity({ of }: { of: ImportSeverity }) {
  const { t } = useTranslation('imports');
  return (
    <Tag look={looks[of]} icon={icons[of]}>
      {t(`severity.${of}`)}
    </Tag>
  );
}
