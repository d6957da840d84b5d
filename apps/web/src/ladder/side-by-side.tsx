import type { LadderView, LevelView } from '@rungs/contracts/ladders.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { barWords } from '../ladder-versions/index.js';
import { type Cell, type Pair, pairsOf } from './levels.js';
import { VisuallyHidden } from '../shared/ui/visually-hidden.js';
import styles from './side-by-side.module.css';

/** The work ahead: what the next level asks beside what this one does, the largest differences first. */
export function SideBySide({
  ladder,
  current,
  next,
}: {
  ladder: LadderView;
  current: LevelView | null;
  next: LevelView;
}) {
  const { t } = useTranslation('ladder');
  const pairs = pairsOf(ladder, current, next);
  const more = pairs.filter(({ change }) => change !== 'same' && change !== 'statement').length;
  return (
    <Section
      title={current ? t('compare.title', { from: current.code, to: next.code }) : next.title}
      aside={t('compare.more', { count: more })}
    >
      <div
        className={styles.table}
        role="table"
        aria-label={t('compare.label', { from: current?.code ?? '', to: next.code })}
      >
        <div className={styles.head} role="row">
          <span role="columnheader">{t('competency')}</span>
          <span role="columnheader">
            {current ? <LevelHead level={current} word={t('now')} /> : <VisuallyHidden>{t('now')}</VisuallyHidden>}
          </span>
          <span role="columnheader">
            <LevelHead level={next} word={t('next')} />
          </span>
        </div>
        {pairs.map((pair) => (
          <PairRow key={pair.competency.id} pair={pair} codes={[current?.code ?? '', next.code]} />
        ))}
      </div>
    </Section>
  );
}

const LevelHead = ({ level, word }: { level: LevelView; word: string }) => (
  <>
    {word} <b>{level.code}</b> {level.title}
  </>
);

function PairRow({ pair, codes }: { pair: Pair; codes: readonly [string, string] }) {
  const { t } = useTranslation('ladder');
  const { competency, current, next, change } = pair;
  return (
    <div className={styles.row} role="row">
      <div role="rowheader" className={styles.name}>
        <b>{competency.name}</b>
        <span className={styles.theme}>{t(`theme.${competency.theme}`)}</span>
        {(change === 'new' || change === 'required') && (
          <Tag look="accent" icon="up">
            {t(`change.${change}`)}
          </Tag>
        )}
      </div>
      <CellWords cell={current} code={codes[0]} quiet />
      <CellWords cell={next} code={codes[1]} more={change === 'bar'} />
    </div>
  );
}

type CellProps = { cell: Cell | null; code: string; quiet?: boolean; more?: boolean };

function CellWords({ cell, code, quiet = false, more = false }: CellProps) {
  const { t } = useTranslation('ladder');
  return (
    <div role="cell" className={styles.cell} data-quiet={quiet || undefined} data-code={code}>
      {cell ? (
        <>
          <p>{cell.statement}</p>
          <p className={styles.bar} data-more={more || undefined}>
            {more && <Icon name="up" size={12} label={t('change.bar')} />}
            {barWords(cell, t)}
            {!cell.required && ` · ${t('optional')}`}
          </p>
        </>
      ) : (
        <p className={styles.bar}>{t('notAsked')}</p>
      )}
    </div>
  );
}
