import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { toast } from '../shared/ui/toast.js';
import { NameDialog } from './name-dialog.js';
import type { DraftEditor } from './use-draft.js';

type Props = { editor: DraftEditor; track: number; onTrack: (track: number) => void };

/** What is done with the track that is shown, and another one. */
export function TrackMenu({ editor, track, onTrack }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const naming = useOpened<'new' | 'rename'>();
  const { tracks } = editor.content;
  const shown = tracks[track];
  const move = (by: 1 | -1): void => {
    editor.edit({ edit: 'move_track', track, by });
    onTrack(track + by);
  };
  const remove = (): void => {
    editor.edit({ edit: 'remove_track', track });
    toast({
      words: t('track.removed', { name: shown?.name ?? '' }),
      action: { label: t('undo'), run: editor.undoLatest },
    });
  };
  const items: MenuItem[] = [
    { id: 'add', label: t('track.add'), icon: 'plus', run: () => naming.show('new') },
    ...(shown
      ? [
          { id: 'name', label: t('track.rename'), icon: 'edit', run: () => naming.show('rename') } as const,
          {
            id: 'left',
            label: t('move.sideways.back'),
            icon: 'left',
            disabled: track === 0,
            run: () => move(-1),
          } as const,
          {
            ...({ id: 'right', label: t('move.sideways.forth'), icon: 'right' } as const),
            ...{ disabled: track === tracks.length - 1, run: () => move(1) },
          },
          { id: 'remove', label: t('track.remove'), icon: 'trash', danger: true, run: remove } as const,
        ]
      : []),
  ];
  const isNew = naming.opened?.of === 'new';
  const save = (name: string): void => {
    if (!isNew) return editor.edit({ edit: 'change_track', track, name });
    editor.edit({ edit: 'add_track', name });
    onTrack(tracks.length);
  };
  return (
    <>
      <Menu label={t('track.menu')} items={items} />
      {naming.opened && (
        <NameDialog
          key={naming.opened.key}
          title={t(isNew ? 'track.add' : 'track.rename')}
          name={isNew ? '' : (shown?.name ?? '')}
          onSave={save}
          open={naming.opened.open}
          onClose={naming.close}
        />
      )}
    </>
  );
}
