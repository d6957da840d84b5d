import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Waiting } from '../shared/offline/outbox.js';
import { Button } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icon.js';
import styles from './offline-banner.module.css';

export type BannerProps = {
  open: boolean;
  online: boolean;
  waiting: readonly Waiting[];
  discard: (id: string) => Promise<void>;
};

/** Says that the line is gone and how much waits; afterwards, what the server did not take and why. */
export function OfflineBannerView({ online, waiting, discard }: BannerProps) {
  const { t } = useTranslation('shared');
  const refused = waiting.filter((item) => item.refused !== undefined);
  const open = waiting.length - refused.length;
  return (
    <>
      {!online && (
        <p className={styles.banner}>
          <Icon name="offline" />
          <span>
            <b>{t(navigator.onLine ? 'offline.unreached' : 'offline.title')}</b> {t('offline.waiting', { count: open })}
          </span>
        </p>
      )}
      {refused.length > 0 && (
        <div className={styles.banner}>
          <Icon name="problem" />
          <div>
            <b>{t('offline.refused', { count: refused.length })}</b>
            <ul>
              {refused.map((item) => (
                <li key={item.id} className={styles.refused}>
                  <span>
                    {item.words}: {item.refused}
                  </span>
                  <Button small look="quiet" onClick={() => void discard(item.id)}>
                    {t('offline.throwAway')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
