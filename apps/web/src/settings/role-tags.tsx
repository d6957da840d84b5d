import type { Role } from '@rungs/contracts/session.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Tag } from '../shared/ui/tag.js';
import styles from './settings.module.css';

/** What somebody is besides an employee, which everybody is. */
export function RoleTags({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('settings');
  return (
    <span className={styles.roles}>
      {roles
        .filter((role) => role !== 'employee')
        .map((role) => (
          <Tag key={role} look="accent">
            {t(`role.${role}`)}
          </Tag>
        ))}
    </span>
  );
}
