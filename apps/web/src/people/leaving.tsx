import { personProfileSchema, type PersonProfile } from '@rungs/contracts/people.js';
import { daySchema } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { changedFacts } from '../shared/forms/changed-facts.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { DateField } from '../shared/ui/date-field.js';
import { toast } from '../shared/ui/toast.js';
import { moveOut, useLeaving, useRefreshPeople } from './people.queries.js';

type Props = { person: PersonProfile; open: boolean; onClose: () => void };

/** Without a last day the field is empty. */
const schema = z.object({ endedOn: z.union([daySchema, z.literal('')]) });

/** Before somebody leaves: their last day, what ends at once, what stays, and what is left to do. */
export function Leaving({ person: given, open, onClose }: Props) {
  const { t } = useTranslation('people');
  const dates = useDates();
  const refresh = useRefreshPeople();
  // What one began from: a live change must not make a stale day look fresh.
  const [person] = useState(given);
  const { name, reports, title, employment } = person;
  const valuesOf = (of: PersonProfile) => ({ endedOn: of.employment?.endedOn ?? dates.today() });
  const form = useForm({
    schema,
    initial: valuesOf(person),
    version: person.version,
    current: {
      schema: personProfileSchema,
      values: valuesOf,
      facts: (now: PersonProfile) =>
        changedFacts({
          [t('field.name')]: [name, now.name],
          [t('field.title')]: [title, now.title],
          [t('field.manager')]: [person.manager?.name ?? '', now.manager?.name ?? ''],
        }),
      possible: ({ abilities }: PersonProfile) => abilities.includes('deactivate'),
    },
    save: ({ endedOn }, { version = person.version }) =>
      moveOut({
        ...{ person: { id: person.id, version }, leaves: true, endedOn: endedOn || null },
        known: version === person.version ? (employment?.endedOn ?? null) : undefined,
      }).finally(() => void refresh()),
    onSaved: () => {
      onClose();
      toast({ words: t('leave.done', { name }) });
    },
  });
  return (
    <>
      <Confirm
        open={open}
        onClose={onClose}
        title={t('leave.title', { name })}
        stays={[t('leave.stays'), ...(reports > 0 ? [t('leave.reports', { count: reports, name })] : [])]}
        ends={[t('leave.ends')]}
        keep={t('leave.keep')}
        act={t('leave.act')}
        busy={form.saving}
        onConfirm={form.submit}
      >
        <Form form={form} label={t('leave.title', { name })} failureTitle={t('leave.failed', { name })} actions={null}>
          <DateField {...form.field('endedOn', t('field.endedOn'))} help={t('leave.help')} optional />
        </Form>
      </Confirm>
      <ConflictDialog
        form={form}
        show={(_, value) => (typeof value === 'string' && value !== '' ? dates.short(value) : '')}
        onLeave={onClose}
      />
    </>
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
          { person, leaves: false, endedOn: null, known: person.employment?.endedOn ?? null },
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
