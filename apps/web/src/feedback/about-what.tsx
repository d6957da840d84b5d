import type { FeedbackRecord } from '@rungs/contracts/feedback.js';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Tag } from '../shared/ui/tag.js';
import styles from './feedback.module.css';

type Props = {
  competencyKeys: readonly string[];
  record: FeedbackRecord | null;
  /** The asker is told whether the other side sees the title. */
  mine?: boolean;
};

/** What a question is tied to: a record of the asker's, and competencies of their ladder. */
export function AboutWhat({ competencyKeys, record, mine = false }: Props) {
  const { t } = useTranslation('feedback');
  if (competencyKeys.length === 0 && !record) return null;
  return (
    <p className={styles.facts}>
      {record && (
        <span>
          {t(`record.${record.recordType}`)}: {record.title ?? t('recordGone')}
          {mine && !record.shown && ` (${t('recordHidden')})`}
        </span>
      )}
      {competencyKeys.length > 0 && <Competencies keys={competencyKeys} />}
    </p>
  );
}

/** By itself, because the ladders are read only where a question names some. */
function Competencies({ keys }: { keys: readonly string[] }) {
  const { nameOf } = useCompetencies();
  return keys.map((key) => <Tag key={key}>{nameOf(key)}</Tag>);
}
