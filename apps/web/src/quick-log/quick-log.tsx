import type { ObservationKind } from '@rungs/contracts/observations.js';
import { isObserved, parseObserved } from '@rungs/domain/quick-log/observed.js';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { newId } from '../shared/ids.js';
import { onQuickLogAsked } from '../shared/quick-log.js';
import { keyName } from '../shared/shortcuts.js';
import { useOnline } from '../shared/offline/online.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { Line } from './line.js';
import { entryLine, observationLine } from './lines.js';
import { ObservedFields } from './observed-fields.js';
import styles from './quick-log.module.css';
import { Understood } from './understood.js';
import { useUnderstood } from './use-quick-log-context.js';
import { useSaveLine } from './use-save-line.js';

type Props = {
  /** Called when the entry is saved, or waits on this device. */
  onDone?: () => void;
  /** Off where the line is part of a page and the page was opened for something else. */
  autoFocus?: boolean;
  /** What stands in the line already. */
  beginning?: string;
};

/**
 * One line is enough: what was understood of it shows below while one types. ⌘↵ or Enter saves. `/observed` and what one
 * noticed is kept among the observations, which nobody else ever sees.
 */
export function QuickLog({ onDone, autoFocus = true, beginning = '' }: Props) {
  const { t, i18n } = useTranslation('quick-log');
  // What is understood is said in these words, with the first letter: by then there may be no line to fetch them over.
  useTranslation('evidence');
  useTranslation('observations');
  const today = useDates().today();
  const { personId } = useViewer().membership;
  const online = useOnline();
  const [line, setLine] = useState(beginning);
  // Asked for again where it stands in the page: what was typed goes before a command that somebody chose elsewhere.
  useEffect(() => onQuickLogAsked((words) => words !== '' && setLine((typed) => typed || words)), []);
  const [id, setId] = useState(() => newId());
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState<ObservationKind | null>(null);
  const hint = useId();
  const { read, people, competencies } = useUnderstood(line, personId);
  const save = useSaveLine(personId, () => {
    setLine('');
    setId(newId());
    setTried(false);
    setChosen(null);
    onDone?.();
  });
  const noted = isObserved(line) ? parseObserved(line, { today, locale: i18n.language }) : null;
  const kind = chosen ?? noted?.kind ?? 'how_done';
  const toSave = noted ? observationLine(personId, id, noted, kind) : entryLine(personId, id, read, people);
  const { wrong } = toSave;
  const submit = (): void => {
    setTried(true);
    if (!wrong && !save.isPending) save.mutate(toSave);
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
          spans={(noted ?? read).spans}
          label={t('line')}
          placeholder={t('example')}
          describedBy={hint}
          invalid={tried && wrong !== null}
          autoFocus={autoFocus}
          onChange={setLine}
        />
        <div className={styles.acts}>
          <OnlyYou forever={noted !== null} />
          <Button type="submit" look="primary" shortcut={keyName('mod+enter')} busy={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </div>
      {noted ? (
        <ObservedFields read={noted} kind={kind} guessed={noted.guessed && chosen === null} onChoose={setChosen} />
      ) : (
        line.trim() !== '' && <Understood read={read} people={people} competencies={competencies} />
      )}
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
          t(noted ? 'noteHint' : 'hint')
        )}
      </p>
      {save.error && <ErrorPanel title={t('notSaved')} error={save.error} kept={t('lineKept')} />}
    </form>
  );
}
