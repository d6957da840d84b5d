import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { DueThisWeek } from './due-this-week.js';
import { OwedToOthers } from './late-parts.js';
import { QuickLogPlace } from './quick-log-place.js';
import { firstName } from '../journey/index.js';
import styles from './not-begun.module.css';
import today from './today.module.css';

/** Before the first step: an invitation, and whatever else one came for. */
export function NotBegun({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('today');
  const dates = useDates();
  const { isManager, roles } = useViewer().membership;
  const forOthers = isManager || roles.includes('hr');
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={dates.exact(dates.today())}
        sentence={t(forOthers ? 'begin.sentenceOthers' : 'begin.sentence', { name: firstName(page.person.name) })}
      />
      <QuickLogPlace />
      <div className={today.columns}>
        <div className={today.side}>
          {forOthers && <OwedToOthers />}
          <Section title={t('begin.title')}>
            <p className={styles.teach}>{t('begin.teach')}</p>
            <p className={styles.acts}>
              <ButtonLink to="/journey" look={forOthers ? 'plain' : 'primary'}>
                {t('begin.act')}
              </ButtonLink>
              <ButtonLink to="/ladder" look="quiet">
                {t('begin.ladder')}
              </ButtonLink>
            </p>
          </Section>
        </div>
        <div className={today.side}>
          <DueThisWeek personId={page.person.id} />
        </div>
      </div>
    </>
  );
}
