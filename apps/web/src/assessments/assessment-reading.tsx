import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { useQuery } from '@tanstack/react-query';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Section } from '../shared/ui/section.js';
import { answersIn } from './answers.js';
import { assessmentQuery, assessmentsQuery } from './assessments.queries.js';
import { Comparison } from './comparison.js';
import { useHeadWords } from './head-words.js';
import { RatingMark } from './rating-mark.js';
import { ShareControl } from './share-control.js';
import { useTallyWords } from './tally-words.js';
import styles from './assessments.module.css';

type Props = { assessment: AssessmentView; beside: string | undefined; onCompare: (id: string | undefined) => void };

/** What was said, as it was said; beside it another one, when one is chosen. */
export function AssessmentReading({ assessment, beside, onCompare }: Props) {
  const { t } = useTranslation('assessments');
  const tally = useTallyWords();
  const words = useHeadWords();
  const { data: list } = useQuery(assessmentsQuery(assessment.personId));
  const { data: other, error } = useQuery({ ...assessmentQuery(beside ?? ''), enabled: beside !== undefined });
  const others = (list?.items ?? []).filter(({ id, state }) => id !== assessment.id && state === 'published');
  const { answers } = assessment;
  return (
    <Section
      title={tally(assessment.tally)}
      aside={
        answers &&
        others.length > 0 && (
          <FilterSelect
            label={t('compare.with')}
            value={beside ?? ''}
            onChange={(id) => onCompare(id === '' ? undefined : id)}
            choices={[
              { value: '', label: t('compare.none') },
              ...others.map((one) => ({ value: one.id, label: words(one) })),
            ]}
          />
        )
      }
    >
      <ShareControl assessment={assessment} />
      {error && <ErrorPanel title={t('notRead')} error={error} />}
      {answers === null ? (
        <p className={styles.note}>{t('summaryOnly')}</p>
      ) : other?.answers ? (
        <Comparison one={assessment} other={other} />
      ) : (
        <ul>
          {answersIn(assessment).map(({ expectationId, competency, statement, required, rating, note }) => (
            <li key={expectationId} className={styles.read}>
              <p className={styles.line}>
                <b>{competency}</b>
                <RatingMark rating={rating} />
                {!required && <span className={styles.note}>{t('optional')}</span>}
              </p>
              <p className={styles.statement}>{statement}</p>
              {note !== '' && <p className={styles.said}>{note}</p>}
            </li>
          ))}
        </ul>
      )}
      <RecordThread type="assessment" record={assessment} title={words(assessment)} />
    </Section>
  );
}
