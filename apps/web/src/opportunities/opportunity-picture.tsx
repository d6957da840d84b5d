import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { useMemo, useRef } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useWidth } from '../shared/hooks/use-width.js';
import { type Column, DataTable } from '../shared/ui/data-table.js';
import styles from './opportunities.module.css';

const height = 320;
const edge = { left: 40, right: 24, top: 20, bottom: 40 };
type Props = { opportunities: readonly OpportunityView[]; onOpen: (of: OpportunityView) => void };

/** How much each would matter against how much work it is. Said in words, and in full by the table below. */
export function OpportunityPicture({ opportunities, onOpen }: Props) {
  const { t, i18n } = useTranslation('opportunities');
  const frame = useRef<HTMLElement>(null);
  const width = Math.min(Math.max(useWidth(frame) ?? 640, 240), 720);
  const alive = opportunities.filter(({ state }) => state !== 'dropped');
  const places = [...Map.groupBy(alive, ({ size, effort }) => `${size} ${effort}`).values()];
  // Names that stand side by side on one height would run into each other: every next one is above, then below.
  const lift = (of: OpportunityView): number => {
    const before = places.filter(([one]) => one?.size === of.size && one.effort < of.effort).length;
    return [4, -12, 20][before % 3] ?? 4;
  };
  const x = (effort: number): number => edge.left + ((effort - 0.5) / 5) * (width - edge.left - edge.right);
  const y = (size: number): number => edge.top + ((5.5 - size) / 5) * (height - edge.top - edge.bottom);
  const easy = alive.filter(({ size, effort }) => size >= 4 && effort <= 2);
  const list = new Intl.ListFormat(i18n.language);
  const words = [
    t('picture.words', { count: alive.length }),
    easy.length > 0 && t('picture.first', { titles: list.format(easy.map(({ title }) => title)) }),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <figure className={styles.picture} ref={frame}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
          <rect
            className={styles.worth}
            x={edge.left}
            y={edge.top}
            width={(width - edge.left - edge.right) * 0.4}
            height={(height - edge.top - edge.bottom) * 0.4}
          />
          <text className={styles.axis} x={edge.left + 8} y={edge.top + 16}>
            {t('picture.beginHere')}
          </text>
          <path
            className={styles.frame}
            d={`M${edge.left} ${edge.top}V${height - edge.bottom}H${width - edge.right}`}
          />
          {places.map((there) => {
            const [first] = there;
            if (!first) return null;
            const [cx, cy] = [x(first.effort), y(first.size)];
            const more = there.length > 1 ? ` +${there.length - 1}` : '';
            const name = cut(first.title, width < 480 ? 12 : 26) + more;
            // To the left of its dot where it would not fit to the right.
            const isRight = cx + 10 + 6.5 * name.length > width;
            return (
              <g key={first.id} data-state={first.state}>
                <circle className={styles.dot} cx={cx} cy={cy} r={6} />
                <text
                  className={styles.name}
                  x={cx + (isRight ? -10 : 10)}
                  y={cy + lift(first)}
                  textAnchor={isRight ? 'end' : 'start'}
                >
                  {name}
                </text>
              </g>
            );
          })}
          <text className={styles.axis} x={width - edge.right} y={height - 12} textAnchor="end">
            {t('picture.effort')}
          </text>
          <text className={styles.axis} x={8} y={12}>
            {t('picture.size')}
          </text>
        </svg>
        <figcaption className={styles.caption}>{words}</figcaption>
      </figure>
      <PictureTable opportunities={alive} onOpen={onOpen} />
    </>
  );
}

function PictureTable({ opportunities, onOpen }: Props) {
  const { t } = useTranslation('opportunities');
  const columns = useMemo<readonly Column<OpportunityView>[]>(
    () => [
      {
        id: 'title',
        header: t('field.title'),
        width: 'wide',
        sortBy: ({ title }) => title,
        cell: (of) => (
          <button type="button" className={styles.open} onClick={() => onOpen(of)}>
            {of.title}
          </button>
        ),
      },
      { id: 'state', header: t('field.state'), cell: ({ state }) => t(`state.${state}`), sortBy: ({ state }) => state },
      ...(['size', 'effort', 'confidence'] as const).map((name): Column<OpportunityView> => ({
        id: name,
        header: t(`field.${name}`),
        align: 'end',
        largestFirst: name !== 'effort',
        sortBy: (of) => of[name],
        cell: (of) => of[name],
      })),
      { id: 'kpi', header: t('field.kpi'), cell: ({ kpi }) => kpi?.name, sortBy: ({ kpi }) => kpi?.name ?? null },
    ],
    [t, onOpen],
  );
  return (
    <DataTable
      label={t('picture.table')}
      rows={opportunities}
      rowId={({ id }) => id}
      columns={columns}
      card={(of) => (
        <>
          <button type="button" className={styles.open} onClick={() => onOpen(of)}>
            {of.title}
          </button>
          <p className={styles.facts}>{t('sizeAndEffort', { size: of.size, effort: of.effort })}</p>
        </>
      )}
    />
  );
}

const cut = (title: string, most: number): string =>
  [...title].length > most ? `${[...title].slice(0, most - 1).join('')}…` : title;
