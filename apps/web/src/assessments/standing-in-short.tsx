import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { standingQuery } from './assessments.queries.js';
import { useRatingWord } from './rating-mark.js';
import { useTallyWords } from './tally-words.js';
import { isApart, twoReadings } from './two-readings.js';
import styles from './standing-in-short.module.css';

const mostShown = 4;

/**
 * Beside coverage and readiness on the shared page, and never added to them: what the person says, what the manager
 * says, and where the two read it differently.
 */
export function StandingInShort({ personId, inCircle }: { personId: string; inCircle: boolean }) {
  const { t } = useTranslation('assessments');
  const word = useRatingWord();
  const { membership } = useViewer();
  const { data } = useQuery(standingQuery(personId));
  if (!data?.targetLevel) return null;
  const own = membership.personId === personId;
  const wrote = data.manager?.author.personId === membership.personId;
  const managers = own ? 'yourManager' : wrote ? 'yours' : 'manager';
  const apart = twoReadings(data).filter(isApart);
  return (
    <>
      {/* Nothing there would mean nothing said, to somebody to whom it was perhaps not shown. */}
      {(!inCircle || data.self) && <Said title={t(own ? 'short.self' : 'short.theirSelf')} said={data.self} />}
      {!inCircle && <Said title={t(`short.${managers}`)} said={data.manager} />}
      {apart.length > 0 && (
        <div className={styles.part}>
          <p className={styles.name}>{t('short.apart')}</p>
          <ul className={styles.apart}>
            {apart.slice(0, mostShown).map(({ competencyKey, competency, self, manager }) => (
              <li key={competencyKey}>
                <b>{competency}</b> {self && manager && t('short.two', { self: word(self), manager: word(manager) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.way} hidden={inCircle && !data.self}>
        {own ? (
          <Link to="/journey/assessments">{t('panel.all')}</Link>
        ) : (
          <Link to="/people/$personId/assessments" params={{ personId }}>
            {t('panel.all')}
          </Link>
        )}
      </p>
    </>
  );
}

function Said({ title, said }: { title: string; said: AssessmentView | null }) {
  const { t } = useTranslation('assessments');
  const tally = useTallyWords();
  return (
    <div className={styles.part}>
      <p className={styles.line}>
        <span className={styles.name}>{title}</span>
        {said?.publishedAt ? <RelativeDate on={said.publishedAt} /> : <span>{t('short.none')}</span>}
      </p>
      {said && <p className={styles.sub}>{tally(said.tally)}</p>}
    </div>
  );
}
