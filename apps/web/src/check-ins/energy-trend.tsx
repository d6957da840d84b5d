import type { EnergyTrend as Trend } from '@rungs/contracts/check-ins.js';
import { useRef } from 'react';
import { useDates } from '../shared/dates.js';
import { useWidth } from '../shared/hooks/use-width.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './energy-trend.module.css';

const usual = 640;
const size = { height: 120, top: 10, left: 30, right: 26, foot: 24 };
const letterRoom = 64;

type Week = Trend['weeks'][number];
type Kind = 'load' | 'energy';

/**
 * Load and energy of the last weeks, from 1 to 5. The two are told apart by the line and the shape of its points, not
 * by colour alone; where nothing was said the line is broken. The table below says the same in words.
 */
export function EnergyTrend({ weeks }: { weeks: readonly Week[] }) {
  const { t, i18n } = useTranslation('check-ins');
  const dates = useDates();
  const place = useRef<HTMLElement>(null);
  const width = Math.round(useWidth(place) ?? usual);
  const slot = (width - size.left - size.right) / Math.max(weeks.length - 1, 1);
  const x = (index: number): number => size.left + index * slot;
  const y = (value: number): number => size.top + ((5 - value) / 4) * size.height;
  const lettered = Math.ceil(letterRoom / slot);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const said = (value: number | null): string => (value === null ? '–' : number.format(value));
  const told = weeks.filter(({ checkIns }) => checkIns > 0);

  return (
    <figure className={styles.trend} ref={place}>
      <figcaption className={styles.legend}>
        {(['load', 'energy'] as const).map((kind) => (
          <span key={kind}>
            <svg width="30" height="12" aria-hidden="true">
              <path className={styles[kind]} d="M1 6H29" />
              <Point kind={kind} at={[15, 6]} />
            </svg>
            {t(`trend.${kind}`)}
          </span>
        ))}
      </figcaption>
      <svg
        width={width}
        height={size.top + size.height + size.foot}
        viewBox={`0 0 ${width} ${size.top + size.height + size.foot}`}
        role="img"
        aria-label={t('trend.label', { weeks: weeks.length, told: told.length })}
      >
        {[1, 2, 3, 4, 5].map((grade) => (
          <g key={grade}>
            <path className={styles.grid} d={`M${size.left} ${y(grade)}H${width - size.right}`} />
            <text className={styles.words} x={size.left - 10} y={y(grade) + 4} textAnchor="end">
              {grade}
            </text>
          </g>
        ))}
        {weeks.map(
          ({ weekOf }, index) =>
            (weeks.length - 1 - index) % lettered === 0 && (
              <text
                key={weekOf}
                className={styles.words}
                x={x(index)}
                y={size.top + size.height + 18}
                textAnchor="middle"
              >
                {dates.short(weekOf)}
              </text>
            ),
        )}
        {(['load', 'energy'] as const).map((kind) => (
          <g key={kind}>
            <path className={styles[kind]} d={lineOf(weeks, kind, x, y)} />
            {weeks.map((week, index) => {
              const value = week[kind];
              return value !== null && <Point key={week.weekOf} kind={kind} at={[x(index), y(value)]} />;
            })}
          </g>
        ))}
      </svg>
      <details className={styles.table}>
        <summary>{t('trend.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('trend.week')}</th>
              <th scope="col">{t('trend.load')}</th>
              <th scope="col">{t('trend.energy')}</th>
              <th scope="col">{t('trend.hoursSlept')}</th>
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map((week) => (
              <tr key={week.weekOf}>
                <th scope="row">{dates.short(week.weekOf)}</th>
                <td>{said(week.load)}</td>
                <td>{said(week.energy)}</td>
                <td>{said(week.hoursSlept)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Point({ kind, at: [x, y] }: { kind: Kind; at: readonly [number, number] }) {
  return kind === 'load' ? (
    <rect className={styles.loadPoint} x={x - 3.5} y={y - 3.5} width="7" height="7" />
  ) : (
    <circle className={styles.energyPoint} cx={x} cy={y} r="4" />
  );
}

/** From week to week where both were said, so that a gap stays a gap. */
function lineOf(
  weeks: readonly Week[],
  kind: Kind,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return weeks
    .map((week, index) => {
      const value = week[kind];
      if (value === null) return '';
      const begins = index === 0 || weeks[index - 1]?.[kind] === null;
      return `${begins ? 'M' : 'L'}${x(index)} ${y(value)}`;
    })
    .join('');
}
