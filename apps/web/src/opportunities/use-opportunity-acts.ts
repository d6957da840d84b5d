import type { OpportunityAbility, OpportunityView } from '@rungs/contracts/opportunities.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import type { MenuItem } from '../shared/ui/menu.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { opportunityKeys, useActOnOpportunity } from './opportunities.queries.js';

type Openers = Readonly<Record<'update' | 'drop' | 'ask' | 'plan', (of: OpportunityView) => void>>;
const icons = {
  update: 'edit',
  shortlist: 'right',
  plan: 'right',
  step_back: 'left',
  drop: 'close',
  reopen: 'undo',
  ask: 'speech',
  delete: 'trash',
} as const;

/** The acts that are open, each with its word; moves say where the card is now, since one may not be looking there. */
export function useOpportunityActs(openers: Openers) {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const act = useActOnOpportunity();
  const remove = useUndoableDelete(opportunityKeys.all);
  const move = (of: OpportunityView, name: 'shortlist' | 'step_back' | 'reopen'): void =>
    act.mutate(
      { of, request: { act: name } },
      {
        onSuccess: ({ state, title }) => void toast({ words: t(`moved.${state}`, { title }) }),
        onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
      },
    );
  const run = (of: OpportunityView, name: OpportunityAbility): void => {
    if (name === 'update' || name === 'drop' || name === 'ask' || name === 'plan') openers[name](of);
    else if (name === 'delete') {
      const { id, version, title } = of;
      remove.mutate({ path: `/opportunities/${id}`, version, words: t('deleted', { title }) });
    } else move(of, name);
  };
  return {
    run,
    itemsOf: (of: OpportunityView): MenuItem[] =>
      of.abilities.map((name) => ({
        id: name,
        label: t(`act.${name}`),
        icon: icons[name],
        danger: name === 'delete',
        run: () => run(of, name),
      })),
  };
}
