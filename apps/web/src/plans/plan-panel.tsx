import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { planQuery } from './plans.queries.js';
import styles from './plan-panel.module.css';
import { useItemWords } from './use-item-words.js';

/** The plan in short as part of the journey, and the way to it. */
export function PlanPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('plans');
  const { membership } = useViewer();
  const words = useItemWords();
  const { data, error } = useQuery(planQuery(personId));
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const { plan, canCreate } = data;
  const mine = membership.personId === personId;
  const way = (label: string) =>
    mine ? (
      <ButtonLink small to="/plan">
        {label}
      </ButtonLink>
    ) : (
      <ButtonLink small to="/people/$personId/plan" params={{ personId }}>
        {label}
      </ButtonLink>
    );
  if (!plan) return <Empty action={canCreate && way(t('plan.new'))}>{t(mine ? 'teach' : 'teachTheirs')}</Empty>;
  return (
    <>
      <p className={styles.head}>
        <strong>{plan.title}</strong>
        <Tag look="accent">{t(`state.plan.${plan.state}`)}</Tag>
      </p>
      <Rows>
        {plan.items.map((item) => (
          <li key={item.id} className={styles.row}>
            <span>{words.name(item)}</span>
            <span className={styles.facts}>
              {words.days(item)} · {t(`state.item.${item.state}`)}
            </span>
          </li>
        ))}
      </Rows>
      <p>{way(t(plan.abilities.includes('agree') ? 'panel.answer' : 'panel.open'))}</p>
    </>
  );
}
