import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { decisionsOwed, disagreementsIn } from '@rungs/domain/one-on-one.js';
import { useReadApart } from '../assessments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import styles from './one-on-one.module.css';

/** Where the two see different things, and what waits for an answer: both read the same lines. */
export function ToSettle({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('one-on-one');
  const { intent, readiness, coverage, journey, proposal, person } = page;
  const facts = {
    ...coverage,
    intentState: intent?.state ?? null,
    readiness: readiness?.value ?? null,
    readinessStale: readiness?.stale ?? false,
    hasProposal: proposal !== null,
    hasJourney: journey !== null,
  };
  const values = { name: person.name, manager: person.managerName ?? '', ...coverage };
  const [differ, owed] = [disagreementsIn(facts), decisionsOwed(facts)];
  const apart = useReadApart(person.id);
  return (
    <>
      <Section title={t('differ.title')}>
        {differ.length === 0 && apart?.length === 0 ? (
          <p className={styles.none}>{t('differ.none')}</p>
        ) : (
          <Rows label={t('differ.title')}>
            {apart?.map(({ competencyKey, manager: theirs, ...said }) => (
              <Row key={competencyKey}>{t('differ.apart', { ...values, ...said, theirs })}</Row>
            ))}
            {differ.map((one) => (
              <Row key={one}>{t(`differ.${one}`, values)}</Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('owed.title')}>
        {owed.length === 0 ? (
          <p className={styles.none}>{t('owed.none')}</p>
        ) : (
          <Rows label={t('owed.title')}>
            {owed.map((one) => (
              <Row key={one}>{t(`owed.${one}`, values)}</Row>
            ))}
          </Rows>
        )}
      </Section>
    </>
  );
}
