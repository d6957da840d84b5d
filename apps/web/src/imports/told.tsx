import type { ImportPlanSummary } from '@rungs/contracts/people-import.js';
import { useTranslation } from '../shared/i18n/use-translation.js';

const kinds = ['create', 'update', 'deactivate'] as const;

/** "311 new people and 2 leaving": only what there is, as a sentence begins. */
export function Told({ counts, as }: { counts: ImportPlanSummary['counts']; as: 'plan' | 'result' }) {
  const { t, i18n } = useTranslation('imports');
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`told.${as}.${kind}`, { count: counts[kind] }));
  if (parts.length === 0) return t(`told.${as}.nothing`);
  const sentence = new Intl.ListFormat(i18n.language).format(parts);
  return sentence.slice(0, 1).toLocaleUpperCase(i18n.language) + sentence.slice(1);
}
