import { classNames } from './class-names.js';
import styles from './avatar.module.css';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const first = (word: string): string => [...segmenter.segment(word)][0]?.segment ?? '';

/** Ada Lovelace is AL, Ada King Lovelace is AL, Ada is A; one grapheme each, so that no accent or emoji is cut. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => first(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** Initials in a disc. Decoration: the name always stands beside it. */
export function Avatar({ name, size = 'medium' }: { name: string; size?: 'small' | 'medium' | 'large' }) {
  return (
    <span className={classNames(styles.avatar, size !== 'medium' && styles[size])} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
