import type { FrameworkView } from '@rungs/contracts/framework.js';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Button } from '../../shared/ui/button.js';
import { RelativeDate } from '../../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../../shared/ui/section.js';
import { frameworkHistoryQuery } from './framework.queries.js';
import { FrameworkChange } from './framework-change.js';
import styles from './framework.module.css';

/** Who changed what and why, the latest first: nobody has to wonder since when they are counted by this. */
export function FrameworkHistory({ framework }: { framework: FrameworkView }) {
  const { t } = useTranslation('settings');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(frameworkHistoryQuery);
  const versions = data.pages.flatMap(({ items }) => items);
  return (
    <Section title={t('framework.history')}>
      {versions.length === 0 ? (
        <p className={styles.nothing}>{t('framework.neverChanged')}</p>
      ) : (
        <Rows label={t('framework.history')}>
          {versions.map(({ version, changedAt, changedBy, reason, changes }) => (
            <Row
              key={version}
              sub={
                <>
                  <RelativeDate on={changedAt} />
                  {reason && ` · “${reason}”`}
                </>
              }
            >
              <p>{t('framework.by', { name: changedBy ?? t('framework.nobody') })}</p>
              <ul className={styles.changes}>
                {changes.map((change, index) => (
                  <FrameworkChange key={index} change={change} framework={framework} />
                ))}
                {changes.length === 0 && <li>{t('framework.change.none')}</li>}
              </ul>
            </Row>
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('shared:loadMore')}
        </Button>
      )}
    </Section>
  );
}
