import type { ReactElement, ReactNode } from 'react';
import type { Choice } from './choice.js';
import { FieldShape } from './field-shape.js';
import type { FieldProps } from './field.js';
import { Icon } from './icon.js';
import { widget } from './widget.js';
import type from '../styles/type.module.css';
import styles from './select.module.css';

export type Choices<T extends string> = { choices: readonly Choice<T>[]; placeholder?: string };
export type SelectProps<T extends string> = FieldProps<T | null> & Choices<T>;
export type FilterSelectProps<T extends string> = {
  label: ReactNode;
  /** Where the words beside it say it already. */
  labelHidden?: boolean;
  value: T;
  onChange: (value: T) => void;
} & Choices<T>;

const labelOf = ({ choices, placeholder }: Choices<string>, value: string | null): string | undefined =>
  choices.find((choice) => choice.value === value)?.label ?? placeholder;

/** One of six or more, as a field of a form. Fewer are a SegmentedControl; hundreds are a Combobox. */
export const Select = widget<SelectProps<string>>(
  async () => (await import('./select-view.js')).SelectView,
  ({ value, choices, placeholder = '', ...frame }) => (
    <FieldShape {...frame} shown={labelOf({ choices, placeholder }, value)} />
  ),
) as <T extends string>(props: SelectProps<T>) => ReactElement;

/** A filter above a list: reads "Window any". */
export const FilterSelect = widget<FilterSelectProps<string>>(
  async () => (await import('./select-view.js')).FilterSelectView,
  ({ label, labelHidden, value, ...choices }) => (
    <span className={styles.filter} aria-busy="true">
      <span className={labelHidden ? type.visuallyHidden : styles.filterLabel}>{label}</span>
      {labelOf(choices, value)}
      <Icon name="down" size={12} />
    </span>
  ),
) as <T extends string>(props: FilterSelectProps<T>) => ReactElement;
