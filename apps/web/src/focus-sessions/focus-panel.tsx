import { breakMinutes, clockOf, focusMinutes } from '@rungs/domain/energy/focus-timer.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { NumberField } from '../shared/ui/number-field.js';
import { Select } from '../shared/ui/select.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import styles from './focus-panel.module.css';
import { FocusSessionList } from './focus-session-list.js';
import { openGoalsQuery, openItemsQuery } from './focus-sessions.queries.js';
import { tellThatItIsOver, useMayTell } from './tell.js';
import { useFocusTimer } from './use-focus-timer.js';

const none = 'none';

/** A timer for one thing at a time, and what was worked so far. For the owner alone. */
export function FocusPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('focus-sessions');
  const [minutes, setMinutes] = useState<number | null>(focusMinutes);
  const { data: goals = [] } = useQuery(openGoalsQuery(personId));
  const { data: items = [] } = useQuery(openItemsQuery(personId));
  const mayTell = useMayTell();
  const timer = useFocusTimer(personId, (phase) => {
    const words = t(phase === 'focus' ? 'over.focus' : 'over.break');
    toast({ words });
    tellThatItIsOver(words);
  });
  const clock = timer.left === null ? null : clockOf(timer.left);
  const phase = timer.timer?.phase;
  useTabTitle(clock && phase && t(phase === 'focus' ? 'tab.focus' : 'tab.break', { clock }));
  const length = minutes !== null && minutes >= 1 && minutes <= 240 ? Math.round(minutes) : null;

  return (
    <section className={styles.panel} aria-label={t('title')}>
      {clock && phase ? (
        <>
          <p className={styles.phase}>{t(`phase.${phase}`)}</p>
          <p className={styles.clock} role="timer" aria-label={t('left', { clock })} data-phase={phase}>
            {clock}
          </p>
          <p className={styles.what}>
            {timer.intention ||
              items.find(({ id }) => id === timer.planItemId)?.title ||
              goals.find(({ id }) => id === timer.goalId)?.title}
          </p>
          <div className={styles.acts}>
            {timer.running ? (
              <Button onClick={timer.pause}>{t('pause')}</Button>
            ) : (
              <Button look="primary" onClick={timer.resume}>
                {t('resume')}
              </Button>
            )}
            <Button look="quiet" onClick={timer.stop}>
              {t(phase === 'focus' ? 'stop' : 'skip')}
            </Button>
          </div>
        </>
      ) : (
        <form
          className={styles.form}
          aria-label={t('title')}
          onSubmit={(event) => {
            event.preventDefault();
            if (length !== null) timer.start('focus', length);
          }}
        >
          <TextField
            name="intention"
            label={t('field.intention')}
            optional
            value={timer.intention}
            onChange={(intention) => timer.choose({ intention: intention.slice(0, 200) })}
          />
          {goals.length + items.length > 0 && (
            <Select
              name="serves"
              label={t('field.serves')}
              optional
              value={timer.planItemId ?? timer.goalId ?? none}
              onChange={(id) =>
                timer.choose({
                  planItemId: items.some((item) => item.id === id) ? id : null,
                  goalId: goals.some((goal) => goal.id === id) ? id : null,
                })
              }
              choices={[
                { value: none, label: t('field.nothing') },
                ...items.map(({ id, title }) => ({ value: id, label: t('field.item', { title }) })),
                ...goals.map(({ id, title }) => ({ value: id, label: t('field.goal', { title }) })),
              ]}
            />
          )}
          <NumberField
            name="minutes"
            label={t('field.minutes')}
            help={t('field.minutesHelp', { pause: breakMinutes })}
            value={minutes}
            onChange={setMinutes}
            min={1}
            max={240}
            digits={0}
            error={length === null ? t('field.minutesWrong') : undefined}
          />
          <div className={styles.acts}>
            <Button look="primary" type="submit" icon="clock">
              {t('start')}
            </Button>
          </div>
        </form>
      )}
      {mayTell.ask && (
        <p className={styles.unboxed}>
          <Button small look="quiet" onClick={mayTell.ask}>
            {t('tellMe')}
          </Button>
        </p>
      )}
      {timer.failed && (
        <p role="status" className={styles.what}>
          {t('unsent', { count: timer.unsent.length })}{' '}
          <Button small look="quiet" onClick={timer.tryAgain}>
            {t('tryAgain')}
          </Button>
        </p>
      )}
      <FocusSessionList personId={personId} />
    </section>
  );
}

/** What is left stands in the tab, so that one need not come back to look. */
function useTabTitle(title: string | null | undefined | false): void {
  useEffect(() => {
    if (!title) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
