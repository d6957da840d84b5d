import type { KpiView } from '@rungs/contracts/kpis.js';
import { reachesTarget } from '@rungs/domain/kpis/kpi-target.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import { useFigures } from './figures.js';
import { KpiSpark } from './kpi-spark.js';
import { useFollowKpi } from './kpis.queries.js';
import styles from './kpis.module.css';

/** One KPI of a list: whose it is, how it went, and how it stands to its target. */
export function KpiRow({ kpi }: { kpi: KpiView }) {
  const figure = useFigures();
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.title}>
          <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
            {kpi.name}
          </Link>
        </div>
        <p className={styles.facts}>
          <KpiPlace kpi={kpi} />
          <KpiStanding kpi={kpi} />
        </p>
      </div>
      <KpiSpark kpi={kpi} />
      <div className={styles.latest}>
        {kpi.latest && (
          <>
            <div>{figure(kpi.latest.value, kpi.unit)}</div>
            <div className={styles.facts}>
              <RelativeDate on={kpi.latest.on} />
            </div>
          </>
        )}
      </div>
      <FollowButton kpi={kpi} small />
    </li>
  );
}

export function KpiPlace({ kpi: { scope, department, manager } }: { kpi: KpiView }) {
  const { t } = useTranslation('kpis');
  return <span>{t(`place.${scope}`, { name: department?.name ?? manager?.name ?? '' })}</span>;
}

/** How the latest reading stands to the target, in a word with a shape. */
export function KpiStanding({ kpi }: { kpi: KpiView }) {
  const { t } = useTranslation('kpis');
  const figure = useFigures();
  if (kpi.retiredOn) return <Tag look="line">{t('retired')}</Tag>;
  if (!kpi.latest) return <Tag look="line">{t('noReading')}</Tag>;
  if (kpi.target === null) return null;
  const target = figure(kpi.target, kpi.unit);
  return reachesTarget(kpi, kpi.latest.value) ? (
    <Tag look="good" icon="done">
      {t('reached', { target })}
    </Tag>
  ) : (
    <Tag icon="target">{t(`aim.${kpi.direction}`, { target })}</Tag>
  );
}

/** Small in a row of a list, as large as the others at the head of a page. */
export function FollowButton({
  kpi: { id, name, followed, abilities },
  small = false,
}: {
  kpi: KpiView;
  small?: boolean;
}) {
  const { t } = useTranslation('kpis');
  const follow = useFollowKpi();
  if (!abilities.includes('follow') && !abilities.includes('unfollow')) return null;
  return (
    <Button
      small={small}
      busy={follow.isPending}
      aria-label={t(followed ? 'unfollowThis' : 'followThis', { name })}
      onClick={() => follow.mutate({ id, follows: !followed })}
    >
      {t(followed ? 'unfollow' : 'follow')}
    </Button>
  );
}
