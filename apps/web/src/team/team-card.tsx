import type { TeamRow } from '@rungs/contracts/team.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { CoverageCell, LastTalk, Owed, PersonCell, ReadinessCell, StandCell, Stuck, TargetCell } from './team-cells.js';
import styles from './team-card.module.css';

/** The same row on a phone: who, what is owed, and the rest as labelled facts. */
export function TeamCard({ row }: { row: TeamRow }) {
  const { t } = useTranslation('team');
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <PersonCell row={row} />
        <StandCell row={row} />
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('column.target')}</dt>
          <dd>
            <TargetCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('column.coverage')}</dt>
          <dd>
            <CoverageCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('column.readiness')}</dt>
          <dd>
            <ReadinessCell row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('column.talk')}</dt>
          <dd>
            <LastTalk row={row} />
          </dd>
        </div>
      </dl>
      {row.owed.length > 0 ? <Owed row={row} /> : <Stuck row={row} />}
    </article>
  );
}
