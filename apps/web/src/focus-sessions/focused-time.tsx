import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import styles from './focused-time.module.css';
import { focusByItemQuery } from './focus-sessions.queries.js';

/** How long the owner worked on an item of their plan by the timer. Drawn for the owner alone; nothing where it is nothing. */
export function FocusedTime({ personId, planItemId }: { personId: string; planItemId: string }) {
  const { t } = useTranslation('focus-sessions');
  const { data } = useQuery(focusByItemQuery(personId));
  const found = data?.get(planItemId);
  if (!found) return null;
  const { minutes, minutesThisWeek } = found;
  const spent = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const lately = { weekHours: Math.floor(minutesThisWeek / 60), week: minutesThisWeek % 60 };
  return (
    <p className={styles.focused}>
      <Icon name="lock" size={14} />
      {t('focused', { ...spent, ...lately })}
    </p>
  );
}
