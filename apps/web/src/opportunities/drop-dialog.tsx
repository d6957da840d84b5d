import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useActOnOpportunity } from './opportunities.queries.js';

const longest = 1_000;

/** To drop one takes a reason: it is what one wants to know when the same thought comes back. */
export function DropDialog({ of, open, onClose }: { of: OpportunityView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const [reason, setReason] = useState('');
  const act = useActOnOpportunity();
  const drop = (): void =>
    act.mutate(
      { of, request: { act: 'drop', reason } },
      {
        onSuccess: () => {
          onClose();
          toast({ words: t('moved.dropped', { title: of.title }) });
        },
      },
    );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      dismissible={reason === ''}
      title={t('drop.title', { title: of.title })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button
            look="primary"
            busy={act.isPending}
            disabled={reason.trim() === '' || reason.length > longest}
            onClick={drop}
          >
            {t('act.drop')}
          </Button>
        </>
      }
    >
      {act.error && <ErrorPanel title={t('notSaved')} error={act.error} kept={shared('form.typedKept')} />}
      <TextArea
        name="reason"
        label={t('drop.reason')}
        help={t('drop.help')}
        limit={longest}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
