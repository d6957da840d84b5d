import type { PersonRef } from '@rungs/contracts/records.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import styles from './comments.module.css';
import { suggestionsFor, withMention } from './mentions.js';

type Props = { text: string; readers: readonly PersonRef[]; onChoose: (text: string) => void };

/** After an `@`: those who can read the conversation, for nobody else can be meant. */
export function MentionChoice({ text, readers, onChoose }: Props) {
  const { t } = useTranslation('comments');
  const choices = suggestionsFor(text, readers);
  return (
    <div role="group" aria-label={t('mention')} aria-live="polite" className={styles.mentions}>
      {choices.map((reader) => (
        <Button key={reader.personId} small look="quiet" onClick={() => onChoose(withMention(text, reader))}>
          {`@${reader.name}`}
        </Button>
      ))}
    </div>
  );
}
