import { addDays } from '@rungs/domain/calendar.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type EditedItem, movedTo } from './item-values.js';
import { placeOf, type Scale } from './timeline-scale.js';
import { useBar } from './use-bar.js';
import { useItemWords } from './use-item-words.js';
import styles from './timeline.module.css';

type Props = {
  item: EditedItem & { startsOn: string; endsOn: string };
  state: string | undefined;
  scale: Scale;
  weekWidth: () => number;
  /** Absent where the caller may only look. */
  onMove: ((days: { startsOn: string; endsOn: string }) => void) | undefined;
  onOpen: (() => void) | undefined;
};

/** One item on the timeline. Its middle moves it, its ends make it longer or shorter, by whole weeks. */
export function TimelineBar({ item, state, scale, weekWidth, onMove, onOpen }: Props) {
  const { t } = useTranslation('plans');
  const words = useItemWords();
  const { span, moving, grip, wasDragged } = useBar(item, weekWidth, onMove ?? (() => undefined));
  const left = placeOf(scale, span.startsOn);
  const width = placeOf(scale, addDays(span.endsOn, 1)) - left;
  const days = words.days(span);
  const label = t('timeline.bar', { name: words.name(item), days });
  const place = { left: `${left}%`, width: `${width}%` };
  const milestones = movedTo(item, span).milestones.flatMap(({ dueOn, title }) =>
    dueOn === null ? [] : [{ dueOn, title, left: placeOf(scale, dueOn) }],
  );
  return (
    <>
      {onMove ? (
        <div className={styles.bar} style={place} data-state={state} data-moving={moving || undefined}>
          <button
            type="button"
            className={styles.end}
            aria-label={t('timeline.start', { name: words.name(item), days })}
            {...grip('start')}
          />
          <button
            type="button"
            className={styles.middle}
            aria-label={label}
            title={days}
            onClick={() => !wasDragged() && onOpen?.()}
            {...grip('whole')}
          />
          <button
            type="button"
            className={styles.end}
            aria-label={t('timeline.end', { name: words.name(item), days })}
            {...grip('end')}
          />
        </div>
      ) : (
        <div className={styles.bar} style={place} data-state={state} role="img" aria-label={label} title={days} />
      )}
      {milestones.map((milestone) => (
        <span
          key={`${milestone.dueOn}${milestone.title}`}
          className={styles.milestone}
          style={{ left: `${milestone.left}%` }}
          title={milestone.title}
          aria-hidden
        />
      ))}
      <span className={styles.spoken} aria-live="polite">
        {moving && days}
      </span>
    </>
  );
}
