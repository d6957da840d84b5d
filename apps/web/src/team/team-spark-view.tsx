import { useQuery } from '@tanstack/react-query';
import { type SparkFacts, StairSpark, StairSparkWords } from '../shared/stair/stair-spark.js';
import { earlierEnd } from './owed.js';
import { teamQuery } from './team.queries.js';
import styles from './team-spark-view.module.css';

export function TeamSparkView({ personId }: { personId: string }) {
  const { data } = useQuery(teamQuery);
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
