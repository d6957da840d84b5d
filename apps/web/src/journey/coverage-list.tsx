import type { CoverageView, JourneyPage } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { BothRatings } from '../assessments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tread } from '../shared/ui/tread.js';
import { CountingEntries } from './counting-entries.js';
import { coverageQuery } from './journey.queries.js';
import { useLocalized } from './localized.js';
import styles from './coverage-list.module.css';

/** Coverage, expectation by expectation, each with its rule. Uncovered ones first: they are why one looks. */
export function CoverageList({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  const { data, error, isPending } = useQuery(coverageQuery(page.person.id));
  if (error) return <ErrorPanel title={t('coverage.notRead')} error={error} />;
  if (isPending) {
    return (
      <Loading>
        <SkeletonRows rows={4} />
      </Loading>
    );
  }
  if (!data || data.expectations.length === 0) return <p>{t(data ? 'coverage.nothingAsked' : 'coverage.notShown')}</p>;
  const ordered = data.expectations.toSorted((a, b) => Number(a.covered) - Number(b.covered));
  return (
    <>
      <p className={styles.rule}>{t('coverage.rule', { covered: data.covered, required: data.required })}</p>
      <ul>
        {ordered.map((expectation) => (
          <Expectation key={expectation.competencyKey} personId={page.person.id} expectation={expectation} />
        ))}
      </ul>
    </>
  );
}

function Expectation({
  personId,
  expectation,
}: {
  personId: string;
  expectation: CoverageView['expectations'][number];
}) {
  const { t } = useTranslation('journey');
  const say = useLocalized();
  const { competency, statement, covered, required, count, bar, missing, rule, sharingWouldAdd } = expectation;
  return (
    <li className={styles.expectation} data-covered={covered || undefined}>
      <span className={styles.shape}>
        <Icon name={covered ? 'done' : 'open'} label={t(covered ? 'coverage.covered' : 'coverage.uncovered')} />
      </span>
      <div className={styles.words}>
        <p className={styles.line}>
          <b>{competency}</b>
          <span className={styles.count}>
            <Tread met={Math.min(count, bar.count)} required={bar.count} segment={18} spoken={false} />
            {t('coverage.entries', { count, bar: bar.count })}
          </span>
        </p>
        <p className={styles.statement}>{statement}</p>
        <p className={styles.sub}>
          {say(rule)} {missing && say(missing)} {!required && t('coverage.optional')}
        </p>
        <BothRatings personId={personId} competencyKey={expectation.competencyKey} />
        <CountingEntries personId={personId} expectation={expectation} />
        {sharingWouldAdd && sharingWouldAdd.evidenceIds.length > 0 && (
          <p className={styles.sub}>
            <Icon name="lock" size={14} />{' '}
            {t(sharingWouldAdd.covers && !covered ? 'coverage.sharingCovers' : 'coverage.sharingAdds', {
              count: sharingWouldAdd.evidenceIds.length,
            })}
          </p>
        )}
      </div>
    </li>
  );
}
