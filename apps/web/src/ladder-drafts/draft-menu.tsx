import type { LadderDraftView } from '@rungs/contracts/ladder-drafts.js';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Confirm } from '../shared/ui/confirm.js';
import { Menu } from '../shared/ui/menu.js';
import { toast } from '../shared/ui/toast.js';
import { discardDraft, useRefreshLadders } from './ladder-drafts.queries.js';
import { NameDialog } from './name-dialog.js';
import type { DraftEditor } from './use-draft.js';

/** What is done with the ladder as a whole. */
export function DraftMenu({ draft, editor }: { draft: LadderDraftView; editor: DraftEditor }) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const navigate = useNavigate();
  const refresh = useRefreshLadders();
  const [naming, discarding] = [useOpened<null>(), useOpened<null>()];
  const discard = useMutation({
    mutationFn: () => discardDraft({ id: draft.id, version: editor.version }),
    onSuccess: () => {
      toast({ words: t('discard.done', { name: editor.content.name }) });
      void navigate({ to: '/ladders' }).then(refresh);
    },
    onError: (error) => {
      discarding.close();
      toast({ words: describeError(error, shared).headline, look: 'problem' });
    },
  });
  return (
    <>
      <Menu
        label={t('menu')}
        items={[
          { id: 'name', label: t('rename'), icon: 'edit', run: () => naming.show(null) },
          { id: 'discard', label: t('discard.act'), icon: 'trash', danger: true, run: () => discarding.show(null) },
        ]}
      />
      {naming.opened && (
        <NameDialog
          key={naming.opened.key}
          title={t('rename')}
          name={editor.content.name}
          onSave={(name) => editor.edit({ edit: 'rename', name })}
          open={naming.opened.open}
          onClose={naming.close}
        />
      )}
      <Confirm
        open={discarding.opened?.open ?? false}
        onClose={discarding.close}
        onConfirm={() => discard.mutate()}
        title={t('discard.title', { name: editor.content.name })}
        stays={draft.basedOn ? [t('discard.stays', { number: draft.basedOn.number })] : []}
        ends={[t('discard.ends')]}
        keep={t('discard.keep')}
        act={t('discard.act')}
        busy={discard.isPending}
      />
    </>
  );
}
