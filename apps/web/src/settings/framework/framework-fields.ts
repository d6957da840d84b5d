import type { FrameworkSignalView } from '@rungs/contracts/framework.js';
import { type FrameworkValues, requiredOf } from './framework-values.js';

type FieldOf<T> = (
  name: string,
  label: string,
) => {
  name: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  error: string | undefined;
};

/** The fields of the form by what they hold: their names are made from the framework, so no type knows them. */
export type FrameworkFields = Readonly<{
  text: FieldOf<string>;
  number: FieldOf<number | null>;
  isRequired: (signal: FrameworkSignalView) => boolean;
  require: (signal: FrameworkSignalView, required: boolean) => void;
}>;

type Form = Readonly<{
  values: FrameworkValues;
  set: (name: string, value: boolean) => void;
  field: (name: string, label: string) => unknown;
}>;

export const fieldsOf = ({ field, set, values }: Form): FrameworkFields => ({
  text: field as FieldOf<string>,
  number: field as FieldOf<number | null>,
  isRequired: (signal) => values[requiredOf(signal)] === true,
  require: (signal, required) => set(requiredOf(signal), required),
});
