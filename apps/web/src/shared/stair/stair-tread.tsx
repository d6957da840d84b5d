import type { LargeTread } from '@rungs/domain/stair/large-stair.js';
import { signalsText, type StepNames, treadText } from '@rungs/domain/stair/stair-text.js';
import type { Progress } from '@rungs/domain/stair/stair.types.js';
import { useTranslation } from '../i18n/use-translation.js';
import { useDates } from '../dates.js';
import { StairLink } from './stair-link.js';
import type { StairLinks } from './stair.js';
import styles from './stair.module.css';

/** One step: its segments, its name and count, and when somebody was here. */
export function StairTread({
  tread,
  radius,
  size,
  progress = { met: 0, required: 0 },
  links,
  names,
}: {
  tread: LargeTread;
  radius: number;
  size: 'wide' | 'narrow';
  progress: Progress | undefined;
  links: StairLinks | undefined;
  names: StepNames;
}) {
  const { t, i18n } = useTranslation('shared');
  const dates = useDates();
  const locale = i18n.language;
  const { step, segments, number, name, count, visits, hiddenVisits, trace } = tread;
  const short = progress.required === 0 ? t('stair.none') : t('stair.short', progress);
  return (
    <g data-step={step}>
      <StairLink to={{ step }} label={treadText(step, progress, locale, names)} links={links}>
        {/* The whole step can be pressed, not only its letters. */}
        <rect className={styles.press} {...tread.body} />
        {segments.map(({ met, ...box }) => (
          <rect
            key={box.x}
            className={met ? styles.on : styles.off}
            data-shape={met ? 'on' : undefined}
            {...box}
            rx={radius}
          />
        ))}
        {size === 'wide' && (
          <text className={styles.number} {...number}>
            {step}
          </text>
        )}{' '}
        {name.map(({ x, y, text }) => (
          <text key={y} className={styles.name} x={x} y={y}>
            {`${text} `}
          </text>
        ))}
        <text className={styles.count} {...count}>
          {size === 'wide' ? signalsText(progress, locale) : short}
        </text>
      </StairLink>
      {visits.map(({ x, y, visit }, index) => (
        <text key={y} className={styles.visit} x={x} y={y}>
          <tspan className={styles.iteration}>{t('stair.iteration', { iteration: visit.iteration })}</tspan>
          <tspan dx="7">
            {visit.leftOn === null
              ? t('stair.since', { from: dates.short(visit.enteredOn) })
              : t('stair.range', { from: dates.short(visit.enteredOn), to: dates.short(visit.leftOn) })}
          </tspan>
          {index === 0 && hiddenVisits > 0 && <tspan dx="7">{t('stair.more', { count: hiddenVisits })}</tspan>}
        </text>
      ))}
      {trace && <path className={styles.trace} d={`M${trace.x} ${trace.y}h${trace.length}`} />}
    </g>
  );
}
