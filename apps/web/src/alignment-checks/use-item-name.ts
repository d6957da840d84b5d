import type { AlignmentView } from '@rungs/contracts/alignment-checks.js';
import { useTranslation } from '../shared/i18n/use-translation.js';

type Named = Pick<AlignmentView['items'][number], 'kind' | 'title' | 'replacement'>;

/** An item as its plan says it: "Improve the build". What begins like a sentence is one: "Improve: Builds are slow". */
export function useItemName(): (item: Named) => string {
  const { t } = useTranslation('alignment-checks');
  return ({ kind, title, replacement }) => {
    const named = /^\p{Lu}/u.test(title) ? 'said' : 'named';
    return kind === 'replace' && replacement
      ? t(`${named}.replaceWith`, { title, replacement })
      : t(`${named}.${kind}`, { title });
  };
}
