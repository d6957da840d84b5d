import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { changedParts } from './changed-parts.js';
import type { Conflict } from './field-errors.js';
import styles from './conflict-dialog.module.css';

type Values = Record<string, unknown>;
type Side = 'yours' | 'theirs';

type Props<V extends Values> = {
  form: {
    values: V;
    conflict: Conflict<V> | null;
    saving: boolean;
    labelOf: (name: string) => string;
    resolve: (chosen: V) => void;
    putOff: () => void;
  };
  /** How a value reads where text is not enough: a step, an audience, a list of people. */
  show?: (name: keyof V & string, value: unknown) => string | undefined;
};

/** Both versions, side by side, only where they differ; each field keeps one of them, and nothing is lost silently. */
export function ConflictDialog<V extends Values>({ form, show }: Props<V>) {
  const { t } = useTranslation('shared');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { conflict, values } = form;
  const theirs = conflict?.theirs;
  const names = theirs ? Object.keys(values).filter((name) => !same(values[name], theirs[name])) : [];
  // What only the other changed is theirs until one says otherwise; every word one typed oneself stays one's own.
  const choice = (name: string): Side =>
    chosen[name] ?? (same(values[name], conflict?.base[name]) ? 'theirs' : 'yours');
  const read = (name: string, value: unknown): string => show?.(name, value) ?? plain(value);
  const finish = (pick: (name: string) => Side): void => {
    if (!theirs) return;
    const picked = names.filter((name) => pick(name) === 'theirs').map((name) => [name, theirs[name]] as const);
    form.resolve({ ...values, ...Object.fromEntries(picked) });
    setChosen({});
  };

  return (
    <Dialog
      open={conflict !== null}
      onClose={form.putOff}
      dismissible={false}
      size="wide"
      title={t('conflict.title')}
      description={t('conflict.why')}
      actions={
        <>
          <Button look="quiet" onClick={form.putOff}>
            {t('conflict.goOn')}
          </Button>
          <Button busy={form.saving} onClick={() => finish(() => 'theirs')}>
            {t('conflict.keepTheirs')}
          </Button>
          <Button busy={form.saving} onClick={() => finish(() => 'yours')}>
            {t('conflict.keepYours')}
          </Button>
          <Button look="primary" busy={form.saving} onClick={() => finish(choice)}>
            {t('conflict.save')}
          </Button>
        </>
      }
    >
      {names.map((name) => {
        const mine = read(name, values[name]);
        const other = read(name, theirs?.[name]);
        return (
          <fieldset key={name} className={styles.field}>
            <legend className={styles.name}>{t('conflict.choose', { field: form.labelOf(name) })}</legend>
            <div className={styles.two}>
              {(['yours', 'theirs'] as const).map((side) => (
                <label key={side} className={styles.side}>
                  <input
                    type="radio"
                    name={`conflict-${name}`}
                    checked={choice(name) === side}
                    onChange={() => setChosen({ ...chosen, [name]: side })}
                  />
                  <span className={styles.whose}>
                    {side === 'yours' ? t('conflict.yours') : t('conflict.theirs', { version: conflict?.version ?? 0 })}
                  </span>
                  <Marked
                    text={side === 'yours' ? mine : other}
                    against={side === 'yours' ? other : mine}
                    empty={t('conflict.empty')}
                  />
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </Dialog>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function Marked({ text, against, empty }: { text: string; against: string; empty: string }) {
  if (text === '') return <span className={styles.empty}>{empty}</span>;
  return (
    <span className={styles.text}>
      {changedParts(text, against).map((part, index) =>
        part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </span>
  );
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return 'label' in Object(value) ? String((value as { label: unknown }).label) : JSON.stringify(value);
}
