import { type Step, stepSchema } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import type { FieldProps } from './field.js';
import { FilterSelect, Select } from './select.js';
import type { Choice } from './segmented-control.js';

type StepText = `${Step}`;
const any = 'any';

function useChoices(): Choice<StepText>[] {
  const { t } = useTranslation('shared');
  return [...stepSchema.values].map((step) => ({
    value: `${step}`,
    label: t('step.short', { step, name: t(`step.name.${step}`) }),
  }));
}

/** The step that a record serves, as a field of a form. */
export function StepSelect({ value, onChange, ...field }: FieldProps<Step>) {
  return (
    <Select<StepText>
      {...field}
      value={`${value}`}
      onChange={(step) => step && onChange(Number(step) as Step)}
      choices={useChoices()}
    />
  );
}

/** As a filter above a list: "Step any". */
export function StepFilter({
  label,
  anyLabel,
  value,
  onChange,
}: {
  label: string;
  anyLabel: string;
  value: Step | undefined;
  onChange: (step: Step | undefined) => void;
}) {
  return (
    <FilterSelect<StepText | typeof any>
      label={label}
      value={value ? `${value}` : any}
      onChange={(step) => onChange(step === any ? undefined : (Number(step) as Step))}
      choices={[{ value: any, label: anyLabel }, ...useChoices()]}
    />
  );
}
