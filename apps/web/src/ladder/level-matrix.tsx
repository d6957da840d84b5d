import type { LadderView } from '@rungs/contracts/ladders.js';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Tag } from '../shared/ui/tag.js';
import { cellOf } from './levels.js';
import { LevelExpectations } from './one-level.js';
import styles from './level-matrix.module.css';

type Props = {
  ladder: LadderView;
  track: LadderView['tracks'][number];
  /** The reader's own level and the one they aim at. */
  marks: { own: string | undefined; next: string | undefined };
  tracks: ReactNode;
};

/** Level by competency. A table where there is room for one, else one level at a time. */
export function LevelMatrix({ ladder, track, marks, tracks }: Props) {
  const { t } = useTranslation('ladder');
  const { levels } = track;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = levels.find(({ id }) => id === (chosen ?? marks.next)) ?? levels[0];
  const asked = ladder.competencies.filter(({ id }) => levels.some((level) => cellOf(ladder, level.id, id)));
  const word = (levelId: string) => (levelId === marks.own ? t('yours') : levelId === marks.next ? t('aim') : null);
  const sheet = useRef<HTMLDivElement>(null);
  // Where the columns do not fit, it begins at the reader's own level and not at the first.
  useLayoutEffect(() => {
    const column = sheet.current?.querySelector<HTMLElement>('thead [data-mark]');
    const first = sheet.current?.querySelector<HTMLElement>('thead th');
    if (sheet.current && column && first) sheet.current.scrollLeft = column.offsetLeft - first.offsetWidth;
  }, [track.id]);
  return (
    <Section title={t('matrix.title', { track: track.name })}>
      {tracks && <div className={styles.tracks}>{tracks}</div>}
      <div
        ref={sheet}
        className={styles.sheet}
        tabIndex={0}
        role="region"
        aria-label={t('matrix.label', { track: track.name })}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('competency')}</th>
              {levels.map((level) => (
                <th key={level.id} scope="col" data-mark={word(level.id) ? true : undefined}>
                  <Link to="." search={(before: object) => ({ ...before, level: level.code })} className={styles.level}>
                    {level.code}
                  </Link>{' '}
                  {word(level.id) && <Tag look="accent">{word(level.id)}</Tag>}
                  <span className={styles.title}>{level.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((competency) => (
              <tr key={competency.id}>
                <th scope="row">
                  {competency.name}
                  <span className={styles.title}>{t(`theme.${competency.theme}`)}</span>
                </th>
                {levels.map((level) => {
                  const cell = cellOf(ladder, level.id, competency.id);
                  return (
                    <td key={level.id} data-mark={word(level.id) ? true : undefined}>
                      {cell ? cell.statement : <span className={styles.none}>{t('notAsked')}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && (
        <div className={styles.phone}>
          <SegmentedControl
            name="level"
            label={t('level')}
            labelHidden
            value={shown.id}
            onChange={setChosen}
            choices={levels.map(({ id, code }) => ({ value: id, label: code }))}
          />
          <p className={styles.which}>
            <b>{shown.title}</b> · {shown.scope} {word(shown.id) && <Tag look="accent">{word(shown.id)}</Tag>}
          </p>
          <LevelExpectations ladder={ladder} level={shown} />
        </div>
      )}
    </Section>
  );
}
