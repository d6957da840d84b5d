import type { KnownPerson, Named, QuickLog } from '@rungs/domain/quick-log/quick-log.types.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { kpiChange, kpiWords } from '../evidence/index.js';
import { useDates } from '../shared/dates.js';
import styles from './understood.module.css';

type Props = { read: QuickLog; people: readonly KnownPerson[]; competencies: readonly Named[] };

/** What the line was understood to say, field by field; what is not there is not drawn. */
export function Understood({ read, people, competencies }: Props) {
  const { t, i18n } = useTranslation('quick-log');
  const kinds = useTranslation('evidence').t;
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const { title, kpi, before, after, unit, kind, step, occurredOn } = read;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const themes = new Map(competencies.map(({ key, name }) => [key, name]));
  const values = { name: '', before, after, unit: unit ?? '' };
  const change = kpiChange(values, i18n.language);
  const fields = [
    [t('field.title'), title],
    [
      kpi ? t('field.kpi', { name: kpi.name }) : t('field.measure'),
      [kpiWords(values, i18n.language), change && `(${change})`].filter(Boolean).join(' ') || kpi?.name,
    ],
    [t('field.competency'), read.competencyKeys.map((key) => themes.get(key) ?? key).join(', ')],
    [
      t('field.contributors'),
      read.contributorIds
        .map((id) => names.get(id) ?? '')
        .filter(Boolean)
        .join(', '),
    ],
    [t('field.kind'), kind && kinds(`kind.${kind}`)],
    [t('field.step'), step && shared('step.short', { step, name: shared(`step.name.${step}`) })],
    [t('field.when'), `${dates.short(occurredOn)}, ${dates.relative(occurredOn)}`],
  ] as const;
  return (
    <dl className={styles.fields} aria-label={t('understood')}>
      {fields.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd title={value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
