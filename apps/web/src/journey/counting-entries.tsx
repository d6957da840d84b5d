import type { CoverageView } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { VisuallyHidden } from '../shared/ui/visually-hidden.js';
import styles from './counting-entries.module.css';
import { entriesQuery } from './entries.queries.js';
import { EntryList, WholeLog } from './entry-list.js';

type Props = { personId: string; expectation: CoverageView['expectations'][number] };

/** As many as one request may bring. */
const most = 100;

/** The evidence behind one line of coverage, opened in place. A number that cannot show its evidence is not shown. */
export function CountingEntries({ personId, expectation: { competency, competencyKey, evidenceIds } }: Props) {
  const { t } = useTranslation('journey');
  const [open, setOpen] = useState(false);
  if (evidenceIds.length === 0) return null;
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('entries.counting', { count: evidenceIds.length })}
        <VisuallyHidden> {competency}</VisuallyHidden>
      </summary>
      {open && <Entries personId={personId} competency={competencyKey} ids={evidenceIds} />}
    </details>
  );
}

function Entries({ personId, competency, ids }: { personId: string; competency: string; ids: readonly string[] }) {
  const { t } = useTranslation('journey');
  const { data, error } = useQuery(entriesQuery(personId, { competency }, most));
  if (error) return <ErrorPanel title={t('entries.notRead')} error={error} />;
  if (!data) {
    return (
      <Loading>
        <SkeletonRows rows={Math.min(ids.length, 3)} />
      </Loading>
    );
  }
  const counting = data.items.filter(({ id }) => ids.includes(id));
  return (
    <>
      <EntryList personId={personId} entries={counting} />
      {counting.length < ids.length && <WholeLog personId={personId} search={{ competency: [competency] }} />}
    </>
  );
}
