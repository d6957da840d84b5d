import type { AssessmentHead } from '@rungs/contracts/assessments.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { useHeadWords } from './head-words.js';
import { useTallyWords } from './tally-words.js';
import styles from './assessments.module.css';

export function AssessmentRow({ head }: { head: AssessmentHead }) {
  const { t } = useTranslation('assessments');
  const words = useHeadWords();
  const tally = useTallyWords();
  const { membership } = useViewer();
  const { id, state, audience, visibleTo, publishedAt, updatedAt } = head;
  return (
    <Row
      lead={<RelativeDate on={publishedAt ?? updatedAt} />}
      sub={
        <span className={styles.under}>
          <span>{tally(head.tally)}</span>
          <VisibleTo audience={audience} visibleTo={visibleTo} viewer={membership.personId} />
        </span>
      }
    >
      <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
        {words(head)}
      </Link>{' '}
      {state === 'draft' && <Tag look="warn">{t('draft')}</Tag>}
    </Row>
  );
}
