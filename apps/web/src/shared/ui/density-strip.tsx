import { useTranslation } from '../i18n/use-translation.js';
import { useRef } from 'react';
import { useWidth } from '../hooks/use-width.js';
import styles from './density-strip.module.css';

/** `month` is `YYYY-MM`; months come in order and without a gap, the empty ones with 0. */
export type Month = Readonly<{ month: string; count: number }>;
export type Mark = Readonly<{ on: string; words: string }>;

const usual = 1152;
const phoneUpTo = 520;
/** In CSS pixels: the strip is drawn as wide as it is shown, so that its words keep their size. */
const wide = { height: 78, top: 12, unit: 10.3, pad: 4, gap: 8 };
const narrow = { height: 68, top: 10, unit: 8.85, pad: 1.5, gap: 3 };
/** A letter and its breath; where months are closer, only some are lettered. */
const letterRoom = 12;
const mostBlocks = 7;

/**
 * How entries are spread over time, one block each; beyond seven a block stands for more, and says so. The last
 * `recent` months are shaded: they are what a committee would remember.
 */
export function DensityStrip({
  months,
  recent = 3,
  marks = [],
}: {
  months: readonly Month[];
  recent?: number;
  marks?: readonly Mark[];
}) {
  const { t, i18n } = useTranslation('shared');
  const place = useRef<HTMLElement>(null);
  const width = Math.round(useWidth(place) ?? usual);
  const small = width < phoneUpTo;
  const size = small ? narrow : wide;
  const slot = (width - 2 * size.pad + size.gap) / Math.max(months.length, 1);
  const lettered = Math.ceil(letterRoom / slot);
  const base = size.top + size.height;
  const perBlock = Math.max(1, Math.ceil(Math.max(...months.map(({ count }) => count), 1) / mostBlocks));
  const x = (index: number): number => size.pad + index * slot;
  const letter = new Intl.DateTimeFormat(i18n.language, { month: 'narrow', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dateOf = (month: string): Date => new Date(`${month}-15T00:00:00Z`);
  const said = months.map(({ month, count }) => t('density.month', { month: name.format(dateOf(month)), count }));

  return (
    <figure className={styles.strip} ref={place}>
      <svg
        width={width}
        height={base + 36}
        viewBox={`0 0 ${width} ${base + 36}`}
        role="img"
        aria-label={`${t('density.label')} ${said.join(', ')}`}
      >
        <rect
          className={styles.recent}
          x={x(Math.max(0, months.length - recent)) - size.gap / 2}
          y={size.top}
          width={slot * Math.min(recent, months.length)}
          height={size.height}
        />
        {months.map(({ month, count }, index) => {
          const middle = x(index) + (slot - size.gap) / 2;
          const isRecent = index >= months.length - recent;
          return (
            <g key={month} className={isRecent ? styles.late : styles.early}>
              <title>{said[index]}</title>
              {Array.from({ length: Math.ceil(count / perBlock) }, (_, block) => (
                <rect
                  key={block}
                  data-shape="block"
                  x={x(index)}
                  y={base - (block + 1) * size.unit + 1}
                  width={slot - size.gap}
                  height={size.unit - 1.5}
                  rx={1}
                />
              ))}
              {count === 0 && (
                <text className={styles.words} x={middle} y={base - 5}>
                  0
                </text>
              )}
              {index % lettered === 0 && (
                <text className={styles.words} x={middle} y={base + 16}>
                  {letter.format(dateOf(month))}
                </text>
              )}
              {(index === 0 || month.endsWith('-01')) && (
                <>
                  {index > 0 && <path className={styles.axis} d={`M${x(index) - size.gap / 2} ${base}v34`} />}
                  <text className={styles.year} x={x(index) + (index > 0 ? 2 : 0)} y={base + 33}>
                    {month.slice(0, 4)}
                  </text>
                </>
              )}
            </g>
          );
        })}
        <path className={styles.axis} d={`M0 ${base + 0.5}H${width}`} />
        {!small &&
          marks.map((mark) => (
            <Marker key={mark.on + mark.words} {...mark} at={markAt(mark.on, months, slot, size)} width={width} />
          ))}
      </svg>
      {perBlock > 1 && <figcaption className={styles.note}>{t('density.perBlock', { count: perBlock })}</figcaption>}
    </figure>
  );
}

function markAt(on: string, months: readonly Month[], slot: number, { pad, gap }: typeof wide): number | null {
  const index = months.findIndex(({ month }) => month === on.slice(0, 7));
  return index < 0 ? null : pad - gap / 2 + (index + (Number(on.slice(8, 10)) - 1) / 31) * slot;
}

function Marker({ words, at, width }: Mark & { at: number | null; width: number }) {
  if (at === null) return null;
  const leftwards = at > width * 0.8;
  return (
    <g>
      <path className={styles.mark} d={`M${at} 6V${wide.top + wide.height}`} />
      <text className={styles.markWords} x={at + (leftwards ? -6 : 6)} y="15" textAnchor={leftwards ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}
