import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { coverageQuery } from '../journey/index.js';
import { useDates } from '../shared/dates.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { Tread } from '../shared/ui/tread.js';
import { CheckInPrompt } from './check-in-prompt.js';
import { DueThisWeek } from './due-this-week.js';
import { GapItem } from './gap-item.js';
import { gapsOf, shownGaps } from './gaps.js';
import { OwedToOthers, WaitingForOthers } from './late-parts.js';
import { QuickLogPlace } from './quick-log-place.js';
import { WhereIStand } from './where-i-stand.js';
import styles from './today.module.css';

type Props = { page: JourneyPage; journey: NonNullable<JourneyPage['journey']> };

export function OnTheWay({ page, journey }: Props) {
  const { t } = useTranslation('today');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const { data: coverage } = useQuery(coverageQuery(page.person.id));
  const gaps = gapsOf(page, coverage ?? null);
  const { title, code } = journey.targetLevel;
  const { covered, required } = page.coverage;
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={dates.exact(dates.today())}
        sentence={t(gaps.length > shownGaps ? 'sentence.more' : 'sentence.all', { count: gaps.length, level: title })}
        actions={<WhereIStand page={page} journey={journey} />}
      />
      <QuickLogPlace />
      <div className={styles.columns}>
        <Section
          title={t('missing', { code })}
          aside={
            journey.targetOn &&
            t('target', { when: dates.relative(journey.targetOn), date: dates.short(journey.targetOn) })
          }
        >
          {gaps.length === 0 ? (
            <Empty>{t('nothingMissing')}</Empty>
          ) : (
            <ol>
              {gaps.slice(0, shownGaps).map((gap, index) => (
                <GapItem key={gap.key} gap={gap} number={index + 1} wording={page.wording} />
              ))}
            </ol>
          )}
          {required > 0 && (
            <p className={styles.foot}>
              <Tread met={covered} required={required} segment={10} spoken={false} />
              <span>
                <b>{shared('count.of', { met: covered, required })}</b> {t('covered', { code })}
              </span>
              <Link to="/journey" search={{ act: 'coverage' }}>
                {t('readAll')}
              </Link>
            </p>
          )}
        </Section>
        <div className={styles.side}>
          <DueThisWeek personId={page.person.id} />
          <WaitingForOthers page={page} />
          <OwedToOthers />
          <CheckInPrompt personId={page.person.id} />
        </div>
      </div>
    </>
  );
}
