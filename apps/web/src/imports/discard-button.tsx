import type { PeopleImportView } from '@rungs/contracts/people-import.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { useDiscard } from './imports.queries.js';

/** Nothing has gone in yet, so nothing is lost but the upload: no question asked. */
export function DiscardButton({ found, onDone }: { found: PeopleImportView; onDone: () => void }) {
  const { t } = useTranslation('imports');
  const discard = useDiscard(found);
  if (!found.abilities.includes('discard')) return null;
  return (
    <Button
      look="quiet"
      icon="trash"
      busy={discard.isPending}
      onClick={() => discard.mutate(undefined, { onSuccess: onDone })}
    >
      {t('discard')}
    </Button>
  );
}
