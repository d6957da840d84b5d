import type { EvidenceView } from '@rungs/contracts/evidence.js';

type Kpi = NonNullable<EvidenceView['kpi']>;

/** "Lead time 41 → 12 min", in the numbers of the reader's language. */
export function kpiWords({ name, before, after, unit }: Kpi, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: 'min2' });
  const values = [before, after].map((value) => (value === null ? null : number.format(value)));
  const [from, to] = values;
  const change = from && to ? `${from} → ${to}` : to ? `→ ${to}` : (from ?? '');
  return [name, change, change && unit].filter(Boolean).join(' ');
}

/** "−71 %", where both values say so and the first is no zero. */
export function kpiChange({ before, after }: Kpi, locale: string): string | null {
  if (before === null || after === null || before === 0 || before === after) return null;
  const share = (after - before) / Math.abs(before);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'always', maximumFractionDigits: 0 });
  // English writes a hyphen here, which is shorter than the plus that stands for the other direction.
  return percent.format(share).replace('-', '−');
}
