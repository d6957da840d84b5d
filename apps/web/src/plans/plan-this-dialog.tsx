import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import type { PlanView } from '@rungs/contracts/plans.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { newId } from '../shared/ids.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { createPlan, planQuery } from './plans.queries.js';
import { usePlanOpportunities } from './shortlist.queries.js';
import { useProposalWords } from './use-proposal-words.js';

type Props = { of: OpportunityView; open: boolean; onClose: () => void };

/** An opportunity becomes an item of the plan; without a plan it is what one begins with. */
export function PlanThisDialog({ of, open, onClose }: Props) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const words = useProposalWords();
  const [title, setTitle] = useState(of.title);
  const { data, error } = useQuery(planQuery(of.personId));
  const make = usePlanOpportunities();
  const begin = useMutation({
    mutationFn: () =>
      createPlan(
        of.personId,
        { title, summary: '', audience: 'private' },
        { idempotencyKey: newId(), version: undefined },
      ),
  });
  const addTo = ({ id }: PlanView): void =>
    make.mutate(
      { planId: id, opportunityIds: [of.id] },
      {
        onSuccess: () => {
          onClose();
          toast({ words: t('planThis.done', { title: of.title }) });
        },
      },
    );
  const plan = data?.plan;
  const begins = data?.canCreate ?? false;
  const takes = !begins && (plan?.abilities.includes('add_item') ?? false);
  const failure = make.error ?? begin.error;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('planThis.title', { title: of.title })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          {data && !begins && !takes && (
            <ButtonLink look="primary" to="/plan">
              {t('panel.open')}
            </ButtonLink>
          )}
          {(begins || takes) && (
            <Button
              look="primary"
              busy={make.isPending || begin.isPending}
              disabled={begins && title.trim() === ''}
              onClick={() => (plan && takes ? addTo(plan) : begin.mutate(undefined, { onSuccess: addTo }))}
            >
              {t(takes ? 'planThis.add' : 'planThis.begin')}
            </Button>
          )}
        </>
      }
    >
      {failure && <ErrorPanel title={t('item.notSaved')} error={failure} />}
      {error && !data && <ErrorPanel title={t('notRead')} error={error} />}
      {!error && !data && (
        <Loading label={t('title')}>
          <SkeletonRows rows={1} />
        </Loading>
      )}
      {takes && plan && (
        <p>{t('planThis.becomes', { plan: plan.title, pace: words.pace(of.effort), kpi: of.kpi ? 'yes' : 'no' })}</p>
      )}
      {begins && (
        <>
          <p>{t('planThis.noPlan', { pace: words.pace(of.effort) })}</p>
          <TextField name="title" label={t('plan.title')} maxLength={200} value={title} onChange={setTitle} />
        </>
      )}
      {data && !begins && !takes && <p>{t('planThis.closed', { state: plan ? t(`state.plan.${plan.state}`) : '' })}</p>}
    </Dialog>
  );
}
