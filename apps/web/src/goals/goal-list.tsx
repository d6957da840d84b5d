import type { GoalAbility, GoalView } from '@rungs/contracts/goals.js';
import type { Step } from '@rungs/contracts/records.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { AskHelpDrawer, type HelpAbout } from '../help-requests/index.js';
import { late } from '../shared/ui/late.js';
import type { MenuItem } from '../shared/ui/menu.js';
import { Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tread } from '../shared/ui/tread.js';
import type { Closing } from './close-goal-dialog.js';
import { GoalDetails } from './goal-details.js';
import { GoalDrawer } from './goal-drawer.js';
import { GoalRow } from './goal-row.js';
import { type GoalFilters, goalsQuery } from './goals.queries.js';
import styles from './goal-list.module.css';
import { useGoalActs } from './use-goal-acts.js';

/** What opens with a press comes with it. */
const CloseGoalDialog = late(async () => (await import('./close-goal-dialog.js')).CloseGoalDialog);

type Props = {
  personId: string;
  filters: GoalFilters;
  /** The step that a new goal is proposed for. */
  step: Step;
  /** Shown where the person has no goal that fits; `set` opens a new one. */
  empty: (set: (() => void) | null) => ReactNode;
  /** Whether the parts of the list name what is in them, where no heading above does. */
  named?: boolean;
  /** Drawn above the list with what it says about all goals. */
  head?: (open: { count: number; limit: number; none: boolean; set: (() => void) | null }) => ReactNode;
};

/** A person's goals, open ones first, each with the acts that are open to whoever looks. */
export function GoalList({ personId, filters, step, empty, named = false, head }: Props) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    goalsQuery(personId, filters),
  );
  const drawer = useOpened<GoalView | null>();
  const details = useOpened<GoalView>();
  const asking = useOpened<HelpAbout>();
  const closing = useOpened<Closing>();
  const { reopen, remove } = useGoalActs();

  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }

  const set = first.abilities.includes('create') ? () => drawer.show(null) : null;
  const goals = data.pages.flatMap(({ items }) => items);
  const runs: Record<GoalAbility, (goal: GoalView) => void> = {
    update: drawer.show,
    finish: (goal) => closing.show({ goal, act: 'finish' }),
    drop: (goal) => closing.show({ goal, act: 'drop' }),
    reopen,
    delete: remove,
  };
  const askAbout = ({ id, title }: GoalView): MenuItem => ({
    id: 'ask',
    label: t('act.ask'),
    icon: 'people',
    run: () => asking.show({ kind: 'goal', id, title }),
  });
  const actsOf = (goal: GoalView): MenuItem[] => [
    ...(goal.state === 'open' && goal.abilities.includes('update') ? [askAbout(goal)] : []),
    ...goal.abilities.map((act) => ({
      id: act,
      label: t(`act.${act}`),
      icon: icons[act],
      danger: act === 'delete',
      run: () => runs[act](goal),
    })),
  ];
  const section = (title: string, some: readonly GoalView[], aside?: ReactNode) =>
    some.length > 0 && (
      <Section title={title} aside={aside}>
        <Rows>
          {some.map((goal) => (
            <GoalRow
              key={goal.id}
              goal={goal}
              acts={actsOf(goal)}
              onOpen={() => (goal.abilities.includes('update') ? drawer.show(goal) : details.show(goal))}
            />
          ))}
        </Rows>
      </Section>
    );
  const { openCount: count, openLimit: limit } = first;

  return (
    <>
      {head?.({ count, limit, none: goals.length === 0, set })}
      <div className={styles.sections}>
        {goals.length === 0 && empty(set)}
        {section(
          t(named ? 'section.openGoals' : 'section.open'),
          goals.filter(({ state }) => state === 'open'),
          <OpenAgainstLimit {...{ count, limit }} />,
        )}
        {section(
          t(named ? 'section.closedGoals' : 'section.closed'),
          goals.filter(({ state }) => state !== 'open'),
        )}
      </div>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <GoalDrawer
          key={drawer.opened.key}
          personId={personId}
          goal={drawer.opened.of}
          step={step}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
      {details.opened && (
        <GoalDetails
          key={details.opened.key}
          goal={details.opened.of}
          open={details.opened.open}
          onClose={details.close}
        />
      )}
      {asking.opened && (
        <AskHelpDrawer
          key={asking.opened.key}
          about={asking.opened.of}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
      {closing.opened && (
        <CloseGoalDialog
          key={closing.opened.key}
          closing={closing.opened.of}
          open={closing.opened.open}
          onClose={closing.close}
        />
      )}
    </>
  );
}

const icons = { update: 'edit', finish: 'done', drop: 'close', reopen: 'undo', delete: 'trash' } as const;

function OpenAgainstLimit({ count, limit }: { count: number; limit: number }) {
  const { t } = useTranslation('goals');
  if (count > limit) return t('overLimit', { count, limit });
  return (
    <>
      <Tread met={count} required={limit} spoken={false} /> {t('underLimit', { count, limit })}
    </>
  );
}
