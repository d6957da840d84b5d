import type { QuickLogSpan } from '@rungs/domain/quick-log/quick-log.types.js';
import { useRef } from 'react';
import styles from './line.module.css';

type Props = {
  line: string;
  spans: readonly QuickLogSpan[];
  label: string;
  placeholder: string;
  describedBy: string;
  invalid: boolean;
  autoFocus: boolean;
  onChange: (line: string) => void;
};

const longest = 2_000;

/** The one line, with what was understood underlined. The marks lie behind the input and scroll with it. */
export function Line({ line, spans, label, placeholder, describedBy, invalid, autoFocus, onChange }: Props) {
  const marks = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.line}>
      <div className={styles.marks} ref={marks} aria-hidden="true">
        {partsOf(line, spans).map(({ text, start, marked }) => (
          <span key={start} className={marked ? styles.marked : undefined}>
            {text}
          </span>
        ))}
      </div>
      <input
        className={styles.input}
        data-quick-log
        type="text"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder={placeholder}
        maxLength={longest}
        autoComplete="off"
        autoFocus={autoFocus}
        enterKeyHint="done"
        value={line}
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => {
          if (marks.current) marks.current.scrollLeft = currentTarget.scrollLeft;
        }}
      />
    </div>
  );
}

type Part = Readonly<{ text: string; start: number; marked: boolean }>;

/** The line cut where marks begin and end. The title's own words are not marked: they are what is left. */
function partsOf(line: string, spans: readonly QuickLogSpan[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, field } of spans) {
    if (field === 'title' || field === 'mention' || start < at) continue;
    if (start > at) parts.push({ text: line.slice(at, start), start: at, marked: false });
    parts.push({ text: line.slice(start, end), start, marked: true });
    at = end;
  }
  if (at < line.length) parts.push({ text: line.slice(at), start: at, marked: false });
  return parts;
}
