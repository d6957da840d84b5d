import type { Rating } from '@rungs/contracts/assessments.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { standingQuery } from './assessments.queries.js';
import { RatingMark } from './rating-mark.js';
import styles from './both-ratings.module.css';

type Props = { personId: string; competencyKey: string };

/** Beside the coverage of an expectation: what the person says of it and what the manager says, each by itself. */
export function BothRatings({ personId, competencyKey }: Props) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const { data } = useQuery(standingQuery(personId));
  const read = [data?.self, data?.manager].flatMap((said) => {
    // Nothing there would mean nothing said, to somebody to whom it was not shown.
    if (!said?.answers) return [];
    const answer = said.answers.find((one) => one.competencyKey === competencyKey);
    const mine = said.author.personId === membership.personId;
    const rating: Rating | null = answer?.rating ?? null;
    return [{ id: said.id, name: mine ? t('readings.you') : said.author.name, rating }];
  });
  if (read.length === 0) return null;
  return (
    <dl className={styles.both}>
      {read.map(({ id, name, rating }) => (
        <div key={id} className={styles.one}>
          <dt>{name}</dt>
          <dd>
            <RatingMark rating={rating} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
