import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { StepName } from '../shared/ui/step-name.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './entry-details.module.css';
import { kpiWords } from './kpi-words.js';

/** An entry as somebody reads it who may not change it. */
export function EntryDetails({ entry }: { entry: EvidenceView }) {
  const { t, i18n } = useTranslation('evidence');
  const { membership } = useViewer();
  const { nameOf } = useCompetencies();
  const names = new Intl.ListFormat(i18n.language).format(entry.contributors.map(({ name }) => name));
  const parts = [
    [t('field.situation'), entry.situation],
    [t('field.action'), entry.action],
    [t('field.result'), entry.result],
    [t('field.kpi'), entry.kpi ? kpiWords(entry.kpi, i18n.language) : ''],
    [t('field.role'), entry.role],
    [t('field.contributors'), names],
    [t('field.competencies'), entry.competencyKeys.map(nameOf).join(', ')],
  ] as const;
  return (
    <div className={styles.details}>
      <p className={styles.facts}>
        <ExactDate on={entry.occurredOn} />
        <StepName step={entry.step} />
        <span>{t(`kind.${entry.kind}`)}</span>
      </p>
      <dl className={styles.parts}>
        {parts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Prose text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {entry.links.length > 0 && (
        <ul className={styles.links} aria-label={t('field.links')}>
          {entry.links.map((link) => (
            <li key={link}>
              <a href={link} rel="noreferrer noopener" target="_blank">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
      <VisibleTo audience={entry.audience} visibleTo={entry.visibleTo} viewer={membership.personId} />
    </div>
  );
}
