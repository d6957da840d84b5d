import { type InputHTMLAttributes, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { classNames } from './class-names.js';
import { Field, type FieldProps } from './field.js';
import { IconButton } from './icon-button.js';
import styles from './field.module.css';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'autoFocus' | 'inputMode' | 'placeholder' | 'maxLength' | 'spellCheck' | 'autoCapitalize' | 'list'
>;

type Props = FieldProps<string> & Native & { type?: 'text' | 'email' | 'url' | 'search'; look?: 'plain' | 'title' };

/** One line of text. */
export function TextField({ value, onChange, onBlur, type = 'text', look = 'plain', ...rest }: Props) {
  const { name, label, error, help, optional, disabled, ...native } = rest;
  return (
    <Field {...{ name, label, error, help, optional, disabled }}>
      {(tied) => (
        <input
          {...native}
          {...tied}
          type={type}
          className={classNames(styles.input, look === 'title' && styles.title)}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** A password, with an eye: seeing what one types prevents more harm than it does. */
export function PasswordField({ value, onChange, onBlur, ...rest }: FieldProps<string> & Native) {
  const { name, label, error, help, optional, disabled, ...native } = rest;
  const { t } = useTranslation('shared');
  const [shown, setShown] = useState(false);
  return (
    <Field {...{ name, label, error, help, optional, disabled }}>
      {(tied) => (
        <div className={styles.withAction}>
          <input
            {...native}
            {...tied}
            type={shown ? 'text' : 'password'}
            className={styles.input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onBlur={onBlur}
          />
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={t('field.showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
