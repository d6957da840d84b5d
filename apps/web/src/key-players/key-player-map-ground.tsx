import { mapRelations, type MapRelation, type PlayerMap } from '@rungs/domain/key-player-map.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './key-player-map.module.css';

type Corner = Readonly<{ x: 0 | 0.5 | 1; y: 0 | 1; anchor: 'start' | 'middle' | 'end' }>;

/** A sector is named where the circle leaves the square free: on top, and in the corner it reaches into. */
const corners: Readonly<Record<MapRelation, Corner>> = {
  manager: { x: 0.5, y: 0, anchor: 'middle' },
  leader: { x: 1, y: 0, anchor: 'end' },
  senior: { x: 1, y: 1, anchor: 'end' },
  peer: { x: 0, y: 1, anchor: 'start' },
  other: { x: 0, y: 0, anchor: 'start' },
};

/** Rings, sectors and their names. Decoration: each person says in words where they stand. */
export function MapGround({ map: { rings, borders }, width }: { map: PlayerMap; width: number }) {
  const { t } = useTranslation('key-players');
  const middle = width / 2;
  const outer = rings.at(-1)?.radius ?? 0;
  return (
    <svg className={styles.ground} width={width} height={width} aria-hidden="true">
      <g transform={`translate(${middle} ${middle})`}>
        {rings.map(({ ring, radius }) => (
          <circle key={ring} className={styles.ring} r={radius} data-unsaid={ring === 'unsaid' || undefined} />
        ))}
        {borders.map((angle) => (
          <line key={angle} className={styles.border} x2={outer * Math.cos(angle)} y2={outer * Math.sin(angle)} />
        ))}
        <circle className={styles.self} r={5} />
        {rings.map(({ ring, radius }) => (
          // Just outside its ring, where no dot stands.
          <text key={ring} className={styles.ringName} y={radius + 10} textAnchor="middle" dominantBaseline="middle">
            {t(`closeness.${ring}`)}
          </text>
        ))}
      </g>
      {mapRelations.map((relation) => {
        const { x, y, anchor } = corners[relation];
        return (
          <text key={relation} className={styles.sector} x={x * width} y={y === 0 ? 12 : width - 4} textAnchor={anchor}>
            {t(`relation.${relation}`)}
          </text>
        );
      })}
    </svg>
  );
}
