import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { CommentCount } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Icon } from '../shared/ui/icon.js';
import styles from './entry-row.module.css';
import { kpiChange, kpiWords } from './kpi-words.js';

type Props = { entry: EvidenceView; nameOf: (key: string) => string; open: boolean; onOpen: () => void };

/** One entry of the timeline: its day, what came of it, and whom it is shown to. */
export function EntryRow({ entry, nameOf, open, onOpen }: Props) {
  const { t, i18n } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const { kpi, result, audience, visibleTo } = entry;
  const names = new Intl.ListFormat(i18n.language).format(entry.contributors.map(({ name }) => name));
  const change = kpi && kpiChange(kpi, i18n.language);
  const words = [kpi && kpiWords(kpi, i18n.language), names && t('with', { names })].filter(Boolean).join(', ');
  const alone = visibleTo.length <= 1;
  return (
    <li className={styles.row} data-open={open || undefined}>
      <time className={styles.day} dateTime={entry.occurredOn} title={dates.exact(entry.occurredOn)}>
        {Number(entry.occurredOn.slice(8, 10))}
      </time>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <button type="button" className={styles.open} aria-expanded={open} onClick={onOpen}>
            {entry.title}
          </button>
        </h3>
        {(result || words) && <p className={styles.words}>{result || words}</p>}
        <p className={styles.facts}>
          <span className={styles.step} data-step={entry.step}>
            {t('step', { step: entry.step })}
          </span>
          {entry.competencyKeys.map((key) => (
            <span key={key}>{nameOf(key)}</span>
          ))}
          <span>{t(`kind.${entry.kind}`)}</span>
          <CommentCount personId={entry.personId} id={entry.id} />
          {kpi && (result || change) && (
            <span>{change ? [kpi.name, change].filter(Boolean).join(' ') : kpiWords(kpi, i18n.language)}</span>
          )}
        </p>
      </div>
      <span className={styles.audience} title={shared(`audience.help.${audience}`)}>
        <Icon
          name={alone ? 'lock' : 'eye'}
          label={
            alone ? shared('visible.onlyYou') : `${shared('visible.label')} ${shared(`audience.name.${audience}`)}`
          }
        />
      </span>
    </li>
  );
}
