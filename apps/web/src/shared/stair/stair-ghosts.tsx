import type { LargeStair } from '@rungs/domain/stair/large-stair.js';
import { useTranslation } from '../i18n/use-translation.js';
import { StairLink } from './stair-link.js';
import type { StairLinks } from './stair.js';
import styles from './stair.module.css';

/** Where earlier iterations ended, one dashed disc each. */
export function StairGhosts({ ghosts, links }: { ghosts: LargeStair['ghosts']; links: StairLinks | undefined }) {
  const { t } = useTranslation('shared');
  return ghosts.map(({ iteration, step, x, y, r, stem, label }) => (
    <g key={iteration}>
      <StairLink to={{ iteration }} label={t('stair.earlierOpen', { iteration, step })} links={links}>
        <path className={styles.trace} d={`M${stem.x} ${stem.from}V${stem.to}`} />
        <circle className={styles.ghost} cx={x} cy={y} r={r} />
        {label && (
          <text className={styles.visit} x={label.x} y={label.y} textAnchor={label.anchor}>
            {t('stair.earlier', { iteration })}
          </text>
        )}
      </StairLink>
      {/* Beside the link: inside it, the link would read "1 Iteration 1". */}
      <text className={styles.ghostNumber} x={x} y={y} aria-hidden="true">
        {iteration}
      </text>
    </g>
  ));
}
