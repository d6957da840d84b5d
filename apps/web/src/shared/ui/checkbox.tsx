import { Checkbox as Base } from '@base-ui/react/checkbox';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import styles from './checkbox.module.css';

/** One yes or no, or one of several facets; `count` stands at the end of its row. */
export function Checkbox({
  checked,
  onChange,
  label,
  count,
  disabled = false,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  count?: number | undefined;
  disabled?: boolean;
}) {
  return (
    <label className={styles.row} data-checked={checked || undefined}>
      <Base.Root className={styles.box} checked={checked} onCheckedChange={onChange} disabled={disabled}>
        <Base.Indicator className={styles.mark}>
          <Icon name="check" size={12} />
        </Base.Indicator>
      </Base.Root>
      <span>{label}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  );
}
