import type { PlanAct, PlanView } from '@rungs/contracts/plans.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import styles from './plan-view.module.css';

/** What one does next stands as a button; what undoes or ends something is one press further. */
const first: readonly PlanAct[] = ['propose', 'agree', 'accept', 'start', 'finish'];
const acts: readonly PlanAct[] = [...first, 'counter', 'take_back', 'revise', 'abandon'];

type Props = {
  plan: PlanView;
  onAct: (act: PlanAct) => void;
  onEdit: () => void;
  onDelete: () => void;
  onPresent: () => void;
};

export function PlanActs({ plan, onAct, onEdit, onDelete, onPresent }: Props) {
  const { t } = useTranslation('plans');
  const open = acts.filter((act) => plan.abilities.includes(act));
  // Who countered and was proposed to again may accept as well as propose: what was offered comes first.
  const [main] = open.includes('accept') ? (['accept'] as const) : open.filter((act) => first.includes(act));
  const more: MenuItem[] = [
    ...open
      .filter((act) => act !== main && act !== 'counter')
      .map((act) => ({ id: act, label: t(`act.${act}`), danger: act === 'abandon', run: () => onAct(act) })),
    ...(plan.abilities.includes('update')
      ? [{ id: 'update', label: t('plan.edit'), icon: 'edit' as const, run: onEdit }]
      : []),
    ...(plan.abilities.includes('delete')
      ? [{ id: 'delete', label: t('plan.delete'), icon: 'trash' as const, danger: true, run: onDelete }]
      : []),
  ];
  return (
    <>
      {main && (
        <Button look="primary" onClick={() => onAct(main)}>
          {t(`act.${main}`)}
        </Button>
      )}
      {open.includes('counter') && <Button onClick={() => onAct('counter')}>{t('act.counter')}</Button>}
      {/* Together, so that on a phone the menu never stands on a line of its own. */}
      <span className={styles.together}>
        {plan.items.length > 0 && (
          <Button icon="screen" onClick={onPresent}>
            {t('present.begin')}
          </Button>
        )}
        {more.length > 0 && <Menu label={t('plan.acts')} items={more} />}
      </span>
    </>
  );
}
