import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon.js';
import styles from './search-field.module.css';

const pauseMs = 200;

/** Words that narrow a list as one types; told once somebody pauses, so that not every letter asks the server. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  // Changed from outside, by Clear or by Back: that wins over what stands here.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return undefined;
    const timer = setTimeout(() => {
      setKnown(typed);
      tell.current(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, known]);
  return (
    <label className={styles.search}>
      <Icon name="search" size={14} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
