import type { PlanItemAbility, PlanItemView, PlanView } from '@rungs/contracts/plans.js';
import { AskHelpDrawer, type HelpAbout } from '../help-requests/index.js';
import { lazy, Suspense } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { loadPart } from '../shared/ui/load-part.js';
import { Rows, Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { ItemCard } from './item-card.js';
import { planKeys, useActOnItem } from './plans.queries.js';
import { useItemWords } from './use-item-words.js';

/** Comes after the plan: it brings the timer along, which nobody needs to read a plan. */
const FocusedTime = lazy(async () => ({
  default: (await loadPart(() => import('../focus-sessions/index.js'))).FocusedTime,
}));

type Props = { plan: PlanView; mine: boolean; onEdit: (item: PlanItemView) => void };

/** Every item whole, with the acts that are open to whoever looks. */
export function ItemList({ plan, mine, onEdit }: Props) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const words = useItemWords();
  const asking = useOpened<HelpAbout>();
  const act = useActOnItem();
  const deletion = useUndoableDelete(planKeys.all);
  const fail = (error: unknown): void => void toast({ words: describeError(error, shared).headline, look: 'problem' });
  const run = (name: Exclude<PlanItemAbility, 'reach'>, item: PlanItemView): void => {
    if (name === 'update') return onEdit(item);
    if (name === 'delete') {
      return deletion.mutate({
        path: `/plan-items/${item.id}`,
        version: plan.version,
        words: t('item.deleted', { name: words.name(item) }),
      });
    }
    act.mutate({ plan, id: item.id, request: { act: name } }, { onError: fail });
  };
  const reach = (item: PlanItemView, milestoneId: string, reached: boolean): void =>
    act.mutate({ plan, id: item.id, request: { act: 'reach', milestoneId, reached } }, { onError: fail });
  const ask = ({ id, title }: PlanItemView): void => asking.show({ kind: 'plan_item', id, title });
  return (
    <Section title={t('items.title')}>
      <Rows>
        {plan.items.map((item) => (
          <ItemCard key={item.id} item={item} acts={{ run, reach, ask: mine && item.state !== 'done' ? ask : null }}>
            {mine && (
              <Suspense fallback={null}>
                <FocusedTime personId={plan.personId} planItemId={item.id} />
              </Suspense>
            )}
          </ItemCard>
        ))}
      </Rows>
      {asking.opened && (
        <AskHelpDrawer
          key={asking.opened.key}
          about={asking.opened.of}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
    </Section>
  );
}
