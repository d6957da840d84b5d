import type { PlanTurn } from '@rungs/contracts/plan-turns.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useItemWords } from './use-item-words.js';

export type Change = PlanTurn['changes'][number];

/** One difference between two versions as a sentence. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useTranslation('plans');
  const dates = useDates();
  const words = useItemWords();
  const day = (on: string | null): string => (on === null ? t('change.noDay') : dates.short(on));
  const said = (value: string | number | null): string => {
    if (value === null || value === '') return t('change.nothing');
    return typeof value === 'number' ? words.number(value) : `“${value}”`;
  };
  const measure = (kpi: Extract<Change, { type: 'kpi_linked' }>['before']): string =>
    kpi === null ? t('change.noKpi') : t(kpi.id === null ? 'change.ownWords' : 'change.kpi', { name: kpi.name });
  return (change) => {
    switch (change.type) {
      case 'plan_changed':
        return t(`change.plan.${change.field}`, { before: said(change.before), after: said(change.after) });
      case 'item_added': {
        const { title, opportunity } = change;
        const kind = t(`kind.${change.kind}`);
        return opportunity === null
          ? t('change.item_added', { title, kind })
          : t('change.item_made', { title, kind, opportunity });
      }
      case 'item_removed':
        return t('change.item_removed', { title: change.title, kind: t(`kind.${change.kind}`) });
      case 'kpi_linked':
        return t('change.kpi_linked', {
          title: change.title,
          before: measure(change.before),
          after: measure(change.after),
        });
      case 'item_moved':
        return t('change.item_moved', {
          title: change.title,
          before: words.days(change.before),
          after: words.days(change.after),
        });
      case 'item_changed': {
        const value = (of: string | number | null): string =>
          change.field === 'kind' ? t(`kind.${of as 'change' | 'improve' | 'replace'}`) : said(of);
        const field = t(`change.field.${change.field}`);
        return t('change.item_changed', {
          title: change.title,
          field,
          before: value(change.before),
          after: value(change.after),
        });
      }
      case 'milestone_added':
      case 'milestone_removed':
        return t(`change.${change.type}`, {
          title: change.title,
          milestone: change.milestone,
          day: day(change.dueOn),
        });
      case 'milestone_renamed':
        return t('change.milestone_renamed', { title: change.title, before: change.before, after: change.after });
      case 'milestone_moved':
        return t('change.milestone_moved', {
          title: change.title,
          milestone: change.milestone,
          before: day(change.before),
          after: day(change.after),
        });
    }
  };
}
