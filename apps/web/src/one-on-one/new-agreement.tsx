import type { OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { DateField } from '../shared/ui/date-field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { createAgreement, keys } from './one-on-one.queries.js';

/** Written while the two sit together: what, who, by when. */
export function NewAgreement({ personId, talk: { person, manager } }: { personId: string; talk: OneOnOneView }) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const client = useQueryClient();
  const two = [person, ...(manager ? [manager] : [])];
  const form = useForm({
    schema: z.object({
      text: z
        .string()
        .max(2_000)
        .refine((text) => text.trim() !== '', t('agreements.sayWhat')),
      owedById: z.string(),
      dueOn: z.string(),
    }),
    initial: { text: '', owedById: membership.personId, dueOn: '' },
    draftKey: `agreement:new:${personId}`,
    save: ({ text, owedById, dueOn }, context) =>
      createAgreement(personId, { text, owedById, dueOn: dueOn === '' ? null : dueOn }, context),
    onSaved: () => {
      form.reset();
      void client.invalidateQueries({ queryKey: keys.agreements });
    },
  });
  return (
    <Form
      form={form}
      label={t('agreements.new')}
      failureTitle={t('agreements.notSaved')}
      actions={<SaveButton form={form}>{t('agreements.write')}</SaveButton>}
    >
      <TextArea {...form.field('text', t('agreements.what'))} rows={2} limit={2_000} />
      <SegmentedControl
        {...form.field('owedById', t('agreements.who'))}
        choices={two.map(({ personId: value, name }) => ({
          value,
          label: value === membership.personId ? t('agreements.you') : name,
        }))}
      />
      <DateField {...form.field('dueOn', t('agreements.when'))} optional />
    </Form>
  );
}
