import { useState } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Facts, Marked } from './conflict-facts.js';
import styles from './field-conflict.module.css';
import type { AnyConflictProps } from './conflict-view.js';

type Side = 'yours' | 'theirs';

/** Both versions, side by side, only where they differ; each field keeps one of them, and nothing is lost silently. */
export function FieldConflict({ form, show, open, onLeave = form.putOff }: Omit<AnyConflictProps, 'act'>) {
  const { t } = useTranslation('conflicts');
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { conflict, values } = form;
  const { theirs, base, facts = [], possible = true } = conflict ?? {};
  const names = theirs ? Object.keys(values).filter((name) => !same(values[name], theirs[name])) : [];
  // Where it is told what the other changed instead, a field that only one wrote in oneself is no choice.
  const settled = (name: string): boolean => facts.length > 0 && same(theirs?.[name], base?.[name]);
  // What only the other changed is theirs until one says otherwise; every word one typed oneself stays one's own.
  const choice = (name: string): Side => chosen[name] ?? (same(values[name], base?.[name]) ? 'theirs' : 'yours');
  const read = (name: string, value: unknown): string => show?.(name, value) ?? plain(value);
  const finish = (pick: (name: string) => Side): void => {
    if (!theirs) return;
    const picked = names.filter((name) => pick(name) === 'theirs').map((name) => [name, theirs[name]] as const);
    form.resolve({ ...values, ...Object.fromEntries(picked) });
    setChosen({});
  };

  return (
    <Dialog
      open={open}
      onClose={form.putOff}
      dismissible={false}
      size="wide"
      title={t('title')}
      description={t(possible ? 'why' : 'impossible')}
      actions={
        <>
          <Button look="quiet" onClick={form.putOff}>
            {t('goOn')}
          </Button>
          {possible ? (
            <>
              <Button busy={form.saving} onClick={() => finish(() => 'theirs')}>
                {t('keepTheirs')}
              </Button>
              <Button busy={form.saving} onClick={() => finish(() => 'yours')}>
                {t('keepYours')}
              </Button>
              <Button look="primary" busy={form.saving} onClick={() => finish(choice)}>
                {t('save')}
              </Button>
            </>
          ) : (
            <Button look="primary" onClick={onLeave}>
              {t('leave')}
            </Button>
          )}
        </>
      }
    >
      {(facts.length > 0 || names.length === 0) && (
        <section className={styles.facts}>
          <h3 className={styles.name}>{t('changed')}</h3>
          <Facts facts={facts.length > 0 ? facts : [t('unnamed')]} />
        </section>
      )}
      {names.map((name) => {
        const mine = read(name, values[name]);
        const other = read(name, theirs?.[name]);
        return (
          <fieldset key={name} className={styles.field}>
            <legend className={styles.name}>
              {settled(name) ? form.labelOf(name) : t('choose', { field: form.labelOf(name) })}
            </legend>
            <div className={styles.two}>
              {(settled(name) ? (['yours'] as const) : (['yours', 'theirs'] as const)).map((side) => (
                <label key={side} className={styles.side}>
                  {!settled(name) && (
                    <input
                      type="radio"
                      name={`conflict-${name}`}
                      checked={choice(name) === side}
                      onChange={() => setChosen({ ...chosen, [name]: side })}
                    />
                  )}
                  <span className={styles.whose}>
                    {side === 'yours' ? t('yours') : t('theirs', { version: conflict?.version ?? 0 })}
                  </span>
                  <Marked text={side === 'yours' ? mine : other} against={side === 'yours' ? other : mine} />
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

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return 'label' in Object(value) ? String((value as { label: unknown }).label) : JSON.stringify(value);
}
