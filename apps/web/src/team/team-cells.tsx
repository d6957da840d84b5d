import type { TeamRow } from '@rungs/contracts/team.js';
import { daysBetween } from '@rungs/domain/calendar.js';
import { isStale, readinessNames } from '@rungs/domain/readiness.js';
import { monthsStuck } from '@rungs/domain/stuck.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { StairSpark, StairSparkWords } from '../shared/stair/stair-spark.js';
import { Avatar } from '../shared/ui/avatar.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Icon } from '../shared/ui/icon.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Tread } from '../shared/ui/tread.js';
import { earlierEnd } from './owed.js';
import styles from './team-cells.module.css';

type Cell = { row: TeamRow };

export function PersonCell({ row: { personId, name, title, level } }: Cell) {
  return (
    <div className={styles.person}>
      <Avatar name={name} />
      <span className={styles.names}>
        <Link to="/people/$personId" params={{ personId }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.sub}>{[title || level?.title, level?.code].filter(Boolean).join(', ')}</span>
      </span>
    </div>
  );
}

export function StandCell({ row }: Cell) {
  const { t } = useTranslation('team');
  if (row.step === null) return <span className={styles.none}>{t('noJourney')}</span>;
  const facts = { steps: row.steps, current: row.step, iteration: row.iteration ?? 1, earlier: earlierEnd(row) };
  return (
    <div className={styles.stand}>
      <StairSpark {...facts} />
      <span className={styles.sub}>
        <StairSparkWords {...facts} />
      </span>
    </div>
  );
}

export function TargetCell({ row: { targetLevel, targetOn } }: Cell) {
  const { t } = useTranslation('team');
  const dates = useDates();
  if (!targetLevel) return <span className={styles.none}>{t('notSaid')}</span>;
  return (
    <div className={styles.target}>
      <span title={targetLevel.title}>{targetLevel.code}</span>
      <span className={styles.sub}>{targetOn ? dates.short(targetOn) : t('noDate')}</span>
    </div>
  );
}

export function CoverageCell({ row: { covered, required } }: Cell) {
  const { t } = useTranslation('team');
  const shared = useTranslation('shared').t;
  if (required === 0) return <span className={styles.none}>{t('nothingAsked')}</span>;
  return (
    <div className={styles.coverage}>
      <span>{shared('count.of', { met: covered, required })}</span>
      <Tread met={covered} required={required} segment={required > 10 ? 5 : 8} spoken={false} />
    </div>
  );
}

/** The judgement with its age; an old one says so with a word and a shape. */
export function ReadinessCell({ row: { readiness, readinessGivenOn } }: Cell) {
  const { t, i18n } = useTranslation('team');
  const dates = useDates();
  if (!readiness || !readinessGivenOn) return <span className={styles.none}>{t('notJudged')}</span>;
  const today = dates.today();
  const age = daysBetween(readinessGivenOn, today);
  return (
    <>
      <span className={styles.readiness}>{readinessNames[readiness][i18n.language]}</span>
      {isStale(readinessGivenOn, today) ? (
        <span className={styles.warn} title={dates.exact(readinessGivenOn)}>
          <Icon name="clock" size={12} /> {t('stale', { age })}
        </span>
      ) : (
        <span className={styles.sub} title={dates.exact(readinessGivenOn)}>
          {t('age', { age })}
        </span>
      )}
    </>
  );
}

export function LastTalk({ row: { lastTalkOn, step } }: Cell) {
  const { t } = useTranslation('team');
  if (!lastTalkOn) return <span className={step === null ? styles.none : undefined}>{t('noTalk')}</span>;
  return (
    <span className={styles.talk}>
      <RelativeDate on={lastTalkOn} />
    </span>
  );
}

const acts = {
  answer_intent: 'answer',
  answer_move: undefined,
  judge_readiness: 'judge',
  renew_readiness: 'judge',
  talk: 'talk',
  answer_feedback_request: undefined,
} as const;

/** What the manager owes, the most pressing first with the one act that settles it. */
export function Owed({ row }: Cell) {
  const { owed, personId } = row;
  const { t } = useTranslation('team');
  const [first, ...more] = owed;
  if (!first) {
    return (
      <>
        <span className={styles.none}>{t('owed.nothing')}</span>
        <Stuck row={row} />
      </>
    );
  }
  return (
    <div className={styles.owed}>
      <div>
        <b>{t(`owed.${first.kind}.what`)}</b>
        <span className={styles.sub}>
          {first.since ? <SinceWords kind={first.kind} since={first.since} /> : t(`owed.${first.kind}.never`)}
        </span>
        {more.map(({ kind }) => (
          <span key={kind} className={styles.warn}>
            <Icon name="open" size={12} /> {t(`owed.${kind}.what`)}
          </span>
        ))}
      </div>
      <ButtonLink
        small
        look={first.kind === 'answer_intent' ? 'primary' : 'plain'}
        to="/people/$personId"
        params={{ personId }}
        search={{ act: acts[first.kind] }}
      >
        {t(`owed.${first.kind}.act`)}
      </ButtonLink>
      <Stuck row={row} />
    </div>
  );
}

export function Stuck({ row }: Cell) {
  const { t } = useTranslation('team');
  const months = monthsStuck(row, useDates().today());
  if (months === null || row.step === null) return null;
  return (
    <span className={styles.warn}>
      <Icon name="warning" size={12} /> {t('stuck', { months, step: row.step })}
    </span>
  );
}

function SinceWords({ kind, since }: TeamRow['owed'][number] & { since: string }) {
  const { t } = useTranslation('team');
  const dates = useDates();
  return <span title={dates.exact(since)}>{t(`owed.${kind}.since`, { when: dates.relative(since) })}</span>;
}
