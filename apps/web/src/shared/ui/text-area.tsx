import type { CSSProperties } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { classNames } from './class-names.js';
import { Field, type FieldProps } from './field.js';
import styles from './field.module.css';

type Props = FieldProps<string> & {
  rows?: number;
  placeholder?: string;
  /** Prose is set in the serif, as it will be read. */
  prose?: boolean;
  /** Counts once three quarters are used; typing past it is kept and called an error, never cut. */
  limit?: number;
};

/** Several lines; it grows with the text. */
export function TextArea({
  value,
  onChange,
  onBlur,
  rows = 3,
  placeholder,
  prose = true,
  limit,
  help,
  ...rest
}: Props) {
  const { t } = useTranslation('shared');
  const near = limit !== undefined && value.length > limit * 0.75;
  const counted = near ? (
    <>
      <span className={styles.count}>{t('field.used', { used: value.length, limit })}</span>
      {help}
    </>
  ) : (
    help
  );
  return (
    <Field {...rest} help={counted}>
      {(tied) => (
        <textarea
          {...tied}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          className={classNames(styles.input, styles.area, prose && styles.prose)}
          placeholder={placeholder}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
