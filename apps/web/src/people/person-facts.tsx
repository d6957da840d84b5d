import type { PersonProfile } from '@rungs/contracts/people.js';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ExactDate, RelativeDate } from '../shared/ui/relative-date.js';
import { Section } from '../shared/ui/section.js';
import styles from './person-facts.module.css';

/** What is known, as pairs; what nobody entered is left out. */
export function PersonFacts({ person }: { person: PersonProfile }) {
  const { t } = useTranslation('people');
  const { title, department, manager, level, email, location, startedOn, employment } = person;
  const facts: [string, ReactElement | string | null | undefined][] = [
    [t('field.title'), title],
    [t('field.department'), department?.name],
    [
      t('field.manager'),
      manager && (
        <Link to="/people/$personId/profile" params={{ personId: manager.personId }}>
          {manager.name}
        </Link>
      ),
    ],
    [t('field.level'), level && `${level.code} ${level.title}`],
    [t('field.email'), email && <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>],
    [t('field.location'), location],
    [
      t('field.startedOn'),
      startedOn && (
        <>
          <ExactDate on={startedOn} /> (<RelativeDate on={startedOn} />)
        </>
      ),
    ],
    [t('field.endedOn'), employment?.endedOn && <ExactDate on={employment.endedOn} />],
    [t('field.employeeNumber'), employment?.employeeNumber],
  ];
  const known = facts.filter(([, value]) => Boolean(value));
  return (
    <Section title={t('about')}>
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
