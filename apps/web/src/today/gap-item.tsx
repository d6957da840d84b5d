import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { practiceName } from '@rungs/domain/framework/practice-names.js';
import type { Localized } from '@rungs/domain/framework/steps.js';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { askForQuickLog } from '../shared/quick-log.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tread } from '../shared/ui/tread.js';
import type { Gap, GapAct } from './gaps.js';
import styles from './gap-item.module.css';

/** One thing that is missing: the rule that makes it so, how far it is met, and the one act that closes it. */
export function GapItem({ gap, number, wording }: { gap: Gap; number: number; wording: JourneyPage['wording'] }) {
  const { t, i18n } = useTranslation('today');
  const shared = useTranslation('shared').t;
  const say = (text: Localized): string => text[i18n.language];
  const came = practiceName(gap.practice);
  const practice = came && { ...came, ...wording[gap.practice]?.name };
  return (
    <li className={styles.gap}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{say(gap.title)}</h3>
        <p className={styles.rule}>
          <b>{t('rule')}</b> {say(gap.rule)}
        </p>
        <p className={styles.meta}>
          {gap.count && (
            <>
              <Tread {...gap.count} step={gap.step} segment={18} spoken={false} />
              <span>{shared('count.of', gap.count)}</span>
            </>
          )}
          <StepName step={gap.step} />
          {practice && <span>{say(practice)}</span>}
        </p>
      </div>
      <span className={styles.act}>
        <GapWay gap={gap} first={number === 1} />
      </span>
    </li>
  );
}

/** To the page where the act is one press away, else to the practice on the journey. */
function GapWay({ gap: { act, step, practice, competency }, first }: { gap: Gap; first: boolean }) {
  const { t } = useTranslation('today');
  const look = first ? 'primary' : 'plain';
  const words = t(`act.${act}`);
  const page = pages[act];
  if (page) {
    return (
      <ButtonLink to={page} look={look}>
        {words}
      </ButtonLink>
    );
  }
  if (act === 'log_evidence') {
    return (
      <Button look={look} shortcut="L" onClick={askForQuickLog}>
        {words}
      </Button>
    );
  }
  if (act === 'share_evidence') {
    const search = { audience: ['private'], ...(competency && { competency: [competency] }) };
    return (
      <ButtonLink to="/log" search={search} look={look}>
        {words}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/journey" search={{ step, practice, act: opens[act] }} look={look}>
      {words}
    </ButtonLink>
  );
}

/** Where a page of its own is the place. */
const pages: Readonly<Partial<Record<GapAct, LinkProps['to']>>> = {
  assess_self: '/journey/assessments',
  note_observation: '/observations',
  write_pattern: '/observations',
  check_plan: '/plan',
  show_work: '/visibility',
  add_key_player: '/key-players',
  adopt_habit: '/key-players',
  log_encounter: '/key-players',
  close_goal: '/goals',
  share_goal: '/goals',
  follow_kpi: '/kpis',
  find_opportunity: '/opportunities',
  ask_validation: '/opportunities',
  ask_feedback: '/feedback',
  answer_feedback: '/feedback',
};

const opens: Readonly<Partial<Record<GapAct, 'intent' | 'target'>>> = {
  declare_intent: 'intent',
  choose_date: 'target',
};
