import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import { ValidationList } from './validation-list.js';

/** Whom one asked about an opportunity, and what they said. */
export function AnswersOf({ opportunityId }: { opportunityId: string }) {
  const { t } = useTranslation('validations');
  return (
    <Section title={t('isItWorthwhile')}>
      <ValidationList
        filters={{ direction: 'asked', opportunityId }}
        label={t('isItWorthwhile')}
        empty={t('nobodyAsked')}
      />
    </Section>
  );
}
