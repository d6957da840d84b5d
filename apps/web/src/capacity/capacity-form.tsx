import type { CapacityView } from '@rungs/contracts/capacity.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { NumberField } from '../shared/ui/number-field.js';
import { toast } from '../shared/ui/toast.js';
import styles from './capacity-panel.module.css';
import { useSetCapacity } from './capacity.queries.js';

const [least, most] = [0.5, 60];

/** How many hours a week there are for the plan, beside the daily work. */
export function CapacityForm({ of }: { of: CapacityView }) {
  const { t } = useTranslation('capacity');
  const [typed, setTyped] = useState<number | null>();
  const set = useSetCapacity();
  const hours = typed === undefined ? of.hoursPerWeek : typed;
  const wrong = hours === null || hours < least || hours > most;
  const changed = !wrong && hours !== of.hoursPerWeek;
  return (
    <form
      className={styles.form}
      aria-label={t('field.hours')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!changed && !of.isDefault) return;
        if (wrong) return;
        const hoursPerWeek = Math.round(hours * 2) / 2;
        set.mutate(
          { of, hoursPerWeek },
          {
            onSuccess: () => {
              setTyped(undefined);
              toast({ words: t('saved') });
            },
          },
        );
      }}
    >
      {set.error && <ErrorPanel title={t('notSaved')} error={set.error} />}
      <NumberField
        name="hoursPerWeek"
        label={t('field.hours')}
        help={t(of.isDefault ? 'field.default' : 'field.help')}
        value={hours}
        onChange={setTyped}
        min={least}
        max={most}
        step={0.5}
        digits={1}
        error={wrong ? t('field.wrong') : undefined}
      />
      <Button type="submit" busy={set.isPending} disabled={wrong || (!changed && !of.isDefault)}>
        {t('save')}
      </Button>
    </form>
  );
}
