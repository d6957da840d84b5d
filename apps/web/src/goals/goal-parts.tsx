import type { GoalPartView, GoalView } from '@rungs/contracts/goals.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Icon } from '../shared/ui/icon.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { GoalPartDrawer } from './goal-part-drawer.js';
import { useActOnPart } from './goal-parts.queries.js';
import { goalKeys } from './goals.queries.js';
import styles from './goal-parts.module.css';
import { usePartOrder } from './use-part-order.js';

/** What a goal is broken into: who has each part in hand, and which are done. */
export function GoalParts({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const drawer = useOpened<GoalPartView | null>();
  const deletion = useUndoableDelete(goalKeys.all);
  const act = useActOnPart();
  const { parts } = goal;
  const order = usePartOrder(parts);
  const mayAdd = goal.state === 'open' && goal.abilities.includes('update');
  if (parts.length === 0 && !mayAdd) return null;
  const actsOf = (part: GoalPartView): MenuItem[] => [
    ...(part.abilities.includes('update')
      ? [{ id: 'update', label: t('part.update'), icon: 'edit' as const, run: () => drawer.show(part) }]
      : []),
    ...(part.abilities.includes('hand_back')
      ? [
          {
            id: 'hand_back',
            label: t('part.handBack'),
            icon: 'undo' as const,
            run: () => act.mutate({ part, act: 'hand_back' }),
          },
        ]
      : []),
    ...(part.abilities.includes('delete')
      ? [
          {
            id: 'delete',
            label: t('act.delete'),
            icon: 'trash' as const,
            danger: true,
            run: () =>
              deletion.mutate({
                path: `/goal-parts/${part.id}`,
                version: part.version,
                words: t('part.deleted', { title: part.title }),
              }),
          },
        ]
      : []),
  ];
  const done = parts.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <div className={styles.parts}>
      {parts.length > 0 && (
        <>
          <p className={styles.count}>{t('part.count', { done, count: parts.length })}</p>
          <ul ref={order.list} aria-label={t('part.list', { title: goal.title })}>
            {order.parts.map((part, at) => (
              <li
                key={part.id}
                className={styles.part}
                data-part={part.id}
                data-dragged={part.id === order.draggedId || undefined}
              >
                {parts.length > 1 && part.abilities.includes('update') && (
                  <button
                    type="button"
                    className={styles.handle}
                    aria-label={t('part.move', { title: part.title, at: at + 1, count: parts.length })}
                    title={t('part.moveHelp')}
                    {...order.handle(part)}
                  >
                    <Icon name="grip" size={14} />
                  </button>
                )}
                <PartLine
                  part={part}
                  onTurn={() => act.mutate({ part, act: part.doneOn === null ? 'finish' : 'reopen' })}
                />
                {actsOf(part).length > 0 && <Menu label={t('acts', { title: part.title })} items={actsOf(part)} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAdd && (
        <Button small look="quiet" icon="plus" onClick={() => drawer.show(null)}>
          {t(parts.length === 0 ? 'part.begin' : 'part.add')}
        </Button>
      )}
      {drawer.opened && (
        <GoalPartDrawer
          key={drawer.opened.key}
          goal={goal}
          part={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </div>
  );
}

function PartLine({ part, onTurn }: { part: GoalPartView; onTurn: () => void }) {
  const { t } = useTranslation('goals');
  const { title, handedTo, dueOn, doneOn, abilities } = part;
  const turns = abilities.includes('finish') || abilities.includes('reopen');
  const facts = (handedTo || dueOn) && (
    <span className={styles.facts}>
      {handedTo && <span>{t('part.handedTo', { name: handedTo.name })}</span>}
      {dueOn && doneOn === null && (
        <span>
          {t('part.due')} <ExactDate on={dueOn} />
        </span>
      )}
    </span>
  );
  return (
    <div className={styles.line} data-done={doneOn !== null || undefined}>
      {turns ? (
        <Checkbox checked={doneOn !== null} onChange={onTurn} label={title} />
      ) : (
        <span className={styles.stands}>
          <Icon name={doneOn === null ? 'open' : 'done'} size={14} /> {title}
        </span>
      )}
      {facts}
    </div>
  );
}
