import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { aimedOn, endsTooLate, lastDayOf } from '@rungs/domain/journey/timing.js';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { planQuery, useItemWords } from '../plans/index.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Row, Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { openGoalsQuery } from './timing.queries.js';
import styles from './timing-panel.module.css';

type Late = Readonly<{ id: string; on: string; title: string; what: string }>;

/** The day one aims at, who has heard of it, and what does not end before it. */
export function TimingPanel({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('timing');
  const dates = useDates();
  const { journey, intent } = page;
  const aim = {
    targetOn: journey?.targetOn ?? null,
    intentState: intent?.state ?? null,
    intentTargetOn: intent?.targetOn ?? null,
  };
  const on = aimedOn(aim);
  if (on === null) return <p className={styles.note}>{t('noDay')}</p>;
  const said = aimedOn({ ...aim, targetOn: null }) !== null;
  const moved = said && aim.targetOn !== on ? aim.targetOn : null;
  return (
    <>
      <p className={styles.aim}>{t(said ? 'aim.intent' : 'aim.journey', { day: dates.short(on) })}</p>
      {moved && <p className={styles.note}>{t('aim.moved', { day: dates.short(moved) })}</p>}
      <TooLate page={page} on={on} />
    </>
  );
}

function TooLate({ page, on }: { page: JourneyPage; on: string }) {
  const { t } = useTranslation('timing');
  const words = useItemWords();
  const personId = page.person.id;
  const mine = page.relation === 'owner';
  const goals = useQuery(openGoalsQuery(personId));
  const plan = useQuery(planQuery(personId));
  const error = goals.error ?? plan.error;
  if (error) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!goals.data || !plan.data) {
    return (
      <Loading label={t('late')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const present = plan.data.plan?.state === 'abandoned' ? null : plan.data.plan;
  const ends = [
    ...goals.data.items.map(({ id, dueOn, title }) => ({ id, title, on: dueOn, what: t('goal') })),
    ...(present?.items ?? [])
      .filter(({ state }) => state !== 'done' && state !== 'deferred')
      .map((item) => {
        const last = lastDayOf(item);
        const milestone = last === item.endsOn ? undefined : item.milestones.find(({ dueOn }) => dueOn === last);
        const what = milestone ? t('milestone', { title: milestone.title }) : t('item');
        return { id: item.id, title: words.name(item), on: last, what };
      }),
  ];
  const late = ends
    .flatMap((end): Late[] => (end.on !== null && endsTooLate(end.on, on) ? [{ ...end, on: end.on }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const counted = page.signals.find(({ key }) => key === 'ends_in_time')?.value ?? late.length;
  return (
    <>
      {late.length > 0 && (
        <>
          <h4 className={styles.note}>{t('late')}</h4>
          <Rows label={t('late')}>
            {late.map(({ id, on: day, title, what }) => (
              <Row key={id} lead={<ExactDate on={day} />} sub={what}>
                {title}
              </Row>
            ))}
          </Rows>
        </>
      )}
      <Rest shown={late.length} counted={counted} known={ends.some(({ on: day }) => day !== null)} mine={mine} />
      <p className={styles.ways}>
        {present &&
          (mine ? (
            <ButtonLink small to="/plan">
              {t('toPlan')}
            </ButtonLink>
          ) : (
            <ButtonLink small to="/people/$personId/plan" params={{ personId }}>
              {t('toPlan')}
            </ButtonLink>
          ))}
        {mine && (
          <ButtonLink small to="/goals">
            {t('toGoals')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

/** What the rows do not say: that nothing is late, or that more is than one may read. */
function Rest(props: { shown: number; counted: number; known: boolean; mine: boolean }): ReactNode {
  const { t } = useTranslation('timing');
  const { shown, counted, known, mine } = props;
  if (!mine && counted > shown) return <p className={styles.note}>{t('unshared', { count: counted - shown })}</p>;
  if (shown > 0) return null;
  return <p className={styles.note}>{t(known ? 'inTime' : 'nothing')}</p>;
}
