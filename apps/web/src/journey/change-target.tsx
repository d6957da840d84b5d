import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ChangeTargetDialog } from './late-dialogs.js';

/** The way to another target, for those who may choose it. */
export function ChangeTarget({ page, opens }: { page: JourneyPage; opens: boolean }) {
  const { t } = useTranslation('journey');
  const [open, setOpen] = useState(opens);
  const { journey } = page;
  if (!journey || !page.abilities.includes('change')) return null;
  return (
    <>
      <Button icon="target" onClick={() => setOpen(true)}>
        {t('target.change')}
      </Button>
      <ChangeTargetDialog page={page} journey={journey} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
