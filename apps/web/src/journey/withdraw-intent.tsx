import type { IntentView, JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { toast } from '../shared/ui/toast.js';
import { journeyActs, useJourneyAct } from './journey.queries.js';

/** Taking it back is final for this intent; a new one can be declared. */
export function WithdrawIntent({ page, intent }: { page: JourneyPage; intent: IntentView }) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const [asking, setAsking] = useState(false);
  const withdraw = useJourneyAct(page.person.id, () =>
    journeyActs.withdraw(intent.id, {
      version: intent.version,
      idempotencyKey: `withdraw:${intent.id}:${intent.version}`,
    }),
  );
  return (
    <>
      <Button small look="quiet" onClick={() => setAsking(true)}>
        {t('withdraw.act')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdraw.title')}
        stays={[t('withdraw.stays')]}
        ends={[t('withdraw.ends')]}
        keep={t('withdraw.keep')}
        act={t('withdraw.act')}
        busy={withdraw.isPending}
        onConfirm={() =>
          withdraw.mutate(undefined, {
            onSuccess: () => setAsking(false),
            onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
          })
        }
      />
    </>
  );
}
