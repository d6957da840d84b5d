import { NumberField as Base } from '@base-ui/react/number-field';
import { useTranslation } from '../i18n/use-translation.js';
import type { NumberFieldProps } from './number-field.js';
import { WidgetField } from './widget-field.js';
import styles from './field.module.css';

export function NumberFieldView({ value, onChange, onBlur, min, max, step, digits = 6, ...rest }: NumberFieldProps) {
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
