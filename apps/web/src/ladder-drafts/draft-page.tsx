import { ladderProblems } from '@rungs/domain/ladder/problems.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChangeList } from '../ladder-versions/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { useShortcut } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { DraftConflict } from './draft-conflict.js';
import { DraftMenu } from './draft-menu.js';
import { DraftState } from './draft-state.js';
import { draftQuery } from './ladder-drafts.queries.js';
import { PublishDialog } from './publish-dialog.js';
import { TrackEditor } from './track-editor.js';
import { useDraft } from './use-draft.js';
import styles from './ladder-drafts.module.css';

type Params = { draftId: string };

export const prefetch: Prefetch<Params> = ({ client, params }) => client.ensureQueryData(draftQuery(params.draftId));

/** A ladder while it is written, by everybody who keeps ladders at once. */
export default function DraftPage({ params: { draftId } }: { params: Params }) {
  const { t } = useTranslation('ladder-drafts');
  const { data: draft } = useSuspenseQuery(draftQuery(draftId));
  const editor = useDraft(draft);
  const publishing = useOpened<null>();
  const { content, state, undo, redo } = editor;
  const problems = ladderProblems(content);
  useShortcut('mod+z', () => undo?.());
  useShortcut('mod+y', () => redo?.());
  return (
    <>
      <PageHead
        title={content.name}
        kicker={<Link to="/ladders">{t('title')}</Link>}
        wide
        actions={
          <div className={styles.together}>
            <IconButton icon="undo" label={t('undo')} disabled={!undo} onClick={() => undo?.()} />
            <span className={styles.mirrored}>
              <IconButton icon="undo" label={t('redo')} disabled={!redo} onClick={() => redo?.()} />
            </span>
            <DraftMenu draft={draft} editor={editor} />
            <Button
              look="primary"
              disabled={problems.length > 0 || state !== 'saved'}
              onClick={() => publishing.show(null)}
            >
              {t('publish.open')}
            </Button>
          </div>
        }
      >
        {draft.basedOn ? t('becomes', { number: draft.basedOn.number + 1 }) : t('becomesFirst')}
        {' · '}
        <DraftState editor={editor} />
      </PageHead>
      <TrackEditor editor={editor} problems={problems} />
      {draft.basedOn && (
        <Section title={t('changes.title', { number: draft.basedOn.number })}>
          {draft.changes.length === 0 ? (
            <p className={styles.nothing}>{t('changes.none')}</p>
          ) : (
            <ChangeList changes={draft.changes} label={t('changes.title', { number: draft.basedOn.number })} />
          )}
        </Section>
      )}
      <DraftConflict editor={editor} />
      {publishing.opened && (
        <PublishDialog
          key={publishing.opened.key}
          draft={draft}
          open={publishing.opened.open}
          onClose={publishing.close}
        />
      )}
    </>
  );
}
