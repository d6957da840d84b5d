import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import type { z } from 'zod';
import { newId } from '../ids.js';
import { isStale, ProblemError } from '../problem-error.js';
import { dropDraft, keepDraft } from './drafts.js';
import { type Conflict, errorsByField, type Fact, fieldErrors } from './field-errors.js';
import { type FormDraft, readFormDraft } from './form-draft.js';

export type SaveContext = Readonly<{
  /** One per intention: the same while a person presses again, another once they changed something. */
  idempotencyKey: string;
  /** What the values are based on; after a conflict that of the other's version. */
  version: number | undefined;
}>;

type Options<Values extends Record<string, unknown>, Saved, View> = Readonly<{
  /** Of the request's body, so that browser and server refuse alike. */
  schema: z.ZodType;
  initial: Values;
  save: (values: Values, context: SaveContext) => Promise<Saved>;
  onSaved?: (saved: Saved) => void;
  /** The version that `initial` came from, when something existing is changed. */
  version?: number | undefined;
  /** How the other's version, which comes with a 412, becomes values of this form. */
  current?: Readonly<{
    schema: z.ZodType<View & { version: number }>;
    values: (view: View) => Values;
    /** What else is other than it was, in words; and whether the act is still open. Without them only fields are compared. */
    facts?: (view: View) => readonly Fact[];
    possible?: (view: View) => boolean;
  }>;
  /**
   * For a form that stays while its record changes under it: it shows the new one as long as nothing unsaved is in it, and
   * is based on what one began from once something is. A stale edit must not look fresh, nor vanish.
   */
  live?: boolean | undefined;
  /** Where unsaved text is kept, unique per form and record; without it nothing is kept. */
  draftKey?: string | undefined;
}>;

/** What a form's values began from: who saves them says so, and meets whoever saved another version meanwhile. */
type Basis<Values> = Readonly<{ initial: Values; version?: number | undefined }>;

/** Unsaved words go on from the version they were typed on, also where there is another by now. */
function basisOf<Values>({ initial, version }: Basis<Values>, draft: FormDraft | null): Basis<Values> {
  if (draft === null || draft.version === version) return { initial, version };
  return { initial: { ...initial, ...draft.initial }, version: draft.version };
}

/** A form's state: what is typed, what is wrong with it, and what became of saving. See docs/web.md. */
export function useForm<Values extends Record<string, unknown>, Saved, View = never>(
  options: Options<Values, Saved, View>,
) {
  const { schema, live = false } = options;
  const { t } = useTranslation('shared');
  const id = useId();
  const { draftKey } = options;
  const [draft] = useState(() => (draftKey === undefined ? null : readFormDraft(draftKey)));
  const [began, setBegan] = useState<Basis<Values>>(() => basisOf(options, draft));
  const [restored, setRestored] = useState(draft !== null);
  const { initial, version } = live || restored ? began : options;
  const [values, setValues] = useState<Values>(() => ({ ...options.initial, ...draft?.values }));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict<Values> | null>(null);
  const [saving, setSaving] = useState(false);
  const labels = useRef(new Map<string, string>());
  const key = useRef(newId());
  const latest = useRef(options);
  const basis = useRef<Basis<Values>>({ initial, version });
  useEffect(() => {
    latest.current = options;
    basis.current = { initial, version };
  });

  const invalid = fieldErrors(schema, values, t);
  const dirty = JSON.stringify(values) !== JSON.stringify(initial);
  if (live && !dirty && !saving && conflict === null && (options.version ?? 0) > (began.version ?? 0)) {
    setBegan(options);
    setValues(options.initial);
  }
  const errorOf = (name: string): string | undefined =>
    refused.get(name) ?? (tried || touched.has(name) ? invalid.get(name) : undefined);

  const change = useCallback(
    (name: string, value: unknown) => {
      key.current = newId();
      setRefused((errors) => new Map([...errors].filter(([field]) => field !== name)));
      setValues((before) => {
        const after = { ...before, [name]: value };
        if (draftKey) keepDraft(draftKey, { values: after, ...basis.current });
        return after;
      });
    },
    [draftKey],
  );

  const send = async (toSend: Values, basedOn: number | undefined): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      const saved = await latest.current.save(toSend, { idempotencyKey: key.current, version: basedOn });
      if (draftKey) dropDraft(draftKey);
      key.current = newId();
      setConflict(null);
      setRestored(false);
      setTried(false);
      setTouched(new Set());
      // What is saved is what the next change begins from, until it is read anew: who types on conflicts with nobody.
      const after = latest.current.current?.schema.safeParse(saved);
      setBegan({ initial: toSend, version: after?.success ? after.data.version : began.version });
      latest.current.onSaved?.(saved);
    } catch (error) {
      const { current } = latest.current;
      const theirs = isStale(error) ? current?.schema.safeParse(error.current) : undefined;
      if (current && theirs?.success) {
        key.current = newId();
        setConflict({
          base: initial,
          theirs: current.values(theirs.data),
          version: theirs.data.version,
          facts: current.facts?.(theirs.data) ?? [],
          possible: current.possible?.(theirs.data) ?? true,
        });
        return;
      }
      const pointed =
        error instanceof ProblemError ? errorsByField(error.errors, toSend, t) : new Map<string, string>();
      setRefused(pointed);
      // A problem that points at fields of this form is said there; any other is said above it.
      setFailure([...pointed.keys()].some((field) => field in toSend) ? null : error);
      setTried(true);
    } finally {
      setSaving(false);
    }
  };

  return {
    id,
    values,
    dirty,
    saving,
    failure,
    conflict,
    restored,
    errors: [...new Set([...invalid.keys(), ...refused.keys()])]
      .filter((name) => name in values && errorOf(name) !== undefined)
      .map((name) => ({ name, label: labels.current.get(name) ?? name })),
    tried,
    labelOf: (name: string): string => labels.current.get(name) ?? name,
    set: <N extends keyof Values & string>(name: N, value: Values[N]): void => change(name, value),

    /** Everything a field needs: `<TextField {...form.field('title', t('title'))} />`. */
    field: <N extends keyof Values & string>(name: N, label: string) => {
      labels.current.set(name, label);
      return {
        name,
        label,
        value: values[name],
        onChange: (value: Values[N]) => change(name, value),
        onBlur: () => setTouched((before) => new Set(before).add(name)),
        error: errorOf(name),
      };
    },

    submit: (): void => {
      if (saving) return;
      setTried(true);
      if (invalid.size === 0) void send(values, version);
    },
    /** After a conflict: the values that shall stay, saved over the other's version, which is then known. */
    resolve: (chosen: Values): void => {
      setValues(chosen);
      if (conflict) void send(chosen, conflict.version);
    },
    /** Back to the text with the conflict open; saving will meet it again. */
    putOff: (): void => setConflict(null),
    reset: (): void => {
      if (draftKey) dropDraft(draftKey);
      setBegan(options);
      setValues(options.initial);
      setRestored(false);
      setTouched(new Set());
      setTried(false);
      setRefused(new Map());
      setFailure(null);
    },
  };
}

export type FormState = Pick<
  ReturnType<typeof useForm<Record<string, unknown>, unknown>>,
  'id' | 'failure' | 'errors' | 'tried' | 'restored' | 'saving' | 'reset' | 'submit'
>;
