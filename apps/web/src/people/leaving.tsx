import type { PersonProfile } from '@rungs/contracts/people.js';
import { useState } from 'react';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { DateField } from '../shared/ui/date-field.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { toast } from '../shared/ui/toast.js';
import { useLeaving } from './people.queries.js';

type Props = { person: PersonProfile; open: boolean; onClose: () => void };

/** Before somebody leaves: their last day, what ends at once, what stays, and what is left to do. */
export function Leaving({ person, open, onClose }: Props) {
  const { t } = useTranslation('people');
  const { name, reports, employment } = person;
  const today = useDates().today();
  const [endedOn, setEndedOn] = useState(employment?.endedOn ?? today);
  const leaving = useLeaving();
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t('leave.title', { name })}
      stays={[t('leave.stays'), ...(reports > 0 ? [t('leave.reports', { count: reports, name })] : [])]}
      ends={[t('leave.ends')]}
      keep={t('leave.keep')}
      act={t('leave.act')}
      busy={leaving.isPending}
      onConfirm={() =>
        leaving.mutate(
          { person, leaves: true, endedOn: endedOn || null },
          {
            onSuccess: () => {
              onClose();
              toast({ words: t('leave.done', { name }) });
            },
          },
        )
      }
    >
      {leaving.error && <ErrorPanel title={t('leave.failed', { name })} error={leaving.error} />}
      <DateField
        name="endedOn"
        label={t('field.endedOn')}
        value={endedOn}
        onChange={setEndedOn}
        help={t('leave.help')}
        optional
      />
    </Confirm>
  );
}

/** Nothing ends by it, so nobody is asked twice. */
export function BringBack({ person }: { person: PersonProfile }) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const move = useLeaving();
  const { name } = person;
  return (
    <Button
      icon="undo"
      busy={move.isPending}
      onClick={() =>
        move.mutate(
          // Whoever is here has no last day behind them.
          { person, leaves: false, endedOn: null },
          {
            onSuccess: () => void toast({ words: t('leave.backDone', { name }) }),
            onError: (error) =>
              void toast({
                words: `${t('leave.backFailed', { name })}. ${describeError(error, shared).headline}`,
                look: 'problem',
              }),
          },
        )
      }
    >
      {t('leave.back')}
    </Button>
  );
}
