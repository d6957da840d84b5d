import { FieldShape } from './field-shape.js';
import type { FieldProps } from './field.js';
import { widget } from './widget.js';

export type NumberFieldProps = FieldProps<number | null> & {
  min?: number;
  max?: number;
  step?: number;
  digits?: number;
};

/** A number as the person's language writes it (`0,6` in Spanish), `null` when empty. */
export const NumberField = widget<NumberFieldProps>(
  async () => (await import('./number-field-view.js')).NumberFieldView,
  ({ value, ...frame }) => <FieldShape {...frame} shown={value?.toString()} />,
);
