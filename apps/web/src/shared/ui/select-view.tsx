import { Select as Base } from '@base-ui/react/select';
import { useId } from 'react';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { Choices, FilterSelectProps, SelectProps } from './select.js';
import { WidgetField } from './widget-field.js';
import fieldStyles from './field.module.css';
import type from '../styles/type.module.css';
import styles from './select.module.css';

export function SelectView({ value, onChange, onBlur, choices, placeholder, ...field }: SelectProps<string>) {
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

export function FilterSelectView({ label, labelHidden = false, value, onChange, choices }: FilterSelectProps<string>) {
  // Base UI tells the trigger of its label only after it is drawn; a name must be there from the first moment.
  const named = useId();
  return (
    <Base.Root items={choices} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger className={styles.filter} aria-labelledby={named}>
        <span id={named} className={labelHidden ? type.visuallyHidden : styles.filterLabel}>
          {label}
        </span>
        <Base.Value />
        <Base.Icon>
          <Icon name="down" size={12} />
        </Base.Icon>
      </Base.Trigger>
      <List choices={choices} />
    </Base.Root>
  );
}

function List({ choices }: Choices<string>) {
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
