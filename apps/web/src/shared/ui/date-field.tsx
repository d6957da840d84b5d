import { Field, type FieldProps } from './field.js';
import styles from './field.module.css';

/** A calendar day as `YYYY-MM-DD`, `''` when none. The device's own picker: it knows the person's order and language. */
export function DateField({
  value,
  onChange,
  onBlur,
  min,
  max,
  ...rest
}: FieldProps<string> & { min?: string; max?: string }) {
  return (
    <Field {...rest}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          className={styles.input}
          min={min}
          max={max}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
