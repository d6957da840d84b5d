import { Fragment } from 'react';
import styles from './prose.module.css';

const link = /\bhttps?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/gu;

/** Text as it was typed, in the serif: paragraphs where lines were left empty, links to http(s) only, nothing else. */
export function Prose({ text, quote = false }: { text: string; quote?: boolean }) {
  return (
    <div className={quote ? styles.quote : styles.prose}>
      {text.split(/\n{2,}/u).map((paragraph, index) => (
        <p key={index}>{withLinks(paragraph)}</p>
      ))}
    </div>
  );
}

function withLinks(text: string) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(link)) {
    parts.push(text.slice(from, match.index));
    parts.push(
      <a href={match[0]} rel="noreferrer nofollow" target="_blank">
        {match[0]}
      </a>,
    );
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
