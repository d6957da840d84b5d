import type { JourneyPage, Step } from '@rungs/contracts/journeys.js';
import { useRouter } from '@tanstack/react-router';
import { Stair, type StairTarget } from '../shared/stair/stair.js';
import styles from './journey-stair.module.css';

type Props = {
  page: JourneyPage;
  journey: NonNullable<JourneyPage['journey']>;
  onStep: (step: Step) => void;
};

/** The large stair; a tread opens its step below, an earlier iteration what is written about it. */
export function JourneyStair({ page, journey, onStep }: Props) {
  const router = useRouter();
  const open = (to: StairTarget): void => {
    if ('step' in to) onStep(to.step);
    else document.getElementById(`iteration-${to.iteration}`)?.scrollIntoView({ block: 'start' });
  };
  const href = (to: StairTarget): string =>
    'step' in to
      ? router.buildLocation({ to: '.', search: { step: to.step } }).href
      : `${router.buildLocation({ to: '.' }).href}#iteration-${to.iteration}`;
  return (
    <div className={styles.band}>
      <Stair visits={journey.visits} steps={page.steps} name={page.person.name} links={{ href, onOpen: open }} />
    </div>
  );
}

/** Before the first step: the whole stair, and what it would take. */
export function EmptyStair({ page }: { page: JourneyPage }) {
  return (
    <div className={styles.band}>
      <Stair visits={[]} steps={page.steps} name={page.person.name} />
    </div>
  );
}
