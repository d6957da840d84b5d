import { type ObservationKind, observationKindSchema } from '@rungs/contracts/observations.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { FieldProps } from '../shared/ui/field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';

/** Which of the five things one can notice. */
export function KindField(field: Omit<FieldProps<ObservationKind>, 'optional'>) {
  const { t } = useTranslation('observations');
  return (
    <SegmentedControl
      {...field}
      help={t(`kindHelp.${field.value}`)}
      choices={observationKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
    />
  );
}
