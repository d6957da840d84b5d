import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { type FrameProps, LabelWords } from './field.js';
import { Icon } from './icon.js';
import styles from './field.module.css';

/** The frame of a Base UI widget, which finds its label, help and error through it. */
export function WidgetField({
  name,
  label,
  error,
  help,
  optional,
  disabled,
  children,
}: FrameProps & { children: ReactNode }) {
  return (
    <Base.Root className={styles.field} name={name} invalid={error !== undefined} disabled={disabled ?? false}>
      <Base.Label className={styles.label}>
        <LabelWords label={label} optional={optional} />
      </Base.Label>
      {children}
      <WidgetNotes help={help} error={error} />
    </Base.Root>
  );
}

function WidgetNotes({ help, error }: Pick<FrameProps, 'help' | 'error'>) {
  return (
    <>
      {help !== undefined && <Base.Description className={styles.help}>{help}</Base.Description>}
      <Base.Error className={styles.error} match={error !== undefined}>
        <Icon name="problem" size={14} />
        <span>{error}</span>
      </Base.Error>
    </>
  );
}
