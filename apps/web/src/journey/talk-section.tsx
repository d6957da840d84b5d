import { type JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Section } from '../shared/ui/section.js';
import { TalkDialog } from './late-dialogs.js';
import styles from './talk-section.module.css';

/** When the two last spoke about level and intent, and the act that writes it down. */
export function TalkSection({ page, opens }: { page: JourneyPage; opens: boolean }) {
  const { t } = useTranslation('journey');
  const mayLog = page.abilities.includes('logTalk') && page.person.managerId !== null;
  const [logging, setLogging] = useState(opens && mayLog);
  if (page.person.managerId === null) return null;
  return (
    <Section title={t('talk.title')}>
      <div className={styles.line}>
        <span>{page.lastTalkOn ? <RelativeDate on={page.lastTalkOn} /> : t('talk.notYet')}</span>
        {mayLog && (
          <Button small onClick={() => setLogging(true)}>
            {t('talk.act')}
          </Button>
        )}
      </div>
      <p className={styles.sub}>{t('talk.counts')}</p>
      {mayLog && (
        <p className={styles.ways}>
          <ButtonLink small to="/people/$personId/one-on-one" params={{ personId: page.person.id }}>
            {t('talk.prepare')}
          </ButtonLink>
          <ButtonLink
            small
            to="/people/$personId/one-on-one"
            params={{ personId: page.person.id }}
            search={{ present: true }}
          >
            {t('talk.present')}
          </ButtonLink>
        </p>
      )}
      <TalkDialog page={page} open={logging} onClose={() => setLogging(false)} />
    </Section>
  );
}
