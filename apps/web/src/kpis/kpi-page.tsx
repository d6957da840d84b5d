import type { KpiReadingView } from '@rungs/contracts/kpis.js';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { ImportDrawer } from './import-drawer.js';
import { KpiChart } from './kpi-chart.js';
import { KpiDrawer } from './kpi-drawer.js';
import { FollowButton, KpiPlace, KpiStanding } from './kpi-row.js';
import { kpiKeys, kpiQuery, seriesQuery, useActOnKpi } from './kpis.queries.js';
import { ReadingDrawer } from './reading-drawer.js';
import { Readings } from './readings.js';
import styles from './kpis.module.css';

type Params = { kpiId: string };

export const prefetch: Prefetch<Params> = ({ client, params }) => {
  void client.prefetchQuery(seriesQuery(params.kpiId));
  return client.ensureQueryData(kpiQuery(params.kpiId));
};

/** One KPI with all of its past, and the acts of those who keep it. */
export default function KpiPage({ params: { kpiId } }: { params: Params }) {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const { data: kpi } = useSuspenseQuery(kpiQuery(kpiId));
  const { data: series, error } = useQuery(seriesQuery(kpiId));
  const [edit, reading, file] = [useOpened<null>(), useOpened<KpiReadingView | null>(), useOpened<null>()];
  const may = (act: (typeof kpi.abilities)[number]): boolean => kpi.abilities.includes(act);
  const acts = useKpiActs(kpi, () => edit.show(null));
  return (
    <>
      <PageHead
        title={kpi.name}
        kicker={<KpiPlace kpi={kpi} />}
        actions={
          <div className={styles.acts}>
            {may('read_in') && (
              <>
                <Button look="primary" icon="plus" onClick={() => reading.show(null)}>
                  {t('addReading')}
                </Button>
                <Button icon="import" onClick={() => file.show(null)}>
                  {t('import.open')}
                </Button>
              </>
            )}
            {/* Together, so that on a phone the menu never stands on a line of its own. */}
            <span className={styles.together}>
              <FollowButton kpi={kpi} />
              {acts.length > 0 && <Menu label={t('acts', { name: kpi.name })} items={acts} />}
            </span>
          </div>
        }
      >
        {kpi.description}
        <span className={styles.facts}>
          <KpiStanding kpi={kpi} />
          <span>{t(`direction.${kpi.direction}`)}</span>
          {kpi.owner && <span>{t('ownedBy', { name: kpi.owner.name })}</span>}
        </span>
      </PageHead>
      <div className={styles.sections}>
        <Section title={t('chart.title')} aside={<ButtonLink to="/kpis">{t('allKpis')}</ButtonLink>}>
          {error && !series && <ErrorPanel title={t('notRead')} error={error} />}
          {series && series.points.length > 0 && <KpiChart kpi={kpi} points={series.points} />}
          {series?.points.length === 0 && <Empty>{t(may('read_in') ? 'firstReading' : 'noReadings')}</Empty>}
        </Section>
        {series && series.points.length > 0 && (
          <Section title={t('readings')}>
            <Readings kpi={kpi} onEdit={reading.show} />
          </Section>
        )}
      </div>
      {edit.opened && <KpiDrawer key={edit.opened.key} kpi={kpi} open={edit.opened.open} onClose={edit.close} />}
      {reading.opened && (
        <ReadingDrawer
          key={reading.opened.key}
          kpi={kpi}
          reading={reading.opened.of}
          open={reading.opened.open}
          onClose={reading.close}
        />
      )}
      {file.opened && <ImportDrawer key={file.opened.key} kpi={kpi} open={file.opened.open} onClose={file.close} />}
    </>
  );

  function useKpiActs({ id, version, name, abilities }: typeof kpi, change: () => void): MenuItem[] {
    const act = useActOnKpi();
    const navigate = useNavigate();
    const remove = useUndoableDelete(kpiKeys.all);
    const fail = (failure: unknown) => void toast({ words: describeError(failure, shared).headline, look: 'problem' });
    const runs = {
      update: { icon: 'edit', run: change },
      retire: { icon: 'close', run: () => act.mutate({ id, version, act: 'retire' }, { onError: fail }) },
      revive: { icon: 'undo', run: () => act.mutate({ id, version, act: 'revive' }, { onError: fail }) },
      delete: {
        icon: 'trash',
        run: () =>
          remove.mutate(
            { path: `/kpis/${id}`, version, words: t('deleted', { name }) },
            { onSuccess: () => void navigate({ to: '/kpis' }) },
          ),
      },
    } as const;
    return (Object.keys(runs) as (keyof typeof runs)[])
      .filter((one) => abilities.includes(one))
      .map((one) => ({ id: one, label: t(`act.${one}`), danger: one === 'delete', ...runs[one] }));
  }
}
