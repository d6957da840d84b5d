import type { Role } from '@rungs/contracts/session.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import styles from './settings.module.css';

type Props = {
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  /** Those that the one who chooses may give. */
  roles: readonly Role[];
};

/** `employee` is no choice: whoever is a member is one. */
export function RoleChoice({ value, onChange, roles }: Props) {
  const { t } = useTranslation('settings');
  const choices = roles.filter((role) => role !== 'employee');
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('role.label')}</legend>
      {choices.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={(on) => onChange(on ? [...value, role] : value.filter((other) => other !== role))}
          label={t(`role.${role}Means`)}
        />
      ))}
    </fieldset>
  );
}
