import type { PersonRef } from '@rungs/contracts/records.js';
import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../shared/forms/drafts.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import styles from './comments.module.css';
import { type About, useWriteComment, type Written, written } from './comments.queries.js';
import { longestComment } from './longest-comment.js';
import { MentionChoice } from './mention-choice.js';
import { mentionedIn } from './mentions.js';

type Props = { personId: string; about: About | null; readers: readonly PersonRef[]; to: string | undefined };

/** The box empties at once; what could not be sent comes back into it. What is half written survives a fold or a reload. */
export function WriteComment({ personId, about, readers, to }: Props) {
  const { t } = useTranslation('comments');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const draft = `comment:${personId}:${about?.recordId ?? ''}`;
  const [text, setText] = useState(() => draftOf(draft));
  const [failed, setFailed] = useState<Written | null>(null);
  const write = useWriteComment(personId, about);
  const label = to ? t('writeTo', { name: to }) : t('write');
  const wrong = text.trim() === '' || text.length > longestComment;
  useEffect(() => (text === '' ? dropDraft(draft) : keepDraft(draft, { text })), [draft, text]);
  const send = (): void => {
    if (wrong || write.isPending) return;
    // Sent again unchanged it is the same comment, in case the first try did arrive.
    const wish =
      failed?.text === text
        ? failed
        : written(text, mentionedIn(text, readers), { personId: membership.personId, name: membership.name });
    setText('');
    setFailed(null);
    write.mutate(wish, {
      onError: () => {
        setFailed(wish);
        setText((typed) => (typed === '' ? wish.text : `${wish.text}\n\n${typed}`));
      },
    });
  };
  return (
    <form
      className={styles.write}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
      }}
    >
      {write.error && <ErrorPanel title={t('notSent')} error={write.error} kept={shared('form.typedKept')} />}
      <TextArea name="text" label={label} rows={2} limit={longestComment} value={text} onChange={setText} />
      <MentionChoice text={text} readers={readers} onChoose={setText} />
      <p className={styles.acts}>
        <Button type="submit" disabled={wrong} shortcut={keyName('mod+enter')}>
          {t('send')}
        </Button>
      </p>
    </form>
  );
}

function draftOf(key: string): string {
  const { text } = readDraft(key) ?? {};
  return typeof text === 'string' ? text : '';
}
