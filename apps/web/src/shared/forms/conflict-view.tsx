import { ActConflict } from './act-conflict.js';
import { FieldConflict } from './field-conflict.js';
import type { Conflict } from './field-errors.js';

export type FormValues = Record<string, unknown>;

export type ConflictProps<V extends FormValues> = {
  form: {
    values: V;
    conflict: Conflict<V> | null;
    saving: boolean;
    labelOf: (name: string) => string;
    resolve(chosen: V): void;
    putOff: () => void;
  };
  /** How a value reads where text is not enough: a step, an audience, a list of people. */
  show?(name: keyof V & string, value: unknown): string | undefined;
  /** What one is about to do, in the words of its button, with what one typed to go with it. */
  act?: Readonly<{ does: string; words: string }> | undefined;
  /** Leaves what is there as it is, and closes the form. */
  onLeave?: (() => void) | undefined;
};

export type AnyConflictProps = ConflictProps<FormValues> & { open: boolean };

export function ConflictView({ act, onLeave, ...fields }: AnyConflictProps) {
  const { form, open } = fields;
  if (!act) return <FieldConflict {...fields} onLeave={onLeave} />;
  return (
    <ActConflict
      open={open}
      does={act.does}
      words={act.words}
      facts={form.conflict?.facts ?? []}
      possible={form.conflict?.possible ?? true}
      busy={form.saving}
      onAgain={() => form.resolve(form.values)}
      onBack={form.putOff}
      onLeave={onLeave ?? form.putOff}
    />
  );
}
