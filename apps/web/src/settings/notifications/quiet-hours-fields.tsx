import type { QuietHours } from '@rungs/contracts/notifications.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Checkbox } from '../../shared/ui/checkbox.js';
import { Field } from '../../shared/ui/field.js';
import fields from '../../shared/ui/field.module.css';
import styles from './quiet-hours-fields.module.css';

const night: QuietHours = { from: '20:00', until: '07:00' };

type Props = {
  value: QuietHours | null;
  onChange: (value: QuietHours | null) => void;
  label: ReactNode;
  error?: string | undefined;
  timeZone: string;
};

/** Two times on the wall of whoever reads the mails. */
export function QuietHoursFields({ value, onChange, label, error, timeZone }: Props) {
  const { t } = useTranslation('notifications');
  const time = (name: 'from' | 'until', hours: QuietHours) => (
    <Field name={`quietHours.${name}`} label={t(`choose.${name}`)} error={name === 'until' ? error : undefined}>
      {(tied) => (
        <input
          {...tied}
          type="time"
          required
          className={fields.input}
          value={hours[name]}
          onChange={({ target }) => target.value !== '' && onChange({ ...hours, [name]: target.value.slice(0, 5) })}
        />
      )}
    </Field>
  );
  return (
    <div className={styles.quiet}>
      <Checkbox checked={value !== null} onChange={(on) => onChange(on ? night : null)} label={label} />
      {value && (
        <div className={styles.times}>
          {time('from', value)}
          {time('until', value)}
        </div>
      )}
      <p className={styles.zone}>{t('choose.zone', { zone: timeZone.replaceAll('_', ' ') })}</p>
    </div>
  );
}
