import type { TeamRow } from '@rungs/contracts/team.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { DataTable } from '../shared/ui/data-table.js';
import { Empty } from '../shared/ui/empty.js';
import { Icon } from '../shared/ui/icon.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Loading as Announced, SkeletonLine, SkeletonRows } from '../shared/ui/skeleton.js';
import { type Grouping, groupings, useGrouping } from './grouping.js';
import { filterRows, mostPressing, owedCount, type Shown } from './owed.js';
import { OwedBelow } from './owed-below.js';
import { TeamCard } from './team-card.js';
import { useTeamColumns } from './team-columns.js';
import { teamQuery } from './team.queries.js';
import styles from './team-page.module.css';

const shownSchema = z.enum(['everyone', 'owed', 'stuck', 'stale', 'no_journey']);
const filtersSchema = z.object({
  text: z.coerce.string().optional(),
  show: shownSchema.optional(),
  group: z.enum(groupings).optional(),
});

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(teamQuery);

export const Loading = () => (
  <Announced>
    <SkeletonLine width="middle" size="title" />
    <SkeletonRows rows={6} spark />
  </Announced>
);

/** Whom one owes what: the board a manager opens before a round of talks. */
export default function TeamPage() {
  const { t } = useTranslation('team');
  const { data } = useSuspenseQuery(teamQuery);
  const people = data.items.length;
  const owed = owedCount(data.items);
  const first = owed > 1 ? mostPressing(data.items) : undefined;
  const start = first && t('startWith', { name: first.name.split(/\s/u)[0] ?? first.name });
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={people === 0 ? t('none.sentence') : [t('sentence', { count: owed }), start].filter(Boolean).join(' ')}
      >
        {people > 0 && t('reports', { count: people })}
      </PageHead>
      {people === 0 ? (
        <Empty action={<ButtonLink to="/journey">{t('none.act')}</ButtonLink>}>{t('none.teach')}</Empty>
      ) : (
        <>
          <OwedBelow />
          <Board rows={data.items} />
        </>
      )}
    </>
  );
}

function Board({ rows }: { rows: readonly TeamRow[] }) {
  const { t } = useTranslation('team');
  const shared = useTranslation('shared').t;
  const navigate = useNavigate();
  const dates = useDates();
  const columns = useTeamColumns();
  const { filters, set, clear } = useFilters(filtersSchema);
  const { text = '', show = 'everyone', group = 'none' } = filters;
  const grouping = useGrouping(group);
  const stepName = ({ step }: TeamRow) =>
    step ? shared('step.long', { step, name: shared(`step.name.${step}`) }) : '';
  const shown = filterRows(rows, { text, show, stepName }, dates.today());
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField label={t('filter.text')} value={text} onChange={(next) => set({ text: next || undefined })} />
        </div>
        <FilterSelect<Grouping>
          label={t('group.label')}
          value={group}
          onChange={(next) => set({ group: next === 'none' ? undefined : next })}
          choices={groupings.map((value) => ({ value, label: t(`group.${value}`) }))}
        />
        <FilterSelect<Shown>
          label={t('filter.show')}
          value={show}
          onChange={(next) => set({ show: next === 'everyone' ? undefined : next })}
          choices={shownSchema.options.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
        <span className={styles.keys}>{t('keys')}</span>
      </div>
      {shown.length === 0 ? (
        <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
      ) : (
        <DataTable
          label={t('title')}
          rows={shown}
          rowId={({ personId }) => personId}
          columns={columns}
          card={(row) => <TeamCard row={row} />}
          sorted={{ id: 'owed', desc: false }}
          group={grouping}
          needs="board"
          onOpen={({ personId }) => void navigate({ to: '/people/$personId', params: { personId } })}
        />
      )}
      <div className={styles.legend}>
        <span>{t('legend')}</span>
        <span className={styles.seen}>
          <Icon name="eye" size={14} />
          {t('seen')}
        </span>
      </div>
    </>
  );
}
