import type { ReactElement } from 'react';
import { FieldShape } from './field-shape.js';
import type { FieldProps } from './field.js';
import { widget } from './widget.js';

/** Something one finds by typing: a person, a KPI. `sub` tells two of the same name apart. */
export type Option = Readonly<{ id: string; label: string; sub?: string | undefined }>;

type Shared = {
  options: readonly Option[];
  placeholder?: string | undefined;
  /** Given when the server searches; without it the options are filtered here. */
  onSearch?: ((text: string) => void) | undefined;
  searching?: boolean | undefined;
};

export type ComboboxProps = FieldProps<Option | null> & Shared;
export type MultiComboboxProps<T extends readonly Option[]> = FieldProps<T> & Shared;

/** One found by typing, `null` when none. */
export const Combobox = widget<ComboboxProps>(
  async () => (await import('./combobox-view.js')).ComboboxView,
  ({ value, ...frame }) => <FieldShape {...frame} shown={value?.label ?? frame.placeholder} />,
);

/** Several found by typing, as chips that Backspace and arrows reach. */
export const MultiCombobox = widget<MultiComboboxProps<readonly Option[]>>(
  async () => (await import('./combobox-view.js')).MultiComboboxView,
  ({ value, ...frame }) => (
    <FieldShape {...frame} shown={value.map(({ label }) => label).join(', ') || frame.placeholder} />
  ),
) as <T extends readonly Option[]>(props: MultiComboboxProps<T>) => ReactElement;
