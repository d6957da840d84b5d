import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ButtonLink } from '../shared/ui/button-link.js';

/** The expectations are read on the ladder, the current level beside the next. */
export function LadderWay({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  const target = page.journey?.targetLevel;
  return (
    <ButtonLink to="/ladder" icon="ladder" search={{ level: target?.code }}>
      {target ? t('records.readLevel', { code: target.code }) : t('begin.ladder')}
    </ButtonLink>
  );
}
