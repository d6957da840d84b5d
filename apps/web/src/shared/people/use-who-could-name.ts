import type { PersonRef } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import { useViewer } from '../session.js';

/** Who could name a manager where there is none: nobody is left wondering whom to ask. */
export function useWhoCouldName({ couldName }: Readonly<{ couldName: readonly PersonRef[] }>): string {
  const { t, i18n } = useTranslation('shared');
  const { membership } = useViewer();
  if (couldName.length === 0) return t('whoNames.nobody');
  if (couldName.some(({ personId }) => personId === membership.personId)) return t('whoNames.you');
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return t('whoNames.others', { names: list.format(couldName.map(({ name }) => name)) });
}
