import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../shared/session.js';
import { type SparkFacts, StairSpark, StairSparkWords } from '../shared/stair/stair-spark.js';
import { earlierEnd } from './owed.js';
import { teamQuery } from './team.queries.js';
import styles from './team-spark.module.css';

/**
 * Where one's own report stands, beside their name in a list of search results. Of anybody else a search says nothing:
 * a journey is read by those it is shared with.
 */
export function TeamSpark({ personId }: { personId: string }) {
  const { isManager } = useViewer().membership;
  const { data } = useQuery({ ...teamQuery, enabled: isManager });
  const row = data?.items.find((one) => one.personId === personId);
  if (!row || row.step === null) return null;
  const facts: SparkFacts = {
    steps: row.steps,
    current: row.step,
    iteration: row.iteration ?? 1,
    earlier: earlierEnd(row),
  };
  return (
    <span className={styles.spark}>
      <StairSpark {...facts} />
      <span className={styles.words}>
        <StairSparkWords {...facts} />
      </span>
    </span>
  );
}
