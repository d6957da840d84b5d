import type { AlignmentCheckView, AlignmentView } from '@rungs/contracts/alignment-checks.js';
import { useQuery } from '@tanstack/react-query';
import { useItemWords } from '../plans/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Icon } from '../shared/ui/icon.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { alignmentQuery } from './alignment-checks.queries.js';
import styles from './alignment.module.css';
import { CheckHistory } from './check-history.js';
import { DriftFlags } from './drift-flags.js';
import { CheckDrawer } from './late-overlays.js';

type Props = { personId: string; name: string };

/** A section of the plan page: which items still move something, and when the two look at it again. */
export function PlanAlignment(props: Props) {
  const { t } = useTranslation('alignment-checks');
  const { data } = useQuery(alignmentQuery(props.personId));
  // A draft has nothing to be aligned; what was said of an earlier plan stands on the journey.
  if (data && (data.dueOn === null || data.planState === null)) return null;
  return (
    <Section title={t('title')}>
      <Alignment {...props} />
    </Section>
  );
}

/** The same without a frame, for the plan page and for the journey alike. */
export function Alignment({ personId, name }: Props) {
  const { t } = useTranslation('alignment-checks');
  const { data, error } = useQuery(alignmentQuery(personId));
  const drawer = useOpened<AlignmentCheckView | null>();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const mayCheck = data.abilities.includes('check');
  return (
    <div className={styles.alignment}>
      <Standing alignment={data} />
      {mayCheck && (
        <p>
          <Button small look={data.overdue ? 'primary' : 'plain'} icon="plus" onClick={() => drawer.show(null)}>
            {t('log')}
          </Button>
        </p>
      )}
      <Items alignment={data} />
      {/* Who may log one reads them: both are of the two. */}
      {mayCheck && <CheckHistory personId={personId} onEdit={drawer.show} />}
      {drawer.opened && (
        <CheckDrawer
          key={drawer.opened.key}
          personId={personId}
          name={name}
          alignment={data}
          check={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </div>
  );
}

function Standing({ alignment: { lastCheckedOn, dueOn, overdue, everyDays } }: { alignment: AlignmentView }) {
  const { t } = useTranslation('alignment-checks');
  if (dueOn === null) return null;
  return (
    <p className={styles.standing}>
      {overdue ? (
        <Tag look="warn" icon="clock">
          {t('overdue')}
        </Tag>
      ) : (
        <Tag look="good" icon="done">
          {t('inTime')}
        </Tag>
      )}
      <span>
        {lastCheckedOn === null ? (
          t('neverChecked')
        ) : (
          <>
            {t('lastChecked')} <ExactDate on={lastCheckedOn} />
          </>
        )}
      </span>
      <span>
        {t(overdue ? 'wasDue' : 'isDue')} <ExactDate on={dueOn} />
      </span>
      <span>{t('rhythm', { days: everyDays })}</span>
    </p>
  );
}

function Items({ alignment: { items } }: { alignment: AlignmentView }) {
  const { t } = useTranslation('alignment-checks');
  const { name: nameOf } = useItemWords();
  if (items.length === 0) return <p className={styles.words}>{t('nothingOpen')}</p>;
  return (
    <Rows label={t('items')}>
      {items.map((item) => (
        <li key={item.itemId} className={styles.item}>
          <div className={styles.name}>
            {item.flags.length === 0 && <Icon name="done" size={14} label={t('holds')} />}
            <b>{nameOf(item)}</b>
            {item.kpi && <span className={styles.words}>{t('measuredBy', { name: item.kpi.name })}</span>}
          </div>
          <DriftFlags flags={item.flags} />
        </li>
      ))}
    </Rows>
  );
}
