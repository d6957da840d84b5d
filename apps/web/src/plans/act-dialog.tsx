import type { PlanActRequest, PlanView } from '@rungs/contracts/plans.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useActOnPlan } from './plans.queries.js';

export type Asked = Readonly<{ plan: PlanView; request: PlanActRequest }>;
const longest = 4_000;

/** Every act of a plan may carry words, and a counter has to: both read them beside it later. */
export function ActDialog({
  asked,
  open,
  onClose,
  onDone,
}: {
  asked: Asked;
  open: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const [message, setMessage] = useState('');
  const act = useActOnPlan();
  const { plan, request } = asked;
  const name = request.act;
  const needed = name === 'counter';
  const send = (): void =>
    act.mutate(
      { plan, request: { ...request, message } },
      {
        onSuccess: () => {
          onClose();
          onDone?.();
          toast({ words: t(`done.${name}`) });
        },
      },
    );
  const hides = name === 'propose' && plan.audience === 'private';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      dismissible={message === ''}
      title={t(`ask.${name}`, { name: plan.manager?.name ?? '' })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button
            look="primary"
            busy={act.isPending}
            disabled={message.length > longest || (needed && message.trim() === '')}
            onClick={send}
          >
            {t(`act.${name}`)}
          </Button>
        </>
      }
    >
      {act.error && <ErrorPanel title={t('notDone')} error={act.error} kept={shared('form.typedKept')} />}
      {hides && <p>{t('ask.shows', { name: plan.manager?.name ?? '' })}</p>}
      <TextArea
        name="message"
        label={t('field.message')}
        help={t(`help.${name}`)}
        optional={!needed}
        limit={longest}
        value={message}
        onChange={setMessage}
      />
    </Dialog>
  );
}
