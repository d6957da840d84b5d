import { type Audience, audienceSchema } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import { SegmentedControl } from './segmented-control.js';
import type { FieldProps } from './field.js';

/** Who may read it; the sentence below says what the choice means, by name where a manager is known. */
export function AudiencePicker({
  managerName,
  ...field
}: Omit<FieldProps<Audience>, 'label' | 'help' | 'optional'> & { managerName?: string | null | undefined }) {
  const { t } = useTranslation('shared');
  const meaning =
    field.value === 'manager' && managerName
      ? t('audience.help.managerNamed', { name: managerName })
      : t(`audience.help.${field.value}`);
  return (
    <SegmentedControl
      {...field}
      label={t('visible.label')}
      help={meaning}
      choices={audienceSchema.options.map((value) => ({ value, label: t(`audience.name.${value}`) }))}
    />
  );
}
