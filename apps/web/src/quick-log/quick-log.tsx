import { createEvidenceRequestSchema } from '@rungs/contracts/evidence.js';
import { useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { newId } from '../shared/ids.js';
import { keyName } from '../shared/shortcuts.js';
import { useOnline } from '../shared/offline/online.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { Line } from './line.js';
import styles from './quick-log.module.css';
import { Understood } from './understood.js';
import { useUnderstood } from './use-quick-log-context.js';
import { requestOf, useSaveLine } from './use-save-line.js';

type Props = {
  /** Called when the entry is saved, or waits on this device. */
  onDone?: () => void;
  /** Off where the line is part of a page and the page was opened for something else. */
  autoFocus?: boolean;
};

/** One line is enough: what was understood of it shows below while one types. ⌘↵ or Enter saves. */
export function QuickLog({ onDone, autoFocus = true }: Props) {
  const { t } = useTranslation('quick-log');
  // What is understood is said in these words, with the first letter: by then there may be no line to fetch them over.
  useTranslation('evidence');
  const { personId } = useViewer().membership;
  const online = useOnline();
  const [line, setLine] = useState('');
  const [id, setId] = useState(() => newId());
  const [tried, setTried] = useState(false);
  const hint = useId();
  const { read, people, competencies } = useUnderstood(line, personId);
  const save = useSaveLine(personId, () => {
    setLine('');
    setId(newId());
    setTried(false);
    onDone?.();
  });
  const request = requestOf(id, read, people);
  const wrong = wrongIn(request);
  const submit = (): void => {
    setTried(true);
    if (!wrong && !save.isPending) save.mutate(request);
  };
  return (
    <form
      className={styles.log}
      aria-label={t('label')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.top}>
        <Line
          line={line}
          spans={read.spans}
          label={t('line')}
          placeholder={t('example')}
          describedBy={hint}
          invalid={tried && wrong !== null}
          autoFocus={autoFocus}
          onChange={setLine}
        />
        <div className={styles.acts}>
          <OnlyYou />
          <Button type="submit" look="primary" shortcut={keyName('mod+enter')} busy={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </div>
      {line.trim() !== '' && <Understood read={read} people={people} competencies={competencies} />}
      <p id={hint} className={styles.hint} role="status">
        {tried && wrong ? (
          <span className={styles.wrong}>
            <Icon name="problem" size={14} /> {t(wrong)}
          </span>
        ) : !online ? (
          <span>
            <Icon name="offline" size={14} /> {t('offline')}
          </span>
        ) : (
          t('hint')
        )}
      </p>
      {save.error && <ErrorPanel title={t('notSaved')} error={save.error} kept={t('lineKept')} />}
    </form>
  );
}

/** What keeps a line from being sent, by the name of its words. */
function wrongIn(request: unknown): 'wrong.title' | 'wrong.long' | 'wrong.text' | null {
  const checked = createEvidenceRequestSchema.safeParse(request);
  if (checked.success) return null;
  const title = checked.error.issues.find(({ path }) => path[0] === 'title');
  if (title?.code === 'too_big') return 'wrong.long';
  return title && (request as { title: string }).title.trim() === '' ? 'wrong.title' : 'wrong.text';
}
