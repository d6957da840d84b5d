import { createObservationRequestSchema, type ObservationKind } from '@rungs/contracts/observations.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { KindField } from './kind-field.js';
import { createObservation, useRefreshObservations } from './observations.queries.js';
import styles from './quick-add.module.css';

const fresh: { kind: ObservationKind; text: string } = { kind: 'how_done', text: '' };

/** A kind and a line, and Enter: noting something must not take longer than seeing it. */
export function QuickAdd({ personId }: { personId: string }) {
  const { t } = useTranslation('observations');
  const refresh = useRefreshObservations();
  const form = useForm({
    schema: createObservationRequestSchema,
    initial: fresh,
    draftKey: 'observation:new',
    save: (values, context) => createObservation(personId, { ...values, observedOn: null }, context),
    onSaved: () => {
      // The kind stays: one often notes two of a kind.
      form.set('text', '');
      toast({ words: t('created') });
      void refresh();
    },
  });
  return (
    <Form form={form} label={t('add')} failureTitle={t('notSaved')} actions={null}>
      <KindField {...form.field('kind', t('field.kind'))} />
      <div className={styles.line}>
        <TextField
          {...form.field('text', t('field.text'))}
          placeholder={t(`example.${form.values.kind}`)}
          autoComplete="off"
        />
        <SaveButton form={form}>{t('create')}</SaveButton>
      </div>
    </Form>
  );
}
