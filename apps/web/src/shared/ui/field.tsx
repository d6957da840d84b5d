import { type ReactNode, useId } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
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

export type FrameProps = Pick<FieldProps<never>, 'name' | 'label' | 'error' | 'help' | 'optional' | 'disabled'>;

/** What ties a native control to its label, help and error, for eyes and for screen readers. */
export type Tied = Readonly<{
  id: string;
  name: string;
  disabled: boolean | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}>;

/**
 * The frame of the fields that the browser brings itself: text, date. Base UI's widgets have a frame of their own
 * (`WidgetField`), which looks the same; a first screen with a text field need not download it.
 */
export function Field({
  name,
  label,
  error,
  help,
  optional,
  disabled,
  children,
}: FrameProps & { children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const ids = { help: `${id}-help`, error: `${id}-error` };
  const described = [help !== undefined && ids.help, error !== undefined && ids.error].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <LabelWords label={label} optional={optional} />
      </label>
      {children({
        id,
        name,
        disabled,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described || undefined,
      })}
      {help !== undefined && (
        <p className={styles.help} id={ids.help}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={ids.error}>
          <Icon name="problem" size={14} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

export function LabelWords({ label, optional }: Pick<FrameProps, 'label' | 'optional'>) {
  const { t } = useTranslation('shared');
  return (
    <>
      {label}
      {optional && <span className={styles.optional}> {t('field.optional')}</span>}
    </>
  );
}
