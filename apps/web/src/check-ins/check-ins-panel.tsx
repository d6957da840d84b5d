import type { CheckInView } from '@rungs/contracts/check-ins.js';
import { useQuery } from '@tanstack/react-query';
import { capacityQuery } from '../capacity/index.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { CheckInDrawer } from './check-in-drawer.js';
import { CheckInList } from './check-in-list.js';
import { energyTrendQuery } from './check-ins.queries.js';
import styles from './check-ins-panel.module.css';
import { EnergyTrend } from './energy-trend.js';

/** How one is over the weeks: what it says (unless a head said so), the picture, each check-in. For the owner alone. */
export function CheckInsPanel({ personId, headed = false }: { personId: string; headed?: boolean }) {
  const { t, i18n } = useTranslation('check-ins');
  const { data: trend, error } = useQuery(energyTrendQuery(personId));
  // A signal of the same kind that is kept elsewhere; under a head the panel that explains it stands beside this one.
  const { data: capacity } = useQuery({ ...capacityQuery(personId), enabled: !headed });
  const drawer = useOpened<CheckInView | null>();
  if (error && !trend) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!trend) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  }
  const begun = trend.lastTakenOn !== null;
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <header className={styles.head}>
        <Button small look={trend.due ? 'primary' : 'plain'} icon="plus" onClick={() => drawer.show(null)}>
          {t('create')}
        </Button>
        <OnlyYou forever />
      </header>
      {begun ? (
        <>
          {!headed && <p className={styles.reading}>{trend.reading.sentence[i18n.language]}</p>}
          <EnergyTrend weeks={trend.weeks} />
          <ul className={styles.signals} aria-label={t('ownSignals')}>
            {[...trend.signals, ...(capacity && !headed ? [capacity.signal] : [])].map(({ key, met, sentence }) => (
              <li key={key}>
                <Icon name={met ? 'done' : 'open'} label={t(met ? 'holds' : 'open')} size={14} />
                {sentence[i18n.language]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Empty>{t('teach')}</Empty>
      )}
      <CheckInList personId={personId} onEdit={drawer.show} />
      {drawer.opened && (
        <CheckInDrawer
          key={drawer.opened.key}
          personId={personId}
          checkIn={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </section>
  );
}
