import type { PlanItemContent } from '@rungs/domain/plans/plan-content.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';

type Named = Pick<PlanItemContent, 'kind' | 'title' | 'replacement'>;
type Dated = Pick<PlanItemContent, 'startsOn' | 'endsOn'>;

/** An item in words: "Replace the sheet with a board", "7 Dec to 15 Jan", "Build time: from 14 to 6 min". */
export function useItemWords() {
  const { t, i18n } = useTranslation('plans');
  const dates = useDates();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 });
  return {
    name: ({ kind, title, replacement }: Named): string => {
      // What begins like a sentence is one: "Improve: Certificates are typed twice".
      const named = /^\p{Lu}/u.test(title) ? 'said' : 'named';
      return kind === 'replace' && replacement
        ? t(`${named}.replaceWith`, { title, replacement })
        : t(`${named}.${kind}`, { title });
    },
    days: ({ startsOn, endsOn }: Dated): string => {
      if (startsOn && endsOn) return t('days.both', { from: dates.short(startsOn), to: dates.short(endsOn) });
      if (startsOn) return t('days.from', { from: dates.short(startsOn) });
      if (endsOn) return t('days.to', { to: dates.short(endsOn) });
      return t('days.none');
    },
    effort: (hours: number | null): string =>
      hours === null ? '' : t('effort', { count: hours, hours: number.format(hours) }),
    /** The KPI of the criterion; empty where it names none. */
    kpi: ({ criterion: { kpiName, unit, baseline, target } }: Pick<PlanItemContent, 'criterion'>): string => {
      if (!kpiName) return '';
      const with_ = (value: number): string => `${number.format(value)}${unit ? ` ${unit}` : ''}`;
      if (target === null) return kpiName;
      if (baseline === null) return t('kpi.to', { name: kpiName, target: with_(target) });
      return t('kpi.fromTo', { name: kpiName, baseline: number.format(baseline), target: with_(target) });
    },
    number: (value: number): string => number.format(value),
  };
}
