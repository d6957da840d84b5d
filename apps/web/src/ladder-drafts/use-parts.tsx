import type { ReactNode } from 'react';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { toast } from '../shared/ui/toast.js';
import { CompetencyDrawer } from './competency-drawer.js';
import { LevelDrawer } from './level-drawer.js';
import type { DraftEditor } from './use-draft.js';

type Parts = Readonly<{
  openLevel: (at: number) => void;
  addLevel: () => void;
  openCompetency: (at: number) => void;
  addCompetency: () => void;
  drawers: ReactNode;
}>;

/** Levels and competencies as wholes, new or existing, each in its drawer. `null` stands for a new one. */
export function useParts(editor: DraftEditor, track: number): Parts {
  const { t } = useTranslation('ladder-drafts');
  const [level, competency] = [useOpened<number | null>(), useOpened<number | null>()];
  const { competencies, tracks } = editor.content;
  const levels = tracks[track]?.levels ?? [];
  const undo = { label: t('undo'), run: editor.undoLatest };
  const drawers = (
    <>
      {level.opened && (
        <LevelDrawer
          key={`level ${level.opened.key}`}
          level={level.opened.of === null ? null : (levels[level.opened.of] ?? null)}
          open={level.opened.open}
          onClose={level.close}
          onSave={(facts) => {
            const at = level.opened?.of ?? null;
            editor.edit(at === null ? { edit: 'add_level', track, facts } : { edit: 'change_level', track, at, facts });
          }}
          acts={actsOn(level.opened.of, levels.length, t('level.remove'), {
            move: (at, by) => editor.edit({ edit: 'move_level', track, at, by }),
            remove: (at) => {
              editor.edit({ edit: 'remove_level', track, at });
              toast({ words: t('level.removed', { code: levels[at]?.code ?? '' }), action: undo });
            },
          })}
        />
      )}
      {competency.opened && (
        <CompetencyDrawer
          key={`competency ${competency.opened.key}`}
          competency={competency.opened.of === null ? null : (competencies[competency.opened.of] ?? null)}
          open={competency.opened.open}
          onClose={competency.close}
          onSave={(facts) => {
            const at = competency.opened?.of ?? null;
            editor.edit(at === null ? { edit: 'add_competency', facts } : { edit: 'change_competency', at, facts });
          }}
          acts={actsOn(competency.opened.of, competencies.length, t('competency.remove'), {
            move: (at, by) => editor.edit({ edit: 'move_competency', at, by }),
            remove: (at) => {
              editor.edit({ edit: 'remove_competency', at });
              toast({ words: t('competency.removed', { name: competencies[at]?.name ?? '' }), action: undo });
            },
          })}
        />
      )}
    </>
  );
  return {
    openLevel: level.show,
    addLevel: () => level.show(null),
    openCompetency: competency.show,
    addCompetency: () => competency.show(null),
    drawers,
  };
}

function actsOn(
  at: number | null,
  count: number,
  removes: string,
  does: Readonly<{ move: (at: number, by: 1 | -1) => void; remove: (at: number) => void }>,
) {
  const place = at ?? 0;
  return {
    back: place > 0 ? () => does.move(place, -1) : null,
    forth: place < count - 1 ? () => does.move(place, 1) : null,
    remove: () => does.remove(place),
    removes,
  };
}
