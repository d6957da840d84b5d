import { Select as Base } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import type { FieldProps } from './field.js';
import { Icon } from './icon.js';
import type { Choice } from './segmented-control.js';
import { WidgetField } from './widget-field.js';
import fieldStyles from './field.module.css';
import type from '../styles/type.module.css';
import styles from './select.module.css';

type Choices<T extends string> = { choices: readonly Choice<T>[]; placeholder?: string };

/** One of six or more, as a field of a form. Fewer are a SegmentedControl; hundreds are a Combobox. */
export function Select<T extends string>({
  value,
  onChange,
  onBlur,
  choices,
  placeholder,
  ...field
}: FieldProps<T | null> & Choices<T>) {
  return (
    <WidgetField {...field}>
      <Base.Root items={choices} value={value} onValueChange={onChange}>
        <Base.Trigger className={classNames(fieldStyles.input, styles.field)} onBlur={onBlur}>
          <Base.Value placeholder={placeholder} className={styles.value} />
          <Base.Icon>
            <Icon name="down" size={12} />
          </Base.Icon>
        </Base.Trigger>
        <List choices={choices} />
      </Base.Root>
    </WidgetField>
  );
}

/** A filter above a list: reads "Window any". */
export function FilterSelect<T extends string>({
  label,
  labelHidden = false,
  value,
  onChange,
  choices,
}: {
  label: ReactNode;
  /** Where the words beside it say it already. */
  labelHidden?: boolean;
  value: T;
  onChange: (value: T) => void;
} & Choices<T>) {
  return (
    <Base.Root items={choices} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger className={styles.filter}>
        <Base.Label className={labelHidden ? type.visuallyHidden : styles.filterLabel}>{label}</Base.Label>
        <Base.Value />
        <Base.Icon>
          <Icon name="down" size={12} />
        </Base.Icon>
      </Base.Trigger>
      <List choices={choices} />
    </Base.Root>
  );
}

function List<T extends string>({ choices }: Choices<T>) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={styles.positioner}>
        <Base.Popup className={styles.popup}>
          <Base.List className={styles.list}>
            {choices.map(({ value, label }) => (
              <Base.Item key={value} value={value} className={styles.item}>
                <Base.ItemIndicator className={styles.indicator}>
                  <Icon name="check" size={14} />
                </Base.ItemIndicator>
                <Base.ItemText className={styles.text}>{label}</Base.ItemText>
              </Base.Item>
            ))}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
