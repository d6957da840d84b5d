import { ladderDraftSchema, type LadderDraftView, publishLadderSchema } from '@rungs/contracts/ladder-drafts.js';
import { useNavigate } from '@tanstack/react-router';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { Icon } from '../shared/ui/icon.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { publishDraft, useRefreshLadders } from './ladder-drafts.queries.js';
import styles from './ladder-drafts.module.css';

const initial = { changelog: '' };

/** The moment in which a draft becomes what people are measured by: what it changes for whom, and why, in words. */
export function PublishDialog({
  draft,
  open,
  onClose,
}: {
  draft: LadderDraftView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const navigate = useNavigate();
  const refresh = useRefreshLadders();
  const form = useForm({
    schema: publishLadderSchema,
    initial,
    version: draft.version,
    draftKey: `ladder-draft:publish:${draft.id}`,
    current: {
      schema: ladderDraftSchema,
      values: () => initial,
      facts: ({ changes }: LadderDraftView) => [
        {
          field: t('publish.changes'),
          before: t('publish.count', { count: draft.changes.length }),
          now: t('publish.count', { count: changes.length }),
        },
      ],
      possible: ({ problems }: LadderDraftView) => problems.length === 0,
    },
    save: ({ changelog }, { version, idempotencyKey }) => publishDraft(draft.id, changelog, version, idempotencyKey),
    onSaved: ({ name, version }) => {
      onClose();
      toast({ words: t('publish.done', { name, number: version }) });
      void navigate({ to: '/ladders' }).then(refresh);
    },
  });
  const number = (draft.basedOn?.number ?? 0) + 1;
  const title = t('publish.title', { name: draft.content.name, number });
  const lines = [
    draft.basedOn ? t('publish.next', { count: draft.changes.length }) : t('publish.first'),
    t('publish.forGood'),
  ];
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t('publish.act', { number })}</SaveButton>
          </>
        }
      >
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>
              <Icon name="check" />
              <span>{line}</span>
            </li>
          ))}
          {draft.leftBehind.map(({ code, people }) => (
            <li key={code}>
              <Icon name="warning" />
              <span>{t('publish.leftBehind', { code, count: people })}</span>
            </li>
          ))}
        </ul>
        <Form form={form} label={title} failureTitle={t('publish.not')} actions={null}>
          <TextArea
            {...form.field('changelog', t('publish.changelog'))}
            limit={2_000}
            help={t('publish.changelogHelp')}
          />
        </Form>
      </Dialog>
      <ConflictDialog
        form={form}
        act={{ does: t('publish.act', { number }), words: form.values.changelog }}
        onLeave={onClose}
      />
    </>
  );
}
