import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Icon } from '../ui/icon.js';
import type { FormState } from './use-form.js';
import styles from './form.module.css';

/** The frame of every form: its fields, what is wrong on top, its buttons below. ⌘↵ saves from anywhere inside. */
export function Form({
  form,
  label,
  children,
  actions,
  failureTitle,
}: {
  form: FormState;
  label: string;
  children: ReactNode;
  actions: ReactNode;
  /** "The goal was not saved" */
  failureTitle?: string;
}) {
  const { t } = useTranslation('shared');
  return (
    <form
      id={form.id}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.submit();
      }}
    >
      {form.restored && (
        <p className={styles.restored} role="status">
          <Icon name="undo" size={14} />
          {t('form.kept')}
          <Button look="quiet" small onClick={form.reset}>
            {t('form.startOver')}
          </Button>
        </p>
      )}
      <Summary form={form} />
      {form.failure !== null && (
        <ErrorPanel title={failureTitle ?? t('form.notSaved')} error={form.failure} kept={t('form.typedKept')} />
      )}
      {children}
      <div className={styles.actions}>{actions}</div>
    </form>
  );
}

/** After a try that failed: which fields, each a way there. Takes the focus, because it is the next thing to read. */
function Summary({ form }: { form: FormState }) {
  const { t } = useTranslation('shared');
  const place = useRef<HTMLParagraphElement>(null);
  const shown = form.tried && form.errors.length > 0;
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <p className={styles.summary} role="alert" ref={place} tabIndex={-1}>
      <Icon name="problem" />
      <span>
        {t('form.summary', { count: form.errors.length })}{' '}
        {form.errors.map(({ name, label }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <button type="button" className={styles.jump} onClick={() => focusField(form.id, name)}>
              {label}
            </button>
          </span>
        ))}
      </span>
    </p>
  );
}

function focusField(formId: string, name: string): void {
  const field = document
    .getElementById(formId)
    ?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]:checked`);
  const target = field?.matches('[type="hidden"], [aria-hidden="true"]')
    ? field.parentElement?.querySelector<HTMLElement>('button, input:not([aria-hidden="true"]), [tabindex="0"]')
    : field;
  target?.focus();
}

/** Sends the form. `form` ties it where it stands outside, in the foot of a drawer or a dialog. */
export function SaveButton({
  form,
  children,
  shortcut,
  wide,
}: {
  form: FormState;
  children?: ReactNode;
  shortcut?: string;
  wide?: boolean;
}) {
  const { t } = useTranslation('shared');
  return (
    <Button type="submit" form={form.id} look="primary" busy={form.saving} shortcut={shortcut} wide={wide}>
      {children ?? t('save')}
    </Button>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;
