import type { Translate } from '../shared/i18n/words.js';
import type { LadderView } from '@rungs/contracts/ladders.js';

/** "3 entries of 2 kinds, over 2 months": how much has to be shown. */
export function barWords({ bar }: Pick<LadderView['expectations'][number], 'bar'>, t: Translate<'ladder'>): string {
  const parts = [
    t('bar.entries', { count: bar.count }),
    bar.kinds > 1 && t('bar.kinds', { count: bar.kinds }),
    bar.months > 1 && t('bar.months', { count: bar.months }),
  ];
  return parts.filter(Boolean).join(' ');
}
