import { useQuery } from '@tanstack/react-query';
import { useItemWords } from '../plans/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { CapacityForm } from './capacity-form.js';
import styles from './capacity-panel.module.css';
import { capacityQuery } from './capacity.queries.js';
import { LoadChart } from './load-chart.js';
import { ProposalList } from './proposal-list.js';

/** Whether the plan fits into the weeks of its owner, and what to put off where it does not. For the owner alone. */
export function CapacityPanel({ personId }: { personId: string }) {
  const { t, i18n } = useTranslation('capacity');
  const words = useItemWords();
  const { data, error } = useQuery(capacityQuery(personId));
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  }
  const names = new Map(data.items.map((item) => [item.id, words.name(item)]));
  const nameOf = (itemId: string): string => names.get(itemId) ?? '';
  const { signal, weeks, uncounted } = data;
  return (
    <section className={styles.panel} aria-label={t('panel')}>
      <OnlyYou forever />
      <CapacityForm of={data} />
      {weeks.length === 0 ? (
        <Empty action={<ButtonLink to="/plan">{t('toPlan')}</ButtonLink>}>{t('teach')}</Empty>
      ) : (
        <>
          <p className={styles.reading}>
            <Icon name={signal.met ? 'done' : 'open'} label={t(signal.met ? 'holds' : 'open')} size={14} />
            {signal.sentence[i18n.language]}
          </p>
          <LoadChart weeks={weeks} hoursPerWeek={data.hoursPerWeek} nameOf={nameOf} />
          <ProposalList of={data} nameOf={nameOf} />
        </>
      )}
      {uncounted > 0 && <p className={styles.note}>{t('uncounted', { count: uncounted })}</p>}
    </section>
  );
}
