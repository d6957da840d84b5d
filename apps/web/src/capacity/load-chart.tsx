import type { CapacityView } from '@rungs/contracts/capacity.js';
import { useRef } from 'react';
import { useDates } from '../shared/dates.js';
import { useWidth } from '../shared/hooks/use-width.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './load-chart.module.css';

const usual = 640;
const size = { height: 110, top: 18, left: 34, right: 8, foot: 24 };
const letterRoom = 76;
const figureRoom = 30;

type Props = Pick<CapacityView, 'weeks' | 'hoursPerWeek'> & { nameOf: (itemId: string) => string };

/**
 * The hours of each week as a bar, and what one has as a line across. Where a bar rises over the line its hours stand
 * above it, so that nothing hangs on the colour; the table below says what every week is made of.
 */
export function LoadChart({ weeks, hoursPerWeek, nameOf }: Props) {
  const { t, i18n } = useTranslation('capacity');
  const dates = useDates();
  const place = useRef<HTMLElement>(null);
  const width = Math.round(useWidth(place) ?? usual);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const most = Math.max(hoursPerWeek * 1.25, ...weeks.map(({ hours }) => hours));
  const slot = (width - size.left - size.right) / Math.max(weeks.length, 8);
  const x = (index: number): number => size.left + index * slot;
  const y = (hours: number): number => size.top + (1 - hours / most) * size.height;
  const lettered = Math.ceil(letterRoom / slot);
  const over = weeks.filter(({ hours }) => hours > hoursPerWeek).length;
  // Where there is no room for every figure, the one that matters.
  const fullest = weeks.findIndex(({ hours }) => hours === Math.max(...weeks.map((week) => week.hours)));
  const foot = size.top + size.height;
  return (
    <figure className={styles.chart} ref={place}>
      <svg
        width={width}
        height={foot + size.foot}
        viewBox={`0 0 ${width} ${foot + size.foot}`}
        role="img"
        aria-label={t('chart.label', { weeks: weeks.length, over, hours: number.format(hoursPerWeek) })}
      >
        <path className={styles.axis} d={`M${size.left} ${foot}H${width - size.right}`} />
        {weeks.map(({ weekOf, hours }, index) => (
          <g key={weekOf}>
            <rect
              className={styles.bar}
              x={x(index) + 1}
              y={y(Math.min(hours, hoursPerWeek))}
              width={Math.max(slot - 2, 1)}
              height={foot - y(Math.min(hours, hoursPerWeek))}
            />
            {hours > hoursPerWeek && (
              <>
                <rect
                  className={styles.over}
                  x={x(index) + 1}
                  y={y(hours)}
                  width={Math.max(slot - 2, 1)}
                  height={y(hoursPerWeek) - y(hours)}
                />
                {(slot >= figureRoom || index === fullest) && (
                  <text className={styles.hours} x={x(index) + slot / 2} y={y(hours) - 4} textAnchor="middle">
                    {number.format(hours)}
                  </text>
                )}
              </>
            )}
            {index % lettered === 0 && x(index) + (slot + letterRoom) / 2 <= width && (
              <text className={styles.words} x={x(index) + slot / 2} y={foot + 18} textAnchor="middle">
                {dates.short(weekOf)}
              </text>
            )}
          </g>
        ))}
        <path className={styles.line} d={`M${size.left} ${y(hoursPerWeek)}H${width - size.right}`} />
        <text className={styles.words} x={size.left - 6} y={y(hoursPerWeek) + 4} textAnchor="end">
          {t('chart.hours', { hours: number.format(hoursPerWeek) })}
        </text>
      </svg>
      <details className={styles.table}>
        <summary>{t('chart.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.week')}</th>
              <th scope="col">{t('chart.planned')}</th>
              <th scope="col">{t('chart.items')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ weekOf, hours, items }) => (
              <tr key={weekOf}>
                <th scope="row">{dates.short(weekOf)}</th>
                <td>
                  {number.format(hours)}
                  {hours > hoursPerWeek && ` · ${t('chart.over')}`}
                </td>
                <td>{items.map((item) => `${nameOf(item.id)} (${number.format(item.hours)})`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
