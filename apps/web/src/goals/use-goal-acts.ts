import type { GoalView } from '@rungs/contracts/goals.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { goalKeys, useActOnGoal } from './goals.queries.js';

/** The acts that need no further word. */
export function useGoalActs() {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const deletion = useUndoableDelete(goalKeys.all);
  const act = useActOnGoal();
  return {
    remove: ({ id, version, title }: GoalView): void =>
      deletion.mutate({ path: `/goals/${id}`, version, words: t('deleted', { title }) }),
    reopen: (goal: GoalView): void =>
      act.mutate(
        { goal, request: { act: 'reopen' } },
        {
          onSuccess: () => void toast({ words: t('reopened', { title: goal.title }) }),
          onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
        },
      ),
  };
}
