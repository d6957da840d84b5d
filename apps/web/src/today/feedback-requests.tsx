import type { FeedbackRequestView } from '@rungs/contracts/feedback.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';

/** A pending request from either side: whom it waits for, what it is about and until when. */
export function FeedbackRequestRow({ request, mine }: { request: FeedbackRequestView; mine: boolean }) {
  const { t } = useTranslation('today');
  const dates = useDates();
  const about = request.about || request.question;
  return (
    <Row
      lead={<RelativeDate on={request.createdAt} />}
      sub={t('feedback.about', { about, date: dates.short(request.expiresOn) })}
      end={<Link to="/feedback">{t(mine ? 'waiting.open' : 'feedback.write')}</Link>}
    >
      {mine ? request.asked.name : request.asker.name}
    </Row>
  );
}
