import type { LargeStair } from '@rungs/domain/stair/large-stair.js';
import type { Curve, Point, StairModel } from '@rungs/domain/stair/stair.types.js';
import { fitWords } from '@rungs/domain/stair/words.js';
import { useTranslation } from '../i18n/use-translation.js';
import { useDates } from '../dates.js';
import { Prose } from '../ui/prose.js';
import styles from './stair.module.css';

/** The ways back, the latest in full ink; its date and reason stand in the free corner of the wide drawing. */
export function StairReturns({ stair }: { stair: LargeStair }) {
  const { t } = useTranslation('shared');
  const dates = useDates();
  const { returns, corner } = stair;
  const latest = returns.find((one) => one.latest);
  // Somebody in the circle is told that one went back, and not why.
  const quoted = latest?.revisit.reason ? t('stair.quote', latest.revisit) : '';
  const lines = corner && quoted ? fitWords(quoted, corner.longestLine, corner.reason.length) : [];
  return (
    <g aria-hidden="true">
      {returns.map(
        ({ revisit, latest: isLatest, curve, arrow }) =>
          curve &&
          arrow && (
            <g key={revisit.iteration} className={isLatest ? styles.return : styles.earlierReturn}>
              <path d={curvePath(curve)} />
              <path strokeLinecap="round" strokeLinejoin="round" d={`M${arrow.map(at).join('L')}`} />
            </g>
          ),
      )}
      {corner && latest && (
        <>
          <text className={styles.cornerHead} x={corner.x} y={corner.heading}>
            {t('stair.back', { step: latest.revisit.to, date: dates.short(latest.revisit.on) })}
          </text>
          {lines.map((line, index) => (
            <text key={line} className={styles.cornerReason} x={corner.x} y={corner.reason[index]}>
              {line}
            </text>
          ))}
        </>
      )}
    </g>
  );
}

/** The same below the narrow drawing, where it has room to be whole. */
export function StairReason({ model }: { model: StairModel }) {
  const { t } = useTranslation('shared');
  const dates = useDates();
  const latest = model.revisits.at(-1);
  if (!latest) return null;
  return (
    <div className={styles.reason} aria-hidden="true">
      <b>{t('stair.back', { step: latest.to, date: dates.short(latest.on) })}</b>
      {latest.reason && <Prose quote text={t('stair.quote', latest)} />}
    </div>
  );
}

const at = ({ x, y }: Point): string => `${x} ${y}`;
const curvePath = ({ start, control1, control2, end }: Curve): string =>
  `M${at(start)}C${at(control1)} ${at(control2)} ${at(end)}`;
