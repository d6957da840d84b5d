import { localeSchema } from '@rungs/contracts/session.js';
import type { useForm } from '../shared/forms/use-form.js';
import { FieldRow } from '../shared/forms/form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { Combobox } from '../shared/ui/combobox.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import type { AskValues } from './ask-values.js';

type Props = {
  form: ReturnType<typeof useForm<AskValues, unknown>>;
  personId: string;
  isNew: boolean;
};

/** A colleague by name, or somebody outside by name, address and the language of the mail. */
export function WhomFields({ form, personId, isNew }: Props) {
  const { t } = useTranslation('feedback');
  const people = usePersonSearch([personId]);
  const { whom } = form.values;
  return (
    <>
      {isNew && (
        <SegmentedControl
          {...form.field('whom', t('field.whom'))}
          choices={(['colleague', 'outside'] as const).map((value) => ({ value, label: t(`whom.${value}`) }))}
          help={whom === 'outside' ? t('whomHelp') : undefined}
        />
      )}
      {whom === 'colleague' ? (
        <Combobox
          {...form.field('askedId', t('field.asked'))}
          {...people}
          disabled={!isNew}
          placeholder={t('field.askedExample')}
        />
      ) : (
        <>
          <FieldRow>
            <TextField {...form.field('name', t('field.name'))} disabled={!isNew} />
            <TextField {...form.field('email', t('field.email'))} type="email" disabled={!isNew} />
          </FieldRow>
          {isNew && (
            <SegmentedControl
              {...form.field('locale', t('field.locale'))}
              choices={localeSchema.options.map((value) => ({ value, label: t(`locale.${value}`) }))}
            />
          )}
        </>
      )}
    </>
  );
}
