import { kpiReadingSchema, type KpiReadingView, type KpiView } from '@rungs/contracts/kpis.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { readingValuesSchema, type ReadingValues } from './kpi-values.js';
import { addReading, updateReading, useRefreshKpis } from './kpis.queries.js';

type Props = { kpi: KpiView; reading: KpiReadingView | null; open: boolean; onClose: () => void };

const valuesOf = ({ on, value, note }: KpiReadingView): ReadingValues => ({ on, value, note });

/** One reading: a day, a value, and what one should know about it. */
export function ReadingDrawer({ kpi, reading: given, open, onClose }: Props) {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const [reading] = useState(given);
  const dates = useDates();
  const refresh = useRefreshKpis();
  const form = useForm({
    schema: readingValuesSchema,
    initial: reading ? valuesOf(reading) : { on: dates.today(), value: null, note: '' },
    version: reading?.version,
    current: { schema: kpiReadingSchema, values: valuesOf },
    draftKey: reading ? `kpi-reading:${reading.id}` : `kpi-reading:new:${kpi.id}`,
    save: ({ on, value, note }: ReadingValues, context) => {
      const wish = { on, value: value ?? 0, note };
      return reading ? updateReading(reading.id, wish, context) : addReading(kpi.id, wish, context);
    },
    onSaved: () => {
      onClose();
      toast({ words: t('readingSaved') });
      void refresh();
    },
  });
  const title = t(reading ? 'editReading' : 'newReading');
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t('save')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <FieldRow>
            <DateField {...form.field('on', t('field.on'))} max={dates.today()} />
            <NumberField
              {...form.field('value', kpi.unit ? t('field.valueIn', { unit: kpi.unit }) : t('field.value'))}
              digits={6}
            />
          </FieldRow>
          <TextField {...form.field('note', t('field.note'))} optional placeholder={t('field.noteExample')} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} />
    </>
  );
}
