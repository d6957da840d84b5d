import { Field as Base } from '@base-ui/react/field';
import { Fieldset } from '@base-ui/react/fieldset';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { FieldProps } from './field.js';
import { WidgetNotes } from './widget-field.js';
import fieldStyles from './field.module.css';
import styles from './segmented-control.module.css';

export type Choice<T extends string> = Readonly<{ value: T; label: string }>;

/** One of two to five, all visible. Radio buttons underneath: arrows move, and each is read with its place. */
export function SegmentedControl<T extends string>({
  name,
  label,
  value,
  onChange,
  onBlur,
  choices,
  help,
  error,
  disabled,
  labelHidden = false,
}: Omit<FieldProps<T>, 'optional'> & { choices: readonly Choice<T>[]; labelHidden?: boolean }) {
  return (
    <Base.Root className={fieldStyles.field} name={name} invalid={error !== undefined} disabled={disabled ?? false}>
      <Fieldset.Root
        render={<RadioGroup<T> value={value} onValueChange={onChange} onBlur={onBlur} className={styles.group} />}
      >
        <Fieldset.Legend className={labelHidden ? styles.hidden : fieldStyles.label}>{label}</Fieldset.Legend>
        <div className={styles.segments}>
          {choices.map((choice) => (
            <Base.Item key={choice.value} className={styles.item}>
              <Base.Label className={styles.segment} data-on={choice.value === value || undefined}>
                <Radio.Root value={choice.value} className={styles.radio} />
                {choice.label}
              </Base.Label>
            </Base.Item>
          ))}
        </div>
      </Fieldset.Root>
      <WidgetNotes help={help} error={error} />
    </Base.Root>
  );
}
