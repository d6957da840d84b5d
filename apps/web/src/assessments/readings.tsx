import type { StandingAssessments } from '@rungs/contracts/assessments.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Section } from '../shared/ui/section.js';
import { standingQuery } from './assessments.queries.js';
import { RatingMark } from './rating-mark.js';
import { isApart, twoReadings } from './two-readings.js';
import styles from './readings.module.css';

/** The two side by side, each expectation by itself, what they read differently first. Nothing is added up. */
export function Readings({ personId }: { personId: string }) {
  const { t } = useTranslation('assessments');
  const { data } = useSuspenseQuery(standingQuery(personId));
  if (!data?.targetLevel || !data.self?.answers || !data.manager?.answers) return null;
  const rows = twoReadings(data);
  const apart = rows.filter(isApart).length;
  return (
    <Section title={t('readings.title', { code: data.targetLevel.code })} aside={t('readings.apart', { count: apart })}>
      <Table rows={rows} data={data} personId={personId} />
    </Section>
  );
}

type TableProps = { rows: ReturnType<typeof twoReadings>; data: StandingAssessments; personId: string };

function Table({ rows, data, personId }: TableProps) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const own = membership.personId === personId;
  const [self, manager] = [
    own ? t('readings.you') : (data.self?.author.name ?? ''),
    data.manager?.author.personId === membership.personId ? t('readings.you') : (data.manager?.author.name ?? ''),
  ];
  return (
    <div className={styles.table} role="table" aria-label={t('readings.label')}>
      <div className={styles.row} role="row" data-head>
        <span role="columnheader">{t('compare.competency')}</span>
        <span role="columnheader">{self}</span>
        <span role="columnheader">{manager}</span>
      </div>
      {rows.map(({ competencyKey, competency, self: mine, manager: theirs, difference }) => (
        <div key={competencyKey} className={styles.row} role="row" data-apart={difference !== 'agree' || undefined}>
          <span role="rowheader">
            <b>{competency}</b>
          </span>
          <span role="cell" data-whose={self}>
            <RatingMark rating={mine} />
          </span>
          <span role="cell" data-whose={manager}>
            <RatingMark rating={theirs} />
          </span>
        </div>
      ))}
    </div>
  );
}
