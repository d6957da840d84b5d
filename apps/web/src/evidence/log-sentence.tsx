import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import type { Month } from '../shared/ui/density-strip.js';
import { type Finding, recentMonths } from './finding.js';

type Props = { finding: Finding; summary: EvidenceSummary; months: readonly Month[]; name: string | undefined };

/** The page's title: how much there is, since when, and the one thing to know about its spread. */
export function LogSentence({ finding, summary: { total, inLevel }, months, name }: Props) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  if (total === 0) return name ? t('theirs.none', { name }) : t('sentence.none');
  const month = (name: string): string => dates.month(`${name}-15`);
  const { count, spread, share, gap } = finding;
  const gapWords = ([from, to]: NonNullable<Finding['gap']>): string =>
    from === to ? t('sentence.gap', { month: month(from) }) : t('sentence.gaps', { from: month(from), to: month(to) });
  const since = (): string => {
    if (inLevel) {
      const { code: level } = inLevel;
      return name ? t('theirs.sinceLevel', { name, count, level }) : t('sentence.sinceLevel', { count, level });
    }
    const first = month(months[0]?.month ?? '');
    return name ? t('theirs.since', { name, count, month: first }) : t('sentence.since', { count, month: first });
  };
  const spreads = {
    none: '',
    even: t('sentence.even'),
    recent: t('sentence.recent', { share, months: recentMonths }),
    gap: gap ? gapWords(gap) : '',
  };
  return `${since()}${spreads[spread]}.`;
}
