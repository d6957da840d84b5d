import { mostHelpParts } from '@rungs/contracts/help-requests.js';
import { useRef } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { TextField } from '../shared/ui/text-field.js';
import styles from './parts-field.module.css';

type Props = {
  name: string;
  label: string;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  error: string | undefined;
};

/** The steps of a breakdown in their order. Enter goes on to the next one, so that a list is typed without a mouse. */
export function PartsField({ name, label, value, onChange, error }: Props) {
  const { t } = useTranslation('help-requests');
  const list = useRef<HTMLFieldSetElement>(null);
  const set = (index: number, title: string): void => onChange(value.map((one, at) => (at === index ? title : one)));
  const swap = (index: number): void =>
    onChange(
      value.map((one, at) =>
        at === index - 1 ? (value[index] ?? one) : at === index ? (value[index - 1] ?? one) : one,
      ),
    );
  const focus = (index: number): void => queueMicrotask(() => list.current?.querySelectorAll('input')[index]?.focus());
  return (
    <fieldset
      ref={list}
      className={styles.parts}
      onKeyDown={(event) => {
        const at = [...(list.current?.querySelectorAll('input') ?? [])].indexOf(event.target as HTMLInputElement);
        if (event.key !== 'Enter' || event.metaKey || event.ctrlKey || at < 0) return;
        event.preventDefault();
        if (at === value.length - 1 && value.length < mostHelpParts) onChange([...value, '']);
        focus(at + 1);
      }}
    >
      <legend>{label}</legend>
      {value.map((title, index) => {
        const n = index + 1;
        return (
          <div key={index} className={styles.row}>
            <TextField
              name={index === 0 ? name : `${name}.${index}`}
              label={t('field.part', { n })}
              value={title}
              maxLength={200}
              onChange={(next) => set(index, next)}
              error={index === 0 ? error : undefined}
            />
            <IconButton icon="up" label={t('field.moveUp', { n })} disabled={index === 0} onClick={() => swap(index)} />
            <IconButton
              icon="trash"
              label={t('field.removePart', { n })}
              disabled={value.length === 1}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {value.length < mostHelpParts && (
        <p>
          <Button small icon="plus" onClick={() => onChange([...value, ''])}>
            {t('field.addPart')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
