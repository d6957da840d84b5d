import type { CommentView } from '@rungs/contracts/comments.js';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Avatar } from '../shared/ui/avatar.js';
import { late } from '../shared/ui/late.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Prose } from '../shared/ui/prose.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './comments.module.css';
import { commentKeys } from './comment-keys.js';
import type { Written } from './comments.queries.js';

/** What opens with a press comes with it. */
const EditComment = late(async () => (await import('./edit-comment.js')).EditComment);

type ItemProps = {
  comment: CommentView;
  /** Whether it says which kind of record it is about: where all of them stand together. */
  named: boolean;
};

export function CommentItem({ comment, named }: ItemProps) {
  const { t } = useTranslation('comments');
  const [editing, setEditing] = useState(false);
  const deletion = useUndoableDelete(commentKeys.all);
  const { id, version, author, text, about, createdAt, editedAt } = comment;
  const acts: Record<CommentView['abilities'][number], MenuItem> = {
    update: { id: 'update', label: t('edit'), icon: 'edit', run: () => setEditing(true) },
    delete: {
      id: 'delete',
      label: t('delete'),
      icon: 'trash',
      danger: true,
      run: () => deletion.mutate({ path: `/comments/${id}`, version, words: t('deleted') }),
    },
  };
  return (
    <Said
      name={author.name}
      personId={author.personId}
      when={
        <>
          <RelativeDate on={createdAt} />
          {named && about && <span> {t(`about.${about.recordType}`)}</span>}
          {editedAt && <span> {t('edited')}</span>}
        </>
      }
      end={
        comment.abilities.length > 0 &&
        !editing && <Menu label={t('acts')} items={comment.abilities.map((act) => acts[act])} />
      }
    >
      {editing ? <EditComment comment={comment} open onClose={() => setEditing(false)} /> : <Prose text={text} />}
    </Said>
  );
}

/** Shown before the server has it. */
export function CommentUnderWay({ written: { author, text } }: { written: Written }) {
  const { t } = useTranslation('comments');
  return (
    <Said name={author.name} personId={author.personId} when={t('sending')} underWay>
      <Prose text={text} />
    </Said>
  );
}

type Props = {
  name: string;
  personId: string;
  when: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  underWay?: boolean;
};

function Said({ name, personId, when, end, children, underWay = false }: Props) {
  const { t } = useTranslation('comments');
  const { membership } = useViewer();
  const mine = personId === membership.personId;
  return (
    <li className={styles.comment} data-under-way={underWay || undefined}>
      <Avatar name={name} size="small" />
      <div className={styles.said}>
        <p className={styles.who}>
          <b className={styles.name}>{mine ? t('you') : name}</b> {when}
        </p>
        {children}
      </div>
      <div>{end}</div>
    </li>
  );
}
