import type { JourneyPage, Step } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { entriesQuery } from './entries.queries.js';
import { EntryList, WholeLog } from './entry-list.js';
import { firstName } from './first-name.js';
import styles from './step-entries.module.css';

const shown = 5;

/** The latest evidence of the step, as far as the reader may open it, and the way to all of it. */
export function StepEntries({ page, step }: { page: JourneyPage; step: Step }) {
  const { t } = useTranslation('journey');
  const { person, relation } = page;
  const { data, error } = useQuery(entriesQuery(person.id, { step }, shown));
  const none = relation === 'owner' ? t('entries.none') : t('entries.noneShared', { name: firstName(person.name) });
  return (
    <section className={styles.panel} aria-label={t('entries.title', { step })}>
      <header className={styles.head}>
        <h3>{t('entries.title', { step })}</h3>
        <WholeLog personId={person.id} />
      </header>
      {error && <ErrorPanel title={t('entries.notRead')} error={error} />}
      {!data && !error && (
        <Loading>
          <SkeletonRows rows={3} />
        </Loading>
      )}
      {data && (data.items.length === 0 ? <p className={styles.none}>{none}</p> : null)}
      {data && <EntryList personId={person.id} entries={data.items} />}
      {data?.nextCursor && <WholeLog personId={person.id} search={{ step: [String(step)] }} />}
    </section>
  );
}
