import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { ValidationList } from './validation-list.js';

/** What one asked others about one's opportunities, for oneself alone: what they said was said to the asker. */
export function ValidationsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('validations');
  const { membership } = useViewer();
  if (membership.personId !== personId) return <p>{t('betweenTwo')}</p>;
  return (
    <>
      <ValidationList filters={{ direction: 'asked' }} label={t('byYou')} empty={t('teach')} />
      <p>
        <ButtonLink to="/opportunities" small>
          {t('toOpportunities')}
        </ButtonLink>
      </p>
    </>
  );
}
