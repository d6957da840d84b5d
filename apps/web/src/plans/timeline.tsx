import { useRef } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import type { EditedItem } from './item-values.js';
import { TimelineBar } from './timeline-bar.js';
import { monthsOf, placeOf, scaleOf } from './timeline-scale.js';
import { useItemWords } from './use-item-words.js';
import styles from './timeline.module.css';

export type TimelineItem = Readonly<{ key: string; item: EditedItem; state?: string }>;

/** The weeks of a plan. What has no dates yet stands as a row of its own, and is dated in its form. */
export function Timeline({
  items,
  onMove,
  onOpen,
}: {
  items: readonly TimelineItem[];
  onMove: ((key: string, days: { startsOn: string; endsOn: string }) => void) | undefined;
  onOpen: ((key: string) => void) | undefined;
}) {
  const { t } = useTranslation('plans');
  const dates = useDates();
  const words = useItemWords();
  const weeksRef = useRef<HTMLDivElement>(null);
  const today = dates.today();
  const scale = scaleOf(
    items.map(({ item }) => item),
    today,
  );
  const weekWidth = (): number => (weeksRef.current?.getBoundingClientRect().width ?? 0) / scale.weeks.length;
  return (
    <section className={styles.timeline} aria-label={t('timeline.title')}>
      {onMove && <p className={styles.help}>{t('timeline.help')}</p>}
      <div className={styles.head} aria-hidden>
        <span />
        <div className={styles.months} ref={weeksRef}>
          {monthsOf(scale).map(({ month, weeks }, index) => (
            <span key={month} style={{ flexGrow: weeks }}>
              <span>{dates.shortMonth(month, index === 0 || month.slice(5, 7) === '01')}</span>
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.rows} style={{ '--weeks': scale.weeks.length } as React.CSSProperties}>
        {items.map(({ key, item, state }) => (
          <li key={key} className={styles.row}>
            <span className={styles.name}>
              {onOpen ? (
                <button type="button" className={styles.open} onClick={() => onOpen(key)}>
                  {words.name(item)}
                </button>
              ) : (
                words.name(item)
              )}
            </span>
            <div className={styles.track}>
              <span className={styles.today} style={{ left: `${placeOf(scale, today)}%` }} />
              {item.startsOn !== null && item.endsOn !== null ? (
                <TimelineBar
                  item={{ ...item, startsOn: item.startsOn, endsOn: item.endsOn }}
                  state={state}
                  scale={scale}
                  weekWidth={weekWidth}
                  onMove={onMove && ((days) => onMove(key, days))}
                  onOpen={onOpen && (() => onOpen(key))}
                />
              ) : (
                <span className={styles.undated}>{t('timeline.undated')}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
