import type { ValidationView } from '@rungs/contracts/validations.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';

/** Somebody wants to know whether what they found is worthwhile. */
export function ValidationRow({ validation: { asker, opportunity, createdAt } }: { validation: ValidationView }) {
  const { t } = useTranslation('today');
  return (
    <Row
      lead={<RelativeDate on={createdAt} />}
      sub={t('validation.about', { title: opportunity.title })}
      end={<Link to="/validations">{t('validation.answer')}</Link>}
    >
      {asker.name}
    </Row>
  );
}
