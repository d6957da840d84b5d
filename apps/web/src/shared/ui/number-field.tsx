import { NumberField as Base } from '@base-ui/react/number-field';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field.js';
import { WidgetField } from './widget-field.js';
import styles from './field.module.css';

/** A number as the person's language writes it (`0,6` in Spanish), `null` when empty. */
export function NumberField({
  value,
  onChange,
  onBlur,
  min,
  max,
  step,
  digits = 6,
  ...rest
}: FieldProps<number | null> & { min?: number; max?: number; step?: number; digits?: number }) {
  const { i18n } = useTranslation('shared');
  return (
    <WidgetField {...rest}>
      <Base.Root
        value={value}
        onValueChange={onChange}
        min={min}
        max={max}
        step={step ?? 'any'}
        locale={i18n.language}
        format={{ maximumFractionDigits: digits, useGrouping: false }}
        allowOutOfRange
      >
        <Base.Input className={styles.input} onBlur={onBlur} />
      </Base.Root>
    </WidgetField>
  );
}
