import type { PlanItemAbility, PlanItemView } from '@rungs/contracts/plans.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import { useItemWords } from './use-item-words.js';
import styles from './item-card.module.css';

type Acts = Readonly<{
  run: (act: Exclude<PlanItemAbility, 'reach'>, item: PlanItemView) => void;
  reach: (item: PlanItemView, milestoneId: string, reached: boolean) => void;
  /** How somebody else would break it down; null where the item is not the viewer's, or is done. */
  ask: ((item: PlanItemView) => void) | null;
}>;

const looks = { todo: 'line', doing: 'accent', blocked: 'warn', deferred: 'line', done: 'good' } as const;
const icons = {
  start: 'right',
  block: 'warning',
  unblock: 'right',
  defer: 'clock',
  resume: 'undo',
  finish: 'done',
  reopen: 'undo',
  update: 'edit',
  delete: 'trash',
} as const;

/** One item whole: what, why, when, how much, and how one will tell. */
export function ItemCard({ item, acts, children }: { item: PlanItemView; acts: Acts; children?: ReactNode }) {
  const { t } = useTranslation('plans');
  const words = useItemWords();
  const name = words.name(item);
  const kpi = words.kpi(item);
  const { ask } = acts;
  const asks: MenuItem[] = ask ? [{ id: 'ask', label: t('itemAct.ask'), icon: 'people', run: () => ask(item) }] : [];
  const menu: MenuItem[] = item.abilities.flatMap((act) =>
    act === 'reach'
      ? []
      : [
          {
            id: act,
            label: t(`itemAct.${act}`),
            icon: icons[act],
            danger: act === 'delete',
            run: () => acts.run(act, item),
          },
        ],
  );
  const facts = [item.startsOn || item.endsOn ? words.days(item) : '', words.effort(item.hoursPerWeek)]
    .filter((fact) => fact !== '')
    .join(' · ');
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        {menu.length + asks.length > 0 && <Menu label={t('item.acts', { name })} items={[...menu, ...asks]} />}
      </div>
      <p className={styles.facts}>
        <Tag look={looks[item.state]}>{t(`state.item.${item.state}`)}</Tag>
        <span>{facts}</span>
        {!item.isComplete && (
          <Tag look="warn" icon="warning">
            {t(item.startsOn && item.endsOn ? 'item.noCriterion' : 'item.noDates')}
          </Tag>
        )}
      </p>
      {item.why && <p className={styles.why}>{item.why}</p>}
      {(item.criterion.statement || kpi) && (
        <p className={styles.success}>
          <strong>{t('item.success')}</strong> {item.criterion.statement}
          {item.criterion.statement && kpi && ' · '}
          {item.kpi ? (
            <Link to="/kpis/$kpiId" params={{ kpiId: item.kpi.id }}>
              {kpi}
            </Link>
          ) : (
            kpi
          )}
          {item.kpi?.retired && (
            <>
              {' '}
              <Tag look="warn" icon="warning">
                {t('item.kpiRetired')}
              </Tag>
            </>
          )}
        </p>
      )}
      {item.opportunity && <p className={styles.due}>{t('item.madeFrom', { title: item.opportunity.title })}</p>}
      {children}
      {item.milestones.length > 0 && (
        <ul className={styles.milestones} aria-label={t('field.milestones')}>
          {item.milestones.map(({ id, title, dueOn, reachedOn }) => (
            <li key={id}>
              {item.abilities.includes('reach') ? (
                <Checkbox
                  label={title}
                  checked={reachedOn !== null}
                  onChange={(reached) => acts.reach(item, id, reached)}
                />
              ) : (
                <span>{title}</span>
              )}
              <span className={styles.due}>
                {reachedOn ? (
                  <>
                    {t('item.reached')} <ExactDate on={reachedOn} />
                  </>
                ) : (
                  dueOn && <ExactDate on={dueOn} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
