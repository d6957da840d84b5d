import type { EvidenceSummary, EvidenceView } from '@rungs/contracts/evidence.js';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Rows, Section } from '../shared/ui/section.js';
import { EntryRow } from './entry-row.js';
import styles from './timeline.module.css';

type Props = {
  entries: readonly EvidenceView[];
  months: EvidenceSummary['months'];
  openId: string | undefined;
  onOpen: (entry: EvidenceView) => void;
};

/** Entries by month, the latest first; each month says how much of it a filter hides. */
export function Timeline({ entries, months, openId, onOpen }: Props) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const { nameOf } = useCompetencies();
  const byMonth = Map.groupBy(entries, ({ occurredOn }) => occurredOn.slice(0, 7));
  const counts = new Map(months.map((month) => [month.month, month]));
  return (
    <div className={styles.months}>
      {[...byMonth].map(([month, some]) => {
        const { total, matching } = counts.get(month) ?? { total: some.length, matching: some.length };
        const aside = matching < total ? t('month.shown', { matching, total }) : t('month.all', { total });
        return (
          <Section key={month} title={capitalised(dates.month(`${month}-15`))} aside={aside}>
            <Rows>
              {some.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  nameOf={nameOf}
                  open={entry.id === openId}
                  onOpen={() => onOpen(entry)}
                />
              ))}
            </Rows>
          </Section>
        );
      })}
    </div>
  );
}

/** Spanish writes months small, but not at the head of a section. */
const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
