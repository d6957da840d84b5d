import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { dueQuery } from './today.queries.js';
import styles from './today.module.css';

/** Goals that end within a week; what is late comes first and says so. */
export function DueThisWeek({ personId }: { personId: string }) {
  const { t, i18n } = useTranslation('today');
  const dates = useDates();
  const today = dates.today();
  const { data, error } = useQuery(dueQuery(personId, today));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <Section title={t('due.title')}>
      {error && !data && <ErrorPanel title={t('due.notRead')} error={error} />}
      {!data && !error && (
        <Loading label={t('due.title')}>
          <SkeletonRows rows={2} />
        </Loading>
      )}
      {data?.items.length === 0 && <p className={styles.nothing}>{t('due.nothing')}</p>}
      {data && data.items.length > 0 && (
        <Rows>
          {data.items.map(({ id, title, dueOn, progress, collaborators }) => (
            <Row
              key={id}
              lead={
                dueOn && (
                  <time dateTime={dueOn} title={dates.exact(dueOn)}>
                    {dueOn < today ? t('due.late') : dates.weekday(dueOn)}
                  </time>
                )
              }
              sub={[
                t('due.goal', { progress: progress / 100 }),
                collaborators.length > 0 &&
                  t('due.with', { names: list.format(collaborators.map(({ name }) => name)) }),
              ]
                .filter(Boolean)
                .join(', ')}
              end={<Link to="/goals">{t('due.act')}</Link>}
            >
              {title}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
