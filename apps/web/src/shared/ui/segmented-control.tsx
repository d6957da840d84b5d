import { useId } from 'react';
import type { Choice } from './choice.js';
import type { FieldProps } from './field.js';
import { Icon } from './icon.js';
import fieldStyles from './field.module.css';
import type from '../styles/type.module.css';
import styles from './segmented-control.module.css';

export type { Choice } from './choice.js';

/** One of two to five, all visible. The browser's own radio buttons: arrows move, and each is read with its place. */
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
  const id = useId();
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={fieldStyles.field}
      disabled={disabled}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={described || undefined}
    >
      <legend className={labelHidden ? type.visuallyHidden : fieldStyles.label}>{label}</legend>
      <div className={styles.segments}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment} data-on={choice.value === value || undefined}>
            <input
              type="radio"
              // Two forms of one kind may stand on a page; their groups must not share a choice.
              name={`${name}${id}`}
              data-field={name}
              className={type.visuallyHidden}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              onBlur={onBlur}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {help !== undefined && (
        <p className={fieldStyles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p className={fieldStyles.error} id={`${id}-error`}>
          <Icon name="problem" size={14} />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
