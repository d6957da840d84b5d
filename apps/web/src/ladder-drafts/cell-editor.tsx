import { ladderContentSchema } from '@rungs/contracts/ladder-drafts.js';
import type { CellFacts } from '@rungs/domain/ladder/edits.js';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './cell-editor.module.css';

const longest = 2_000;
const bars = ['count', 'kinds', 'months'] as const;
type Bars = Readonly<Record<(typeof bars)[number], string>>;

/** Where the next cell is, once this one is written. */
export type After = 'down' | 'stay';

type Props = {
  /** "IC4, Delivery" */
  name: string;
  cell: CellFacts | null;
  /** What was typed on the empty cell, which began this. */
  begun: string;
  onDone: (facts: CellFacts | null, after: After) => void;
  onCancel: () => void;
};

const barSchema = ladderContentSchema.shape.tracks.element.shape.levels.element.shape.expectations.element.shape.bar;

/** One expectation, written where it stands: its sentences, whether it is required, and how much evidence it takes. */
export function CellEditor({ name, cell, begun, onDone, onCancel }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const id = useId();
  const [statement, setStatement] = useState(cell?.statement ?? begun);
  const [required, setRequired] = useState(cell?.required ?? true);
  const [bar, setBar] = useState<Bars>(() => ({
    count: String(cell?.bar.count ?? 2),
    kinds: String(cell?.bar.kinds ?? 1),
    months: String(cell?.bar.months ?? 1),
  }));
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const read = barSchema.safeParse(Object.fromEntries(bars.map((part) => [part, Number(bar[part])])));
  const problem =
    statement.length > longest
      ? t('cell.tooLong', { used: statement.length, limit: longest })
      : !read.success
        ? t('cell.notABar')
        : read.data.kinds > read.data.count || read.data.months > read.data.count
          ? t('problem.bar_too_varied')
          : null;
  const done = (after: After): void => {
    if (statement.trim() === '') return onDone(null, after);
    if (problem === null && read.success) onDone({ statement, required, bar: read.data }, after);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The grid below moves by the same keys; here they belong to what is written.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const writes = event.key === 'Enter' && !event.shiftKey;
    if (!writes && event.key !== 'Escape') return;
    event.preventDefault();
    if (writes) done(event.ctrlKey || event.metaKey ? 'stay' : 'down');
    else onCancel();
  };
  /** What is written is kept when one goes elsewhere; what cannot be kept stays open and says why. */
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) done('stay');
  };
  return (
    <div
      className={styles.editor}
      role="group"
      aria-label={t('cell.of', { name })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <textarea
        ref={area}
        className={styles.statement}
        aria-label={t('cell.statement')}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        placeholder={t('cell.placeholder')}
        value={statement}
        onChange={({ target }) => setStatement(target.value)}
      />
      <div className={styles.bar}>
        {bars.map((part) => (
          <label key={part}>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={100}
              value={bar[part]}
              onChange={({ target }) => setBar({ ...bar, [part]: target.value })}
            />{' '}
            {t(`cell.${part}`, { count: Number(bar[part]) })}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={required} onChange={({ target }) => setRequired(target.checked)} />{' '}
          {t('cell.required')}
        </label>
      </div>
      {problem && (
        <p className={styles.problem} role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
