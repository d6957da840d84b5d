import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import styles from './confirm.module.css';

/** Before an act that cannot be taken back: what stays, what ends, and the two verbs. */
export function Confirm({
  open,
  onClose,
  onConfirm,
  title,
  children,
  stays = [],
  ends = [],
  keep,
  act,
  busy = false,
}: {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  children?: ReactNode;
  stays?: readonly string[];
  ends?: readonly string[];
  /** "Keep the intent" */
  keep: string;
  /** "Withdraw" */
  act: string;
  busy?: boolean;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button look="danger" busy={busy} onClick={onConfirm}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <ul className={styles.consequences}>
        {stays.map((what) => (
          <li key={what}>
            <Icon name="check" />
            <span>{what}</span>
          </li>
        ))}
        {ends.map((what) => (
          <li key={what}>
            <Icon name="close" />
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
