import {
  type ImportChangeKind,
  importChangeKindSchema,
  type ImportChangeView,
  type PeopleImportView,
} from '@rungs/contracts/people-import.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { type Column, DataTable } from '../shared/ui/data-table.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { changesQuery } from './imports.queries.js';
import styles from './import.module.css';

const any = 'any';
const looks = { create: 'good', update: 'accent', deactivate: 'warn', unchanged: 'line' } as const;

/** Person by person, field by field. */
export function Changes({ found }: { found: PeopleImportView }) {
  const { t } = useTranslation('imports');
  const shared = useTranslation('shared').t;
  const [kind, setKind] = useState<ImportChangeKind | undefined>(undefined);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(changesQuery(found, kind));
  const changes = data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: Column<ImportChangeView>[] = [
    { id: 'row', header: t('row'), width: 'narrow', align: 'end', cell: ({ row }) => row },
    { id: 'kind', header: t('what'), width: 'middle', cell: (change) => <Kind kind={change.kind} /> },
    { id: 'name', header: t('person'), width: 'wide', cell: ({ name }) => name },
    { id: 'fields', header: t('fields'), cell: (change) => <Fields change={change} /> },
  ];
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  return (
    <>
      <div className={styles.filters}>
        <FilterSelect
          label={t('what')}
          value={kind ?? any}
          onChange={(next) => setKind(next === any ? undefined : next)}
          choices={[
            { value: any, label: t('any') },
            ...importChangeKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
      </div>
      {!data ? (
        <Loading>
          <SkeletonRows />
        </Loading>
      ) : changes.length === 0 ? (
        <Empty>{t('noChanges')}</Empty>
      ) : (
        <DataTable
          label={t('plan.changes')}
          rows={changes}
          rowId={({ row }) => String(row)}
          columns={columns}
          card={(change) => (
            <div className={styles.card}>
              <div className={styles.head}>
                <Kind kind={change.kind} />
                <strong>{change.name}</strong>
                <span className={styles.muted}>{t('rowNumber', { row: change.row })}</span>
              </div>
              <Fields change={change} />
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

function Kind({ kind }: { kind: ImportChangeKind }) {
  const { t } = useTranslation('imports');
  return <Tag look={looks[kind]}>{t(`kind.${kind}`)}</Tag>;
}

function Fields({ change: { kind, fields } }: { change: ImportChangeView }) {
  const { t } = useTranslation('imports');
  const { exact } = useDates();
  const days: readonly string[] = ['startedOn', 'endedOn'];
  const words = (field: string, value: string): string => (days.includes(field) ? exact(value) : value);
  // The name of somebody new stands beside it already.
  const told = fields.filter(({ field }) => kind !== 'create' || field !== 'name');
  if (told.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {told.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`changed.${field}`)}</dt>
          <dd>
            {before !== null && (
              <>
                <del className={styles.before}>{words(field, before)}</del> →{' '}
              </>
            )}
            {after !== null && words(field, after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
