import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import type { PlanView } from '@rungs/contracts/plans.js';
import { reaches } from '@rungs/domain/audience.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { toast } from '../shared/ui/toast.js';
import styles from './shortlist-drawer.module.css';
import { shortlistQuery, usePlanOpportunities } from './shortlist.queries.js';
import { useProposalWords } from './use-proposal-words.js';

const atOnce = 10;

/** What was shortlisted becomes items of the plan, in the order in which one chooses it. */
export function ShortlistDrawer({ plan, open, onClose }: { plan: PlanView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const { data, error } = useQuery(shortlistQuery(plan.personId));
  const [ids, setIds] = useState<readonly string[]>([]);
  const make = usePlanOpportunities();
  // What somebody took off the shortlist meanwhile is chosen no more.
  const chosen = ids.filter((id) => data?.some((one) => one.id === id));
  const shows = (data ?? []).some(({ id, audience }) => chosen.includes(id) && !reaches(audience, plan.audience));
  const send = (): void =>
    make.mutate(
      { planId: plan.id, opportunityIds: chosen },
      {
        onSuccess: () => {
          onClose();
          toast({ words: t('shortlist.made', { count: chosen.length }) });
        },
      },
    );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={chosen.length === 0}
      title={t('shortlist.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button look="primary" busy={make.isPending} disabled={chosen.length === 0} onClick={send}>
            {t('shortlist.make', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {make.error && <ErrorPanel title={t('item.notSaved')} error={make.error} />}
      <p>{t('shortlist.help')}</p>
      {error && !data && <ErrorPanel title={t('shortlist.notRead')} error={error} />}
      {!error && !data && (
        <Loading label={t('shortlist.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      )}
      {data?.length === 0 && (
        <Empty action={<ButtonLink to="/opportunities">{t('shortlist.toBoard')}</ButtonLink>}>
          {t('shortlist.none')}
        </Empty>
      )}
      {data && data.length > 0 && (
        <Rows>
          {data.map((one) => (
            <Choice
              key={one.id}
              of={one}
              place={chosen.indexOf(one.id) + 1}
              full={chosen.length >= atOnce}
              onChange={(on) => setIds(on ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
            />
          ))}
        </Rows>
      )}
      {shows && <p role="status">{t('shortlist.shows')}</p>}
    </Drawer>
  );
}

type ChoiceProps = { of: OpportunityView; place: number; full: boolean; onChange: (on: boolean) => void };

function Choice({ of, place, full, onChange }: ChoiceProps) {
  const { t } = useTranslation('plans');
  const words = useProposalWords();
  return (
    <li className={styles.choice}>
      <Checkbox
        checked={place > 0}
        disabled={full && place === 0}
        label={place > 0 ? t('shortlist.place', { place, title: of.title }) : of.title}
        onChange={onChange}
      />
      <p className={styles.facts}>
        {[words.pace(of.effort), of.kpi ? t('shortlist.kpi', { name: of.kpi.name }) : t('shortlist.noKpi')].join(' · ')}
      </p>
    </li>
  );
}
