import type { HelpRequestView } from '@rungs/contracts/help-requests.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';

/** Somebody would like to know how one would break something down. */
export function HelpRow({ request: { asker, about, createdAt } }: { request: HelpRequestView }) {
  const { t } = useTranslation('today');
  return (
    <Row
      lead={<RelativeDate on={createdAt} />}
      sub={t('help.about', { title: about.title })}
      end={<Link to="/help">{t('help.answer')}</Link>}
    >
      {asker.name}
    </Row>
  );
}
