import { capacitySchema, type CapacityView } from '@rungs/contracts/capacity.js';
import { z } from 'zod';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { NumberField } from '../shared/ui/number-field.js';
import { toast } from '../shared/ui/toast.js';
import styles from './capacity-panel.module.css';
import { setCapacity, useRefreshCapacity } from './capacity.queries.js';

const [least, most] = [0.5, 60];
type Values = { hoursPerWeek: number | null };
const schema = z.object({ hoursPerWeek: z.number().min(least).max(most) });
const valuesOf = ({ hoursPerWeek }: CapacityView): Values => ({ hoursPerWeek });

/** How many hours a week there are for the plan, beside the daily work. */
export function CapacityForm({ of }: { of: CapacityView }) {
  const { t } = useTranslation('capacity');
  const refresh = useRefreshCapacity();
  const form = useForm({
    schema,
    initial: valuesOf(of),
    version: of.version,
    live: true,
    current: { schema: capacitySchema, values: valuesOf },
    save: ({ hoursPerWeek }: Values, context) =>
      setCapacity(of.personId, Math.round((hoursPerWeek ?? least) * 2) / 2, context).finally(() => void refresh()),
    onSaved: () => void toast({ words: t('saved') }),
  });
  const { error, ...field } = form.field('hoursPerWeek', t('field.hours'));
  return (
    <div className={styles.form}>
      <Form
        form={form}
        label={t('field.hours')}
        failureTitle={t('notSaved')}
        actions={<SaveButton form={form}>{t('save')}</SaveButton>}
      >
        <NumberField
          {...field}
          help={t(of.isDefault ? 'field.default' : 'field.help')}
          min={least}
          max={most}
          step={0.5}
          digits={1}
          error={error === undefined ? undefined : t('field.wrong')}
        />
      </Form>
      <ConflictDialog form={form} />
    </div>
  );
}
