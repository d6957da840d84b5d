import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useViewer } from '../shared/session.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Icon } from '../shared/ui/icon.js';
import { PageHead } from '../shared/ui/page-head.js';
import { ChangeTarget } from './change-target.js';
import { firstName } from './first-name.js';
import styles from './journey-head.module.css';

/** Who this is about, where they want to go, and who can read it. */
export function JourneyHead({ page, opens }: { page: JourneyPage; opens: boolean }) {
  const { t } = useTranslation('journey');
  const { person, journey, intent, relation } = page;
  const dates = useDates();
  const state = intent?.state;
  const stands = state !== undefined && state !== 'withdrawn' && state !== 'superseded' ? state : null;
  const parts: ReactNode[] = [
    <Way key="way" page={page} />,
    person.department,
    journey?.targetOn && t('head.by', { date: dates.short(journey.targetOn) }),
    intent && stands && t(`head.intent.${stands}`, { date: dates.short(intent.answeredOn ?? intent.declaredOn) }),
  ].filter(Boolean);
  return (
    <div className={styles.head}>
      <Avatar name={person.name} size="large" />
      <PageHead title={relation === 'owner' ? t('title') : person.name} sentence={person.name} wide>
        {parts.map((part, index) => (
          <span key={index}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            {part}
          </span>
        ))}
      </PageHead>
      <div className={styles.end}>
        <SeenBy page={page} />
        <ChangeTarget page={page} opens={opens} />
      </div>
    </div>
  );
}

/** From where to where: the one thing on this page that both should be able to say by heart. */
function Way({ page: { person, journey } }: { page: JourneyPage }) {
  const is = [person.title || person.level?.title, person.level?.code].filter(Boolean).join(' ');
  if (!journey) return is;
  return (
    <>
      {is} → <b>{`${journey.targetLevel.title} ${journey.targetLevel.code}`}</b>
    </>
  );
}

/** "Visible to you, Dana and Ruth": everybody who reads this page, the manager's manager too, from where the reader stands. */
function SeenBy({ page: { person, relation } }: { page: JourneyPage }) {
  const { t, i18n } = useTranslation('journey');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const { skipLevelName, managerName } = useViewer().membership;
  const above = (name: string | null): string[] => (name === null ? [] : [firstName(name)]);
  // Whoever was above a manager who has left goes on reading it.
  const theirs = [...above(person.managerName), ...above(skipLevelName)];
  const others =
    relation === 'owner'
      ? theirs
      : [firstName(person.name), ...above(relation === 'manager' ? managerName : person.managerName)];
  const readers = others.length > 0 ? [t('you'), ...others] : [];
  return (
    <span className={styles.seen}>
      <Icon name={readers.length === 0 ? 'lock' : 'eye'} size={14} />
      {readers.length === 0 ? t('head.onlyYou') : t('head.seen', { names: list.format(readers) })}
    </span>
  );
}
