import type { KpiView } from '@rungs/contracts/kpis.js';
import { useMemo } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';

/** A number in the reader's language with the unit of its KPI. */
export function useFigures(): (value: number, unit: KpiView['unit']) => string {
  const { i18n } = useTranslation('kpis');
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 6 });
    return (value, unit) => (unit === '' ? format.format(value) : `${format.format(value)}\u00a0${unit}`);
  }, [i18n.language]);
}
