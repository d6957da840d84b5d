import type { LadderView, LevelView } from '@rungs/contracts/ladders.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { barWords } from '../ladder-versions/index.js';
import { cellOf } from './levels.js';
import styles from './one-level.module.css';

type Props = { ladder: LadderView; level: LevelView; own: boolean; onClose: () => void };

/** One level in full: what `/ladder?level=IC5` shows. */
export function OneLevel({ ladder, level, own, onClose }: Props) {
  const { t } = useTranslation('ladder');
  return (
    <Section
      title={`${level.code} ${level.title}`}
      aside={
        <Button look="quiet" small icon="close" onClick={onClose}>
          {t('closeLevel')}
        </Button>
      }
    >
      <p className={styles.scope}>
        {level.scope}
        {level.typicalMonths !== null && ` · ${t('typical', { count: level.typicalMonths })}`}{' '}
        {own && <Tag look="accent">{t('yours')}</Tag>}
      </p>
      <LevelExpectations ladder={ladder} level={level} />
    </Section>
  );
}

/** Competency by competency, with the bar of evidence below each. */
export function LevelExpectations({ ladder, level }: { ladder: LadderView; level: LevelView }) {
  const { t } = useTranslation('ladder');
  return (
    <dl className={styles.list}>
      {ladder.competencies.map((competency) => {
        const cell = cellOf(ladder, level.id, competency.id);
        return (
          cell && (
            <div key={competency.id} className={styles.item}>
              <dt>{competency.name}</dt>
              <dd>
                <p className={styles.statement}>{cell.statement}</p>
                <p className={styles.bar}>
                  {barWords(cell, t)}
                  {!cell.required && ` · ${t('optional')}`}
                </p>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
