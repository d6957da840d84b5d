import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useChangeWords } from './change-words.js';
import { turnsQuery } from './plans.queries.js';
import styles from './plan-history.module.css';

/** What both said to each other about the plan, the latest first, with what each version changed in words. */
export function PlanHistory({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const words = useChangeWords();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(turnsQuery(planId));
  if (error && !data) return <ErrorPanel title={t('history.notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('history.title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const turns = data.pages.flatMap(({ items }) => items);
  if (turns.length === 0) return null;
  return (
    <Section title={t('history.title')}>
      <ol className={styles.turns}>
        {turns.map(({ id, act, by, message, createdAt, version, changes }) => (
          <li key={id} className={styles.turn}>
            <p className={styles.head}>
              <strong>
                {t(`turn.${act}`, {
                  who: by ? (by.personId === membership.personId ? 'you' : 'other') : 'nobody',
                  name: by?.name ?? '',
                })}
              </strong>
              {version !== null && <span>{t('history.version', { version })}</span>}
              <RelativeDate on={createdAt} />
            </p>
            {message && <p className={styles.message}>{message}</p>}
            {changes.length > 0 && (
              <ul className={styles.changes}>
                {changes.map((change, index) => (
                  <li key={index}>{words(change)}</li>
                ))}
              </ul>
            )}
            {version !== null && version > 1 && changes.length === 0 && <p>{t('history.same')}</p>}
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </Section>
  );
}
