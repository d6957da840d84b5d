import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import type { CellFacts } from '@rungs/domain/ladder/edits.js';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { barWords } from '../ladder-versions/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type After, CellEditor } from './cell-editor.js';
import type { Place } from './places.js';
import { useCellClipboard } from './use-cell-clipboard.js';
import type { DraftEditor } from './use-draft.js';
import { useGrid } from './use-grid.js';
import styles from './ladder-grid.module.css';

type Cell = LadderContent['tracks'][number]['levels'][number]['expectations'][number];
type Props = {
  editor: DraftEditor;
  track: number;
  /** The levels that are shown, by their places: all of them, or one on a phone. */
  shown: readonly number[];
  onLevel: (level: number) => void;
  onCompetency: (at: number) => void;
  /** The cells in which something keeps the ladder from being published, as `row:column`. */
  faulty: ReadonlySet<string>;
  /** Where a problem leads: another object each time it is pressed. */
  target: Place | null;
};

/** Level by competency, written where it stands. Arrows move, Enter writes, Delete empties. */
export function LadderGrid({ editor, track, shown, onLevel, onCompetency, faulty, target }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const ladder = useTranslation('ladder').t;
  const { competencies, tracks } = editor.content;
  const levels = tracks[track]?.levels ?? [];
  const last = { row: competencies.length, column: shown.length };
  const grid = useGrid(last);
  const pressedAgain = useRef(false);
  const { active, writing, go } = grid;
  /** Where a problem leads is told once, in the render after it was pressed. */
  const [reached, setReached] = useState(target);
  if (target !== reached) {
    setReached(target);
    // Columns count what is shown, problems what there is.
    if (target) go(target.column === 0 ? target : { row: target.row, column: shown.indexOf(target.column - 1) + 1 });
  }

  const cellAt = ({ row, column }: Place): Cell | null => {
    const key = competencies[row - 1]?.key;
    const level = levels[shown[column - 1] ?? -1];
    return level?.expectations.find(({ competencyKey }) => competencyKey === key) ?? null;
  };
  const writeAt = ({ row, column }: Place, facts: CellFacts | null): void => {
    const [competencyKey, level] = [competencies[row - 1]?.key, shown[column - 1]];
    if (competencyKey === undefined || level === undefined || (facts === null && !cellAt({ row, column }))) return;
    const was = cellAt({ row, column });
    const same = was && facts && JSON.stringify({ competencyKey, ...facts }) === JSON.stringify(ordered(was));
    if (!same) editor.edit({ edit: 'write_cell', track, level, competencyKey, facts });
  };
  const isCell = ({ row, column }: Place): boolean => row > 0 && column > 0;
  const open = (place: Place, begun = ''): void => {
    if (isCell(place)) grid.write(place, begun);
    else if (place.row === 0) onLevel(shown[place.column - 1] ?? 0);
    else onCompetency(place.row - 1);
  };
  const done = (facts: CellFacts | null, after: After): void => {
    if (!writing) return;
    const { row, column } = writing;
    writeAt(writing, facts);
    grid.stop();
    if (after === 'down') go({ row: row + 1, column });
  };
  useCellClipboard(
    grid.table,
    isCell(active) ? cellAt(active) : null,
    isCell(active) && !writing ? (facts) => writeAt(active, facts) : null,
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    // Here a letter is the beginning of a sentence, and none of the page's commands.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    const modified = event.ctrlKey || event.metaKey;
    if (modified && event.shiftKey && carry(event)) return;
    if (grid.move(event)) return;
    if (event.key === 'Enter' || event.key === 'F2') open(active);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isCell(active)) writeAt(active, null);
    else if (event.key.length === 1 && !modified && isCell(active) && !cellAt(active)) open(active, event.key);
    else return;
    event.preventDefault();
  };
  /** A level to another column, a competency to another row; the focus goes along. */
  const carry = (event: KeyboardEvent): boolean => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const { row, column } = active;
    if (by === undefined || (sideways ? row > 0 : column > 0)) return false;
    event.preventDefault();
    const at = sideways ? (shown[column - 1] ?? 0) : row - 1;
    editor.edit(sideways ? { edit: 'move_level', track, at, by } : { edit: 'move_competency', at, by });
    go(sideways ? { row, column: column + by } : { row: row + by, column });
    return true;
  };
  const stop = (row: number, column: number) => ({
    'data-at': `${row}:${column}`,
    tabIndex: active.row === row && active.column === column && !writing ? 0 : -1,
    // The press itself brings the focus: whether it was here before is known only as it begins.
    onMouseDown: ({ currentTarget }: MouseEvent) => {
      pressedAgain.current = document.activeElement === currentTarget;
    },
    onClick: () => (pressedAgain.current ? open({ row, column }) : go({ row, column })),
  });
  const fault = (row: number, level: number) => (faulty.has(`${row}:${level + 1}`) ? true : undefined);

  return (
    <div className={styles.sheet}>
      <table
        ref={grid.table}
        role="grid"
        className={styles.grid}
        aria-label={t('grid.label', { track: tracks[track]?.name ?? '' })}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td className={styles.corner} />
            {shown.map((level, index) => (
              <th key={level} scope="col" {...stop(0, index + 1)} data-fault={fault(0, level)}>
                {levels[level]?.code}
                <span className={styles.under}>{levels[level]?.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {competencies.map((competency, index) => (
            <tr key={competency.key}>
              <th scope="row" {...stop(index + 1, 0)} data-fault={faulty.has(`${index + 1}:0`) || undefined}>
                {competency.name}
                <span className={styles.under}>{ladder(`theme.${competency.theme}`)}</span>
              </th>
              {shown.map((level, place) => {
                const at = { row: index + 1, column: place + 1 };
                const cell = cellAt(at);
                const name = `${levels[level]?.code ?? ''}, ${competency.name}`;
                return writing?.row === at.row && writing.column === at.column ? (
                  <td key={level} data-writing="">
                    <CellEditor
                      {...{ name, cell, begun: writing.begun }}
                      onDone={done}
                      onCancel={() => {
                        grid.stop();
                        go(at);
                      }}
                    />
                  </td>
                ) : (
                  <td key={level} {...stop(at.row, at.column)} data-fault={fault(at.row, level)}>
                    {cell ? (
                      <>
                        {cell.statement}
                        <span className={styles.under}>
                          {barWords(cell, ladder)}
                          {!cell.required && ` · ${ladder('optional')}`}
                        </span>
                      </>
                    ) : (
                      <span className={styles.none}>{ladder('notAsked')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ordered = ({ competencyKey, statement, required, bar: { count, kinds, months } }: Cell) => ({
  ...{ competencyKey, statement, required },
  bar: { count, kinds, months },
});
