import type { Step } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import styles from './tread.module.css';

/** Above this many, segments would be slivers: the tread becomes one bar with the same words. */
const mostSegments = 24;

/**
 * Whatever is "n of m" is drawn as m segments with n filled. `spoken` is false where the same words stand beside it,
 * so that a screen reader does not hear them twice.
 */
export function Tread({
  met,
  required,
  step,
  segment = 12,
  spoken = true,
}: {
  met: number;
  required: number;
  step?: Step | undefined;
  segment?: number;
  spoken?: boolean;
}) {
  const { t } = useTranslation('shared');
  const shown = Math.min(met, required);
  const gap = 2;
  const whole = required > mostSegments;
  const width = whole ? 120 : Math.max(0, required * (segment + gap) - gap);
  const spokenAs = spoken ? { role: 'img', 'aria-label': t('count.of', { met, required }) } : { 'aria-hidden': true };
  return (
    <svg className={styles.tread} data-step={step} width={width} height={6} viewBox={`0 0 ${width} 6`} {...spokenAs}>
      {whole ? (
        <>
          <rect className={styles.off} x={0.5} y={0.5} width={width - 1} height={5} rx={1} />
          <rect className={styles.on} data-shape="on" width={(width * shown) / required} height={6} rx={1} />
        </>
      ) : (
        Array.from({ length: required }, (_, index) => {
          const x = index * (segment + gap);
          return index < shown ? (
            <rect key={index} className={styles.on} data-shape="on" x={x} width={segment} height={6} rx={1} />
          ) : (
            <rect key={index} className={styles.off} x={x + 0.5} y={0.5} width={segment - 1} height={5} rx={1} />
          );
        })
      )}
    </svg>
  );
}
