import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Section } from '../shared/ui/section.js';
import { Tread } from '../shared/ui/tread.js';
import { Judgement } from './judgement.js';
import { ReadingsPlace } from './readings-place.js';
import { CoverageDrawer, JudgeDialog } from './late-dialogs.js';
import type { OpeningAct } from './place.js';
import { ToLog } from './to-log.js';
import styles from './readiness-section.module.css';

/** What is computed and what is judged, side by side and never added up. */
export function ReadinessSection({ page, opens }: { page: JourneyPage; opens: OpeningAct | undefined }) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const [reading, setReading] = useState(opens === 'coverage');
  const [judging, setJudging] = useState(opens === 'judge' && page.abilities.includes('judgeReadiness'));
  const { covered, required } = page.coverage;
  return (
    <Section title={t('readiness.title')}>
      <div className={styles.part}>
        <p className={styles.line}>
          <span className={styles.name}>{t('coverage.title')}</span>
          <b>{shared('count.of', { met: covered, required })}</b>
        </p>
        {required > 0 && <Tread met={covered} required={required} segment={segmentFor(required)} spoken={false} />}
        <p className={styles.sub}>{t('coverage.computed')}</p>
        <p className={styles.ways}>
          <button type="button" className={styles.more} onClick={() => setReading(true)}>
            {t('coverage.whatCounts')}
          </button>
          {page.relation !== 'skip_apart' && <ToLog personId={page.person.id}>{t('entries.inLog')}</ToLog>}
        </p>
      </div>
      {page.relation !== 'circle' && (
        <div className={styles.part}>
          <Judgement page={page} />
          {page.abilities.includes('judgeReadiness') && (
            <p className={styles.act}>
              <Button small onClick={() => setJudging(true)}>
                {t(page.readiness ? 'readiness.renew' : 'readiness.judge')}
              </Button>
            </p>
          )}
        </div>
      )}
      <ReadingsPlace personId={page.person.id} inCircle={page.relation === 'circle'} />
      <CoverageDrawer page={page} open={reading} onClose={() => setReading(false)} />
      <JudgeDialog page={page} open={judging} onClose={() => setJudging(false)} />
    </Section>
  );
}

/** The column is 304 wide: wide segments for few expectations, slim ones for many. */
const segmentFor = (required: number): number => Math.max(6, Math.min(24, Math.floor(272 / required) - 2));
