import { Combobox as Base } from '@base-ui/react/combobox';
import { useTranslation } from '../i18n/use-translation.js';
import type { ComboboxProps, MultiComboboxProps, Option } from './combobox.js';
import { Icon } from './icon.js';
import { WidgetField } from './widget-field.js';
import fieldStyles from './field.module.css';
import listStyles from './select.module.css';
import styles from './combobox.module.css';

const same = (a: Option, b: Option): boolean => a.id === b.id;
const words = (option: Option): string => option.label;

export function ComboboxView({
  value,
  onChange,
  onBlur,
  options,
  placeholder,
  onSearch,
  searching,
  ...field
}: ComboboxProps) {
  const { t } = useTranslation('shared');
  return (
    <WidgetField {...field}>
      <Base.Root
        items={options}
        value={value}
        onValueChange={onChange}
        isItemEqualToValue={same}
        itemToStringLabel={words}
        filter={onSearch ? null : undefined}
        onInputValueChange={(text, { reason }) => reason === 'input-change' && onSearch?.(text)}
      >
        <Base.InputGroup className={styles.group}>
          <Base.Input className={fieldStyles.input} placeholder={placeholder} onBlur={onBlur} />
          <Base.Clear className={styles.clear} aria-label={t('field.clear')}>
            <Icon name="close" size={14} />
          </Base.Clear>
        </Base.InputGroup>
        <List searching={searching} />
      </Base.Root>
    </WidgetField>
  );
}

export function MultiComboboxView({
  value,
  onChange,
  onBlur,
  options,
  placeholder,
  onSearch,
  searching,
  ...field
}: MultiComboboxProps<readonly Option[]>) {
  const { t } = useTranslation('shared');
  return (
    <WidgetField {...field}>
      <Base.Root
        multiple
        items={options}
        value={[...value]}
        onValueChange={onChange}
        isItemEqualToValue={same}
        itemToStringLabel={words}
        filter={onSearch ? null : undefined}
        onInputValueChange={(text, { reason }) => reason === 'input-change' && onSearch?.(text)}
      >
        <Base.InputGroup>
          <Base.Chips className={styles.chips}>
            {value.map((option) => (
              <Base.Chip key={option.id} className={styles.chip} aria-label={option.label}>
                {option.label}
                <Base.ChipRemove className={styles.remove} aria-label={t('field.remove', { name: option.label })}>
                  <Icon name="close" size={12} />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              className={styles.bare}
              placeholder={value.length === 0 ? placeholder : undefined}
              onBlur={onBlur}
            />
          </Base.Chips>
        </Base.InputGroup>
        <List searching={searching} />
      </Base.Root>
    </WidgetField>
  );
}

function List({ searching }: { searching: boolean | undefined }) {
  const { t } = useTranslation('shared');
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className={listStyles.positioner}>
        <Base.Popup className={listStyles.popup}>
          <Base.Empty className={listStyles.empty}>{t(searching ? 'field.searching' : 'field.noMatch')}</Base.Empty>
          <Base.List className={listStyles.list}>
            {(option: Option) => (
              <Base.Item key={option.id} value={option} className={listStyles.item}>
                <Base.ItemIndicator className={listStyles.indicator}>
                  <Icon name="check" size={14} />
                </Base.ItemIndicator>
                <span className={listStyles.text}>
                  {option.label}
                  {option.sub && <span className={listStyles.sub}>{option.sub}</span>}
                </span>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
