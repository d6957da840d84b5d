import type { OpportunityAbility, OpportunityView } from '@rungs/contracts/opportunities.js';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { CommentCount } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './opportunities.module.css';

type Props = {
  of: OpportunityView;
  items: readonly MenuItem[];
  onOpen: () => void;
  onAct: (act: OpportunityAbility) => void;
};

/** Which act an arrow is, with Alt held: to the right is onwards. */
const byKey: Readonly<Record<string, readonly OpportunityAbility[]>> = {
  ArrowRight: ['shortlist', 'plan', 'reopen'],
  ArrowLeft: ['step_back'],
  Delete: ['drop'],
};

/** One card of the board: it opens with ↵, and moves with Alt and the arrows. */
export function OpportunityCard({ of, items, onOpen, onAct }: Props) {
  const { t } = useTranslation('opportunities');
  const { membership } = useViewer();
  const { title, problem, kpi, state, size, effort, answers, demoUrl, planItem } = of;
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.altKey && byKey[event.key]?.find((one) => of.abilities.includes(one));
    if (!act) return;
    event.preventDefault();
    onAct(act);
  };
  const said = (['worthwhile', 'redirect', 'notNow'] as const).filter((answer) => answers[answer] > 0);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.open}
            onClick={onOpen}
            onKeyDown={onKeyDown}
            aria-keyshortcuts="Alt+ArrowRight Alt+ArrowLeft"
          >
            {title}
          </button>
        </h3>
        {items.length > 0 && <Menu label={t('acts', { title })} items={items} />}
      </div>
      {problem && <p className={styles.words}>{problem}</p>}
      {state === 'dropped' && <p className={styles.words}>{t('because', { reason: of.droppedReason })}</p>}
      <p className={styles.facts}>
        <span>{t('sizeAndEffort', { size, effort })}</span>
        {kpi && <span>{t(kpi.retired ? 'moves.retired' : 'moves.kpi', { name: kpi.name })}</span>}
        {!kpi && (state === 'shortlisted' || state === 'planned') && (
          <Tag look="warn" icon="warning">
            {t('moves.nothing')}
          </Tag>
        )}
        {planItem && (
          <span>
            {membership.personId === of.personId ? (
              <Link to="/plan">{t('inPlan', { title: planItem.title })}</Link>
            ) : (
              <Link to="/people/$personId/plan" params={{ personId: of.personId }}>
                {t('inPlan', { title: planItem.title })}
              </Link>
            )}
          </span>
        )}
        {demoUrl && (
          <a href={demoUrl} target="_blank" rel="noreferrer">
            {t('demo')}
          </a>
        )}
        {said.map((answer) => (
          <Tag key={answer} look={answer === 'worthwhile' ? 'good' : 'plain'}>
            {t(`answers.${answer}`, { count: answers[answer] })}
          </Tag>
        ))}
        <CommentCount personId={of.personId} id={of.id} />
        <VisibleTo audience={of.audience} visibleTo={of.visibleTo} viewer={membership.personId} />
      </p>
    </li>
  );
}
