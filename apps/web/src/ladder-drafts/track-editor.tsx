import type { LadderProblem } from '@rungs/domain/ladder/problems.js';
import { useState } from 'react';
import { useMedia } from '../shared/hooks/use-media.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { FilterSelect } from '../shared/ui/select.js';
import { LadderGrid } from './ladder-grid.js';
import { type Place, problemAt } from './places.js';
import { ProblemList } from './problem-list.js';
import { TrackMenu } from './track-menu.js';
import { useParts } from './use-parts.js';
import type { DraftEditor } from './use-draft.js';
import styles from './ladder-drafts.module.css';

/** The tracks of a ladder, one at a time as a matrix; on a phone one level of it. */
export function TrackEditor({ editor, problems }: { editor: DraftEditor; problems: readonly LadderProblem[] }) {
  const { t } = useTranslation('ladder-drafts');
  const phone = useMedia('(max-width: 719px)');
  const { tracks } = editor.content;
  const [wished, setTrack] = useState(0);
  const [wishedLevel, setLevel] = useState(0);
  const [target, setTarget] = useState<Place | null>(null);
  const track = Math.min(wished, Math.max(0, tracks.length - 1));
  const levels = tracks[track]?.levels ?? [];
  const level = Math.min(wishedLevel, Math.max(0, levels.length - 1));
  const parts = useParts(editor, track);
  const places = problems
    .map(({ code, path }) => problemAt(editor.content, { code, path: [...path] }))
    .filter((found) => found.track === null || found.track === track)
    .flatMap(({ place }) => (place ? [`${place.row}:${place.column}`] : []));
  const show = (at: number | null, place: Place | null): void => {
    if (at !== null) setTrack(at);
    if (place && place.column > 0) setLevel(place.column - 1);
    if (place) setTarget({ ...place });
  };
  return (
    <>
      <ProblemList content={editor.content} problems={problems} onGo={show} />
      <div className={styles.bar}>
        <span className={styles.together}>
          {tracks.length > 1 && (
            <SegmentedControl
              name="track"
              label={t('track.which')}
              labelHidden
              value={String(track)}
              onChange={(value) => setTrack(Number(value))}
              choices={tracks.map(({ name }, index) => ({ value: String(index), label: name }))}
            />
          )}
          <TrackMenu editor={editor} track={track} onTrack={setTrack} />
        </span>
        <span className={styles.together}>
          {phone && levels.length > 1 && (
            <FilterSelect
              label={t('level.which')}
              value={String(level)}
              onChange={(value) => setLevel(Number(value))}
              choices={levels.map(({ code }, index) => ({ value: String(index), label: code }))}
            />
          )}
          <Button small icon="plus" onClick={parts.addCompetency}>
            {t('competency.add')}
          </Button>
          {tracks.length > 0 && (
            <Button small icon="plus" onClick={parts.addLevel}>
              {t('level.add')}
            </Button>
          )}
        </span>
      </div>
      {tracks.length === 0 ? (
        <Empty>{t('track.none')}</Empty>
      ) : (
        <>
          <LadderGrid
            key={tracks[track]?.key}
            editor={editor}
            track={track}
            shown={phone ? levels.slice(level, level + 1).map(() => level) : levels.map((_, index) => index)}
            onLevel={parts.openLevel}
            onCompetency={parts.openCompetency}
            faulty={new Set(places)}
            target={target}
          />
          <p className={styles.keys}>{t('keys')}</p>
        </>
      )}
      {parts.drawers}
    </>
  );
}
