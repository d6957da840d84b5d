import type { PersonProfile } from '@rungs/contracts/people.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { PersonName } from './person-name.js';
import { reportsQuery } from './people.queries.js';

export function PersonReports({ person: { id, name, reports } }: { person: PersonProfile }) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(reportsQuery(id));
  const title = t('reportsTitle', { count: reports, name });
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  return (
    <Section title={title}>
      {data ? (
        <Rows label={title}>
          {data.pages
            .flatMap(({ items }) => items)
            .map((report) => (
              <Row key={report.id} end={report.reports > 0 && t('reportsCount', { count: report.reports })}>
                <PersonName
                  id={report.id}
                  name={report.name}
                  sub={[report.title, report.department].filter(Boolean).join(' · ')}
                />
              </Row>
            ))}
        </Rows>
      ) : (
        <Loading>
          <SkeletonRows />
        </Loading>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </Section>
  );
}
