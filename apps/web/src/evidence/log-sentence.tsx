import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import type { Month } from '../shared/ui/density-strip.js';
import { type Finding, recentMonths } from './finding.js';

type Props = { finding: Finding; summary: EvidenceSummary; months: readonly Month[] };

/** The page's title: how much there is, since when, and the one thing to know about its spread. */
export function LogSentence({ finding, summary: { total, inLevel }, months }: Props) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  if (total === 0) return t('sentence.none');
  const month = (name: string): string => dates.month(`${name}-15`);
  const { count, spread, share, gap } = finding;
  const gapWords = ([from, to]: NonNullable<Finding['gap']>): string =>
    from === to ? t('sentence.gap', { month: month(from) }) : t('sentence.gaps', { from: month(from), to: month(to) });
  const since = inLevel
    ? t('sentence.sinceLevel', { count, level: inLevel.code })
    : t('sentence.since', { count, month: month(months[0]?.month ?? '') });
  const spreads = {
    none: '',
    even: t('sentence.even'),
    recent: t('sentence.recent', { share, months: recentMonths }),
    gap: gap ? gapWords(gap) : '',
  };
  return `${since}${spreads[spread]}.`;
}
