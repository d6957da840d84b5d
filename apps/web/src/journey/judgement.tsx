import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { daysBetween } from '@rungs/domain/calendar.js';
import { readinessNames } from '@rungs/domain/readiness.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { Icon } from '../shared/ui/icon.js';
import { firstName } from './first-name.js';
import { useLocalized } from './localized.js';
import styles from './readiness-section.module.css';

/** The manager's call with its reason and its age; when it is old it says so. */
export function Judgement({ page: { person, readiness, relation } }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  const say = useLocalized();
  const dates = useDates();
  const whoCouldName = useWhoCouldName(person);
  const manager = readiness?.givenBy ?? person.managerName;
  const title =
    relation === 'manager'
      ? t('readiness.yours')
      : manager
        ? t('readiness.theirs', { name: firstName(manager) })
        : t('readiness.managers');
  if (!readiness) {
    return (
      <>
        <p className={styles.line}>
          <span className={styles.name}>{title}</span>
          <span>{t('readiness.notYet')}</span>
        </p>
        <p className={styles.sub}>
          {person.managerId ? t('readiness.teach') : `${t('readiness.noManager')} ${whoCouldName}`}
        </p>
      </>
    );
  }
  const age = daysBetween(readiness.givenOn, dates.today());
  return (
    <>
      <p className={styles.line}>
        <span className={styles.name}>{title}</span>
        <b>{say(readinessNames[readiness.value])}</b>
      </p>
      {readiness.stale ? (
        <p className={styles.stale}>
          <Icon name="clock" size={14} />
          <span title={dates.exact(readiness.givenOn)}>{t('readiness.stale', { age })}</span>
        </p>
      ) : (
        <p className={styles.sub} title={dates.exact(readiness.givenOn)}>
          {t('readiness.age', { age })}
        </p>
      )}
      <p className={styles.reason}>{readiness.reason}</p>
    </>
  );
}
