import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import styles from '../shared/styles/type.module.css';

/** Says where one has arrived, for those who do not see the page change. */
export function RouteAnnouncer() {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const [words, setWords] = useState('');
  useEffect(() => {
    // The page sets its title in an effect of its own, which runs after this one was scheduled.
    const frame = requestAnimationFrame(() => setWords(document.title));
    return () => cancelAnimationFrame(frame);
  }, [path]);
  return (
    <div className={styles.visuallyHidden} aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}
