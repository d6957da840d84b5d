import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { classNames } from '../shared/ui/class-names.js';
import { Icon } from '../shared/ui/icon.js';
import styles from './file-field.module.css';

type Props = Readonly<{ label: string; help: string; busy: boolean; onFile: (file: File) => void }>;

/** A file chosen or dropped. The input itself is the control; the sheet around it only takes drops. */
export function FileField({ label, help, busy, onFile }: Props) {
  const { t } = useTranslation('imports');
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={classNames(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-busy={busy || undefined}
    >
      <Icon name="import" size={20} />
      <label htmlFor={id} className={styles.label}>
        {busy ? t('upload.reading') : label}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={busy}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
    </div>
  );
}
