import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import styles from './fits-my-weeks.module.css';

const CapacityPanel = lazy(async () => ({
  default: (await loadPart(() => import('../capacity/index.js'))).CapacityPanel,
}));

/** Closed until one asks: how much one has is nobody's business who happens to look at the plan on the same screen. */
export function FitsMyWeeks({ personId }: { personId: string }) {
  const { t } = useTranslation('plans');
  const [asked, setAsked] = useState(false);
  return (
    <details className={styles.fits} onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}>
      <summary>
        <span>
          <Icon name="lock" size={14} /> {t('fits')}
        </span>
      </summary>
      {asked && (
        <Suspense
          fallback={
            <Loading label={t('fits')}>
              <SkeletonRows rows={3} />
            </Loading>
          }
        >
          <CapacityPanel personId={personId} />
        </Suspense>
      )}
    </details>
  );
}
