import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Section } from '../shared/ui/section.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import styles from './today.module.css';
import { energyQuery } from './today.queries.js';

/** Asked once a week, and only of whoever has begun: nobody is reminded of what they never wanted. */
export function CheckInPrompt({ personId }: { personId: string }) {
  const { t } = useTranslation('today');
  const { data } = useQuery(energyQuery(personId));
  if (!data?.due || data.lastTakenOn === null) return null;
  return (
    <Section title={t('energy.title')} aside={<OnlyYou forever />}>
      <p className={styles.nothing}>{t('energy.why')}</p>
      <p>
        <ButtonLink to="/energy" small icon="clock">
          {t('energy.act')}
        </ButtonLink>
      </p>
    </Section>
  );
}
