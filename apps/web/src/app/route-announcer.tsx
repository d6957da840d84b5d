import { useEffect, useState } from 'react';
import styles from '../shared/styles/type.module.css';

/** Says where one has arrived, for those who do not see the page change. */
export function RouteAnnouncer() {
  const [words, setWords] = useState('');
  useEffect(() => {
    // A page names itself when it is there, which may be long after its address was: its code comes late.
    const observer = new MutationObserver(() => setWords(document.title));
    const title = document.querySelector('title');
    if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles.visuallyHidden} aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}
