import type { AssessmentAnswerView, Rating } from '@rungs/contracts/assessments.js';
import { ratings } from '@rungs/domain/assessments/assessment.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { useRatingWord } from './rating-mark.js';
import styles from './answer-fields.module.css';

type FieldOf = {
  name: string;
  label: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  onBlur: () => void;
  error: string | undefined;
};
type Props = {
  answer: AssessmentAnswerView;
  rating: FieldOf;
  note: FieldOf;
  last: { on: string | null; answers: readonly AssessmentAnswerView[] } | null;
};
const unsaid = 'unsaid';

/** One expectation as it is written on the ladder, what one says about it, and what one said the last time. */
export function AnswerFields({ answer, rating, note, last }: Props) {
  const { t } = useTranslation('assessments');
  const word = useRatingWord();
  const dates = useDates();
  const before = last?.answers.find(({ expectationId }) => expectationId === answer.expectationId);
  return (
    <section className={styles.answer} aria-label={answer.competency}>
      <h2 className={styles.name}>
        {answer.competency} {!answer.required && <span className={styles.optional}>{t('optional')}</span>}
      </h2>
      <p className={styles.statement}>{answer.statement}</p>
      {before?.rating && last?.on && (
        <p className={styles.before} title={dates.exact(last.on)}>
          {t('editor.lastTime', { date: dates.short(last.on), rating: word(before.rating) })}
          {before.note !== '' && ` “${before.note}”`}
        </p>
      )}
      <SegmentedControl<Rating | typeof unsaid>
        {...rating}
        label={t('editor.rating', { name: answer.competency })}
        labelHidden
        value={(rating.value as Rating | null) ?? unsaid}
        onChange={(value) => rating.onChange(value === unsaid ? null : value)}
        choices={[{ value: unsaid, label: t('unrated') }, ...ratings.map((value) => ({ value, label: word(value) }))]}
      />
      <TextArea
        {...note}
        value={note.value ?? ''}
        rows={2}
        limit={4_000}
        optional
        placeholder={t('editor.noteExample')}
      />
    </section>
  );
}
