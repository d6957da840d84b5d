import { Combobox as Base } from '@base-ui/react/combobox';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field.js';
import { Icon } from './icon.js';
import { WidgetField } from './widget-field.js';
import fieldStyles from './field.module.css';
import listStyles from './select.module.css';
import styles from './combobox.module.css';

/** Something one finds by typing: a person, a KPI. `sub` tells two of the same name apart. */
export type Option = Readonly<{ id: string; label: string; sub?: string | undefined }>;

type Shared = {
  options: readonly Option[];
  placeholder?: string | undefined;
  /** Given when the server searches; without it the options are filtered here. */
  onSearch?: ((text: string) => void) | undefined;
  searching?: boolean | undefined;
};

const same = (a: Option, b: Option): boolean => a.id === b.id;
const words = (option: Option): string => option.label;

/** One found by typing, `null` when none. */
export function Combobox({
  value,
  onChange,
  onBlur,
  options,
  placeholder,
  onSearch,
  searching,
  ...field
}: FieldProps<Option | null> & Shared) {
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

/** Several found by typing, as chips that Backspace and arrows reach. */
export function MultiCombobox<T extends readonly Option[]>({
  value,
  onChange,
  onBlur,
  options,
  placeholder,
  onSearch,
  searching,
  ...field
}: FieldProps<T> & Shared) {
  const { t } = useTranslation('shared');
  return (
    <WidgetField {...field}>
      <Base.Root
        multiple
        items={options}
        value={[...value]}
        onValueChange={(next) => onChange(next as readonly Option[] as T)}
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
