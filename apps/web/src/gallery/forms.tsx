import { type Audience, audienceSchema, daySchema } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { ProblemError } from '../shared/problem-error.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, MultiCombobox, type Option } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { NumberField } from '../shared/ui/number-field.js';
import { Section, Sheet } from '../shared/ui/section.js';
import { Select } from '../shared/ui/select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { PasswordField, TextField } from '../shared/ui/text-field.js';
import styles from './gallery.module.css';

const option = z.object({ id: z.string(), label: z.string(), sub: z.string().optional() });
const schema = z.strictObject({
  title: z.string().min(1).max(120),
  why: z.string().max(200),
  on: daySchema,
  before: z.number(),
  kind: z.string(),
  who: option,
  others: z.array(option),
  password: z.string().min(15),
  audience: audienceSchema,
});
const saved = schema.pick({ title: true, why: true }).extend({ version: z.number() });
const options: readonly Option[] = ['Oskar Brandt', 'Ruth Ekström', 'Amina Sow'].map((label) => ({
  id: label,
  label,
  sub: 'Platform',
}));

export function FormsGallery() {
  const { t } = useTranslation('gallery');
  const [stale, setStale] = useState(false);
  const initial = {
    title: 'Cut over the last two sites by 5 February',
    why: '',
    on: '',
    before: null as number | null,
    kind: null as string | null,
    who: null as Option | null,
    others: options.slice(0, 2),
    password: '',
    audience: 'manager' as Audience,
  };
  const form = useForm({
    schema,
    initial,
    version: 4,
    current: { schema: saved, values: ({ title, why }) => ({ ...initial, title, why }) },
    save: async () => {
      if (!stale) return null;
      const current = {
        title: 'Cut over the last two sites by 12 February, one a week',
        why: 'Asked by Dana',
        version: 5,
      };
      throw new ProblemError({ status: 412, code: 'stale', title: 'Stale', current });
    },
  });
  return (
    <div className={styles.two}>
      <Section title={t('forms.title')}>
        <Sheet padded>
          <Form
            form={form}
            label={t('forms.title')}
            actions={
              <>
                <SaveButton form={form} shortcut="⌘↵" />
                <Button aria-pressed={stale} onClick={() => setStale(!stale)}>
                  {t('forms.stale')}
                </Button>
              </>
            }
          >
            <TextField {...form.field('title', t('forms.what'))} look="title" />
            <TextArea {...form.field('why', t('forms.why'))} limit={200} help={t('forms.whyHelp')} optional />
            <FieldRow>
              <DateField {...form.field('on', t('forms.on'))} />
              <NumberField {...form.field('before', t('forms.before'))} />
            </FieldRow>
            <Select
              {...form.field('kind', t('forms.kind'))}
              placeholder={t('forms.choose')}
              choices={['project', 'design', 'glue'].map((value) => ({ value, label: value }))}
            />
            <Combobox {...form.field('who', t('forms.who'))} options={options} />
            <MultiCombobox {...form.field('others', t('forms.others'))} options={options} />
            <PasswordField {...form.field('password', t('forms.password'))} autoComplete="new-password" />
            <AudiencePicker {...form.field('audience', t('forms.audience'))} managerName="Dana Whitlock" />
          </Form>
        </Sheet>
      </Section>
      <ConflictDialog form={form} />
    </div>
  );
}
