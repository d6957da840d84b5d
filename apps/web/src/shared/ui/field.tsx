import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import styles from './field.module.css';

/** What every field of a form takes; `form.field('title', t('title'))` gives all of it but the help. */
export type FieldProps<T> = {
  name: string;
  label: ReactNode;
  value: T;
  onChange: (value: T) => void;
  onBlur?: (() => void) | undefined;
  error?: string | undefined;
  help?: ReactNode;
  /** Said after the label; what is not marked is needed. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** Label, control, help and error, tied together for everybody: the frame of all fields below. */
export function Field({
  name,
  label,
  error,
  help,
  optional,
  disabled,
  children,
}: Pick<FieldProps<never>, 'name' | 'label' | 'error' | 'help' | 'optional' | 'disabled'> & { children: ReactNode }) {
  const { t } = useTranslation('shared');
  return (
    <Base.Root className={styles.field} name={name} invalid={error !== undefined} disabled={disabled ?? false}>
      <Base.Label className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {t('field.optional')}</span>}
      </Base.Label>
      {children}
      {help !== undefined && <Base.Description className={styles.help}>{help}</Base.Description>}
      <Base.Error className={styles.error} match={error !== undefined}>
        <Icon name="problem" size={14} />
        <span>{error}</span>
      </Base.Error>
    </Base.Root>
  );
}
