import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { SaveButton } from '../shared/forms/form.js';
import { useMedia } from '../shared/hooks/use-media.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { EntryDetails } from './entry-details.js';
import { EntryForm, useEntryForm } from './entry-form.js';
import styles from './entry-panel.module.css';
import { entryQuery, evidenceKeys } from './evidence.queries.js';

/** Beside the timeline there is room from here on; below it the entry opens over the page. */
const besideTheLog = '(min-width: 1100px)';

type Props = { id: string; known: EvidenceView | undefined; onClose: () => void };

/** The open entry, edited where it is read. */
export function EntryPanel({ id, known, onClose }: Props) {
  const { t } = useTranslation('evidence');
  const { data, error } = useQuery({ ...entryQuery(id), initialData: known, staleTime: known ? 30_000 : 0 });
  const entry = known && (!data || known.version > data.version) ? known : data;
  const [round, setRound] = useState(0);
  const beginAgain = useCallback(() => setRound((before) => before + 1), []);
  if (!entry) {
    return (
      <Frame title={t('edit')} onClose={onClose}>
        {error ? (
          <ErrorPanel error={error} />
        ) : (
          <Loading label={t('edit')}>
            <SkeletonRows />
          </Loading>
        )}
      </Frame>
    );
  }
  if (!entry.abilities.includes('update')) {
    return (
      <Frame title={entry.title} onClose={onClose}>
        <EntryDetails entry={entry} />
        <RecordThread type="evidence" record={entry} title={entry.title} />
      </Frame>
    );
  }
  return <Editor key={`${id} ${round}`} given={entry} onNewer={beginAgain} onClose={onClose} />;
}

function Editor({ given, onNewer, onClose }: { given: EvidenceView; onNewer: () => void; onClose: () => void }) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const state = useEntryForm(given, onNewer);
  const { form, entry } = state;
  const deletion = useUndoableDelete(evidenceKeys.all);
  const remove = (): void => {
    const { id, version, title } = entry;
    deletion.mutate({ path: `/evidence/${id}`, version, words: t('deleted', { title }) }, { onSuccess: onClose });
  };
  return (
    <Frame
      title={t('edit')}
      note={t('savedAt', { when: dates.relative(entry.updatedAt), version: entry.version })}
      onClose={onClose}
      dismissible={!form.dirty}
      actions={
        <>
          <span className={styles.delete}>
            {entry.abilities.includes('delete') && (
              <Button look="danger" busy={deletion.isPending} onClick={remove}>
                {shared('delete')}
              </Button>
            )}
          </span>
          <Button disabled={!form.dirty} onClick={form.reset}>
            {t('revert')}
          </Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')} />
        </>
      }
    >
      <EntryForm state={state} actions={null} />
      <RecordThread type="evidence" record={entry} title={entry.title} />
    </Frame>
  );
}

type FrameProps = {
  title: string;
  /** Muted, beside the way out. */
  note?: string;
  onClose: () => void;
  actions?: ReactNode;
  dismissible?: boolean;
  children: ReactNode;
};

function Frame({ title, note, onClose, actions, dismissible, children }: FrameProps) {
  const shared = useTranslation('shared').t;
  const beside = useMedia(besideTheLog);
  if (!beside) {
    return (
      <Drawer open title={title} onClose={onClose} actions={actions} dismissible={dismissible ?? true}>
        {note && <p className={styles.note}>{note}</p>}
        {children}
      </Drawer>
    );
  }
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <span>{note ?? title}</span>
        <IconButton icon="close" label={shared('close')} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.foot}>{actions}</footer>}
    </aside>
  );
}
