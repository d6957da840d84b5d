import type { EvidenceView } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icon.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './draft-item.module.css';
import { draftKeys, useConfirmDraft, useMergeDraft } from './drafts.queries.js';
import { lookalike } from './lookalike.js';

type Props = {
  draft: EvidenceDraftView;
  /** Its act is the one to take next. */
  first: boolean;
  entries: readonly EvidenceView[];
  /** Asked for once a draft has become an entry: many are confirmed in a row, so it does not open by itself. */
  onOpen: (entry: EvidenceView) => void;
  onEdit: () => void;
  onMerge: () => void;
};

/** One piece of work that waits for a yes. Where it looks like an entry that is there, merging comes first. */
export function DraftItem({ draft, first, entries, onOpen, onEdit, onMerge }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const discard = useUndoableDelete(draftKeys.all);
  const { title, repository, commits, occurredFrom, occurredTo, abilities } = draft;
  const similar = lookalike(draft, entries);
  const onError = (error: unknown): void =>
    void toast({ words: describeError(error, shared).headline, look: 'problem' });
  const confirm = useConfirmDraft({
    onError,
    onDone: (entry) => {
      toast({
        words: t('inbox.confirmed', { title }),
        action: { label: t('inbox.open'), run: () => onOpen(entry) },
      });
    },
  });
  const merge = useMergeDraft({
    onError,
    onDone: () => void toast({ words: t('inbox.merged', { title, into: similar?.title ?? '' }) }),
  });
  const when =
    occurredFrom === occurredTo
      ? dates.short(occurredFrom)
      : `${dates.short(occurredFrom)} – ${dates.short(occurredTo)}`;

  const can = (act: EvidenceDraftView['abilities'][number]): boolean => abilities.includes(act);

  return (
    <li className={styles.draft}>
      <Icon name="branch" />
      <div className={styles.words}>
        <h3>{title}</h3>
        <p className={styles.sub}>
          {t('inbox.found', { count: commits.length, repository, when })}
          {similar && <> {t('inbox.looksLike', { title: similar.title })}</>}
        </p>
      </div>
      <div className={styles.acts}>
        {similar && can('merge') && (
          <Button
            small
            look={first ? 'primary' : 'plain'}
            busy={merge.isPending}
            onClick={() => merge.mutate({ draft, into: { evidenceId: similar.id } })}
          >
            {t('inbox.mergeInto', { title: shortened(similar.title) })}
          </Button>
        )}
        {can('confirm') && (
          <Button
            small
            look={first && !similar ? 'primary' : 'plain'}
            busy={confirm.isPending}
            onClick={() => confirm.mutate(draft)}
          >
            {t(similar ? 'inbox.confirmNew' : 'inbox.confirm')}
          </Button>
        )}
        {can('update') && (
          <Button small onClick={onEdit}>
            {shared('edit')}
          </Button>
        )}
        {can('merge') && (
          <Button small onClick={onMerge}>
            {t('inbox.merge')}
          </Button>
        )}
        {can('discard') && (
          <Button
            small
            look="quiet"
            busy={discard.isPending}
            onClick={() =>
              discard.mutate({
                path: `/evidence-drafts/${draft.id}`,
                version: draft.version,
                words: t('inbox.thrownAway', { title }),
              })
            }
          >
            {t('inbox.throwAway')}
          </Button>
        )}
      </div>
    </li>
  );
}

const longest = 28;

const shortened = (title: string): string =>
  title.length > longest ? `${[...title].slice(0, longest - 1).join('')}…` : title;
