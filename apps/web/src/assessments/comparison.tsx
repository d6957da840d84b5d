import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { compareAssessments } from '@rungs/domain/assessments/comparison.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { answersIn, saidIn } from './answers.js';
import { useHeadWords } from './head-words.js';
import { RatingMark } from './rating-mark.js';
import styles from './comparison.module.css';

type Props = { one: AssessmentView; other: AssessmentView };

/** Two of them side by side by competency, the earlier one first: also of other levels, and of other versions. */
export function Comparison({ one, other }: Props) {
  const { t } = useTranslation('assessments');
  const words = useHeadWords();
  const [earlier, later] = [one, other].toSorted((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
  if (!earlier || !later) return null;
  const names = new Map(
    [...answersIn(earlier), ...answersIn(later)].map(({ competencyKey, competency }) => [competencyKey, competency]),
  );
  const rows = compareAssessments(saidIn(earlier), saidIn(later));
  return (
    <div className={styles.table} role="table" aria-label={t('compare.label')}>
      <div className={styles.head} role="row">
        <span role="columnheader">{t('compare.competency')}</span>
        <span role="columnheader">{words(earlier)}</span>
        <span role="columnheader">{words(later)}</span>
      </div>
      {rows.map(({ competencyKey, earlier: before, later: after, change }) => (
        <div key={competencyKey} className={styles.row} role="row">
          <div role="rowheader" className={styles.name}>
            <b>{names.get(competencyKey)}</b>
            {change !== 'same' && <span className={styles.change}>{t(`change.${change}`)}</span>}
          </div>
          {([before, after] as const).map((said, index) => (
            <div key={index} role="cell" className={styles.cell} data-whose={words(index === 0 ? earlier : later)}>
              {said ? <RatingMark rating={said.rating} /> : t('compare.notAsked')}
              {said && said.note !== '' && <p className={styles.note}>{said.note}</p>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
