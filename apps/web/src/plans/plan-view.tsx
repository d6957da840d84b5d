import type { PlanAct, PlanItemView, PlanView as Plan } from '@rungs/contracts/plans.js';
import { planRuns } from '@rungs/domain/plans/plan-state.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { loadPart } from '../shared/ui/load-part.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import type { Asked } from './act-dialog.js';
import { CounterEditor } from './counter-editor.js';
import { FitsMyWeeks } from './fits-my-weeks.js';
import { ItemList } from './item-list.js';
import { editedOf, movedTo, requestOf } from './item-values.js';
import { ActDialog, ItemDrawer, PlanDrawer, PresentPlan, ShortlistDrawer } from './late-overlays.js';
import { PlanActs } from './plan-acts.js';
import { PlanHistory } from './plan-history.js';
import styles from './plan-view.module.css';
import { createItem, planKeys, planQuery, updateItem, useMoveItem, useRefreshPlans } from './plans.queries.js';
import { Timeline } from './timeline.js';

/** How a plan that runs stands to its KPIs comes after the plan itself. */
const PlanAlignment = lazy(async () => ({
  default: (await loadPart(() => import('../alignment-checks/index.js'))).PlanAlignment,
}));

type Props = { personId: string; name: string; kicker?: ReactNode };

/** A person's plan: the same page for its owner and for the manager who answers it. */
export function PlanView({ personId, name, kicker }: Props) {
  const { t } = useTranslation('plans');
  const { data } = useSuspenseQuery(planQuery(personId));
  const drawer = useOpened<Plan | null>();
  const { plan, canCreate } = data;
  const { membership } = useViewer();
  const mine = membership.personId === personId;
  const begin = (
    <Button look="primary" icon="plus" onClick={() => drawer.show(null)}>
      {t(plan ? 'plan.again' : 'plan.new')}
    </Button>
  );
  return (
    <>
      {plan ? (
        <OnePlan
          key={plan.id}
          plan={plan}
          name={name}
          kicker={kicker}
          begin={canCreate ? begin : null}
          onEdit={() => drawer.show(plan)}
        />
      ) : (
        <>
          <PageHead
            title={t('title')}
            sentence={t(mine ? 'sentence.none' : 'sentence.noneTheirs', { name })}
            kicker={kicker}
          />
          <Empty goal={{ required: 1, step: 3 }} action={canCreate && begin}>
            {t(mine ? 'teach' : 'teachTheirs')}
          </Empty>
        </>
      )}
      {drawer.opened && (
        <PlanDrawer
          key={drawer.opened.key}
          personId={personId}
          plan={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </>
  );
}

type OneProps = { plan: Plan; name: string; kicker: ReactNode; begin: ReactNode; onEdit: () => void };

function OnePlan({ plan, name, kicker, begin, onEdit }: OneProps) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const who = useWhoCouldName(membership);
  const [countering, setCountering] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const item = useOpened<PlanItemView | null>();
  const shortlist = useOpened<true>();
  const dialog = useOpened<Asked>();
  const refresh = useRefreshPlans();
  const deletion = useUndoableDelete(planKeys.all);
  const move = useMoveItem(plan.personId);
  const mine = membership.personId === plan.personId;
  const manager = plan.manager?.name ?? '';
  const ask = (act: PlanAct): void =>
    act === 'counter' ? setCountering(true) : dialog.show({ plan, request: { act, message: '' } });
  // The answer may be overtaken: what was taken back meanwhile is countered no more.
  const counters = countering && plan.abilities.includes('counter');
  const edits = plan.abilities.includes('add_item');
  const onMove = (id: string, span: { startsOn: string; endsOn: string }): void => {
    const moved = plan.items.find((one) => one.id === id);
    if (!moved) return;
    const { milestones } = movedTo(editedOf(moved), span);
    move.mutate(
      { plan, id, days: { ...span, ...(milestones.length > 0 && { milestones: [...milestones] }) } },
      { onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }) },
    );
  };
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={kicker}
        sentence={t(`sentence.${plan.state}`, { who: mine ? 'you' : 'other', name, manager: manager || t('aManager') })}
        actions={
          !counters && (
            <>
              {begin}
              <PlanActs
                plan={plan}
                onAct={ask}
                onEdit={onEdit}
                onDelete={() =>
                  deletion.mutate({ path: `/plans/${plan.id}`, version: plan.version, words: t('plan.deleted') })
                }
                onPresent={() => setPresenting(true)}
              />
            </>
          )
        }
      >
        <strong>{plan.title}</strong> <Tag look="accent">{t(`state.plan.${plan.state}`)}</Tag>{' '}
        <VisibleTo audience={plan.audience} visibleTo={plan.visibleTo} viewer={membership.personId} />
        {mine && plan.manager === null && <span> {t('noManager', { who })}</span>}
      </PageHead>
      {plan.summary && <p className={styles.summary}>{plan.summary}</p>}
      {counters ? (
        <CounterEditor plan={plan} onClose={() => setCountering(false)} />
      ) : (
        <div className={styles.parts}>
          {plan.items.length > 0 ? (
            <>
              <Timeline
                items={plan.items.map((one) => ({ key: one.id, item: editedOf(one), state: one.state }))}
                onMove={edits ? onMove : undefined}
                onOpen={edits ? (id) => item.show(plan.items.find((one) => one.id === id) ?? null) : undefined}
              />
              {mine && <FitsMyWeeks personId={plan.personId} />}
              {planRuns(plan.state) && (
                <Suspense fallback={null}>
                  <PlanAlignment personId={plan.personId} name={name} />
                </Suspense>
              )}
              <ItemList plan={plan} mine={mine} onEdit={item.show} />
            </>
          ) : (
            <Empty>{t(edits ? 'items.teach' : 'items.none')}</Empty>
          )}
          {edits && (
            <p className={styles.acts}>
              <Button icon="plus" onClick={() => item.show(null)}>
                {t('item.add')}
              </Button>
              <Button onClick={() => shortlist.show(true)}>{t('shortlist.open')}</Button>
            </p>
          )}
        </div>
      )}
      <div className={styles.said}>
        <RecordThread type="plan" record={plan} title={plan.title} />
        <PlanHistory planId={plan.id} />
      </div>
      {item.opened && (
        <ItemDrawer
          key={item.opened.key}
          item={item.opened.of && editedOf(item.opened.of)}
          version={plan.version}
          draftKey={item.opened.of ? `plan-item:${item.opened.of.id}` : `plan-item:new:${plan.id}`}
          open={item.opened.open}
          onClose={item.close}
          save={(values, context) => {
            const of = item.opened?.of;
            return of ? updateItem(of.id, requestOf(values), context) : createItem(plan.id, requestOf(values), context);
          }}
          onSaved={() => void refresh()}
        />
      )}
      {shortlist.opened && (
        <ShortlistDrawer
          key={shortlist.opened.key}
          plan={plan}
          open={shortlist.opened.open}
          onClose={shortlist.close}
        />
      )}
      {dialog.opened && (
        <ActDialog key={dialog.opened.key} asked={dialog.opened.of} open={dialog.opened.open} onClose={dialog.close} />
      )}
      <PresentPlan plan={plan} name={name} open={presenting} onClose={() => setPresenting(false)} />
    </>
  );
}
