import type { GoalView } from '@rungs/contracts/goals.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useActOnGoal } from './goals.queries.js';

export type Closing = Readonly<{ goal: GoalView; act: 'finish' | 'drop' }>;

const longest = 4_000;

/** Finishing and dropping ask what came of it, which is worth more later than the tick. It may be left empty. */
export function CloseGoalDialog({ closing, onClose }: { closing: Closing | null; onClose: () => void }) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const [shown, setShown] = useState(closing);
  const [outcome, setOutcome] = useState('');
  const act = useActOnGoal();
  if (closing && closing !== shown) {
    setShown(closing);
    setOutcome(closing.goal.outcome);
    act.reset();
  }
  if (!shown) return null;

  const { goal } = shown;
  const close = (): void =>
    act.mutate(
      { goal, request: { act: shown.act, outcome } },
      {
        onSuccess: () => {
          onClose();
          toast({ words: t(shown.act === 'finish' ? 'finished' : 'dropped', { title: goal.title }) });
        },
      },
    );
  return (
    <Dialog
      open={closing !== null}
      onClose={onClose}
      dismissible={outcome === goal.outcome}
      title={t(`close.${shown.act}.title`, { title: goal.title })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button look="primary" busy={act.isPending} disabled={outcome.length > longest} onClick={close}>
            {t(`act.${shown.act}`)}
          </Button>
        </>
      }
    >
      {act.error && <ErrorPanel title={t('notSaved')} error={act.error} kept={shared('form.typedKept')} />}
      <TextArea
        name="outcome"
        label={t('field.outcome')}
        help={t(`close.${shown.act}.help`)}
        optional
        limit={longest}
        value={outcome}
        onChange={setOutcome}
      />
    </Dialog>
  );
}
