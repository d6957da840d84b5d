import { type HabitState, habitStateSchema, type HabitView, type KeyPlayerView } from '@rungs/contracts/key-players.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { late } from '../shared/ui/late.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './habits.module.css';
import { keyPlayerKeys, useChangeHabit } from './key-players.queries.js';

const HabitDrawer = late(async () => (await import('./habit-drawer.js')).HabitDrawer);
const icons = { considering: 'open', adopted: 'done', dropped: 'close' } as const;

/** What one wants to do as well as they do: each tried, adopted or dropped by itself. */
export function Habits({ keyPlayer }: { keyPlayer: KeyPlayerView }) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const drawer = useOpened<HabitView | null>();
  const deletion = useUndoableDelete(keyPlayerKeys.all);
  const change = useChangeHabit();
  const { habits, abilities, who } = keyPlayer;
  const move = (habit: HabitView, state: HabitState): void =>
    change.mutate(
      { habit, state },
      { onError: (failure) => void toast({ words: describeError(failure, shared).headline, look: 'problem' }) },
    );
  const actsOf = (habit: HabitView): MenuItem[] => [
    ...(habit.abilities.includes('update')
      ? ([
          ...habitStateSchema.options
            .filter((state) => state !== habit.state)
            .map((state) => ({
              id: state,
              label: t(`act.habit.${state}`),
              icon: icons[state],
              run: () => move(habit, state),
            })),
          { id: 'update', label: t('act.update'), icon: 'edit', run: () => drawer.show(habit) },
        ] satisfies MenuItem[])
      : []),
    ...(habit.abilities.includes('delete')
      ? ([
          {
            id: 'delete',
            label: t('act.delete'),
            icon: 'trash',
            danger: true,
            run: () =>
              deletion.mutate({ path: `/habits/${habit.id}`, version: habit.version, words: t('habits.deleted') }),
          },
        ] satisfies MenuItem[])
      : []),
  ];
  return (
    <div className={styles.habits}>
      {habits.length > 0 && (
        <ul aria-label={t('habits.list', { name: who.name })} className={styles.list}>
          {habits.map((habit) => (
            <li key={habit.id} className={styles.habit} data-dropped={habit.state === 'dropped' || undefined}>
              <p className={styles.said}>
                <span className={styles.words}>{habit.text}</span>{' '}
                <Tag look={habit.state === 'adopted' ? 'good' : 'line'} icon={icons[habit.state]}>
                  {t(`habit.${habit.state}`)}
                </Tag>
              </p>
              <Menu label={t('habits.acts', { text: habit.text })} items={actsOf(habit)} />
            </li>
          ))}
        </ul>
      )}
      {abilities.includes('mirror') && (
        <Button
          small
          look="quiet"
          icon="plus"
          aria-label={`${t('habits.add')}: ${who.name}`}
          onClick={() => drawer.show(null)}
        >
          {t('habits.add')}
        </Button>
      )}
      {drawer.opened && (
        <HabitDrawer
          key={drawer.opened.key}
          keyPlayer={keyPlayer}
          habit={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </div>
  );
}
