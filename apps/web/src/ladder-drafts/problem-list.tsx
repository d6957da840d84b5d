import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import type { LadderProblem } from '@rungs/domain/ladder/problems.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { type Place, problemAt } from './places.js';
import styles from './ladder-drafts.module.css';

type Props = {
  content: LadderContent;
  problems: readonly LadderProblem[];
  onGo: (track: number | null, place: Place | null) => void;
};

/** What keeps the ladder from being published, each a way to where it is. */
export function ProblemList({ content, problems, onGo }: Props) {
  const { t } = useTranslation('ladder-drafts');
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="status">
      <p>
        <Icon name="warning" size={14} /> {t('problems', { count: problems.length })}
      </p>
      <ul>
        {problems.map(({ code, path }) => {
          const { track, place, name } = problemAt(content, { code, path: [...path] });
          return (
            <li key={path.join(' ')}>
              <button type="button" onClick={() => onGo(track, place)}>
                {name && `${name}: `}
                {t(`problem.${code}`)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
