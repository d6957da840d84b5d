import { practiceName } from '@rungs/domain/framework/practice-names.js';
import type { Localized } from '@rungs/domain/framework/steps.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { askForQuickLog } from '../shared/quick-log.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tread } from '../shared/ui/tread.js';
import type { Gap, GapAct } from './gaps.js';
import styles from './gap-item.module.css';

/** One thing that is missing: the rule that makes it so, how far it is met, and the one act that closes it. */
export function GapItem({ gap, number }: { gap: Gap; number: number }) {
  const { t, i18n } = useTranslation('today');
  const shared = useTranslation('shared').t;
  const say = (text: Localized): string => text[i18n.language];
  const practice = practiceName(gap.practice);
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
  switch (act) {
    case 'note_observation':
    case 'write_pattern':
      return (
        <ButtonLink to="/observations" look={look}>
          {words}
        </ButtonLink>
      );
    case 'show_work':
      return (
        <ButtonLink to="/visibility" look={look}>
          {words}
        </ButtonLink>
      );
    case 'add_key_player':
    case 'adopt_habit':
    case 'log_encounter':
      return (
        <ButtonLink to="/key-players" look={look}>
          {words}
        </ButtonLink>
      );
    case 'close_goal':
    case 'share_goal':
      return (
        <ButtonLink to="/goals" look={look}>
          {words}
        </ButtonLink>
      );
    case 'follow_kpi':
      return (
        <ButtonLink to="/kpis" look={look}>
          {words}
        </ButtonLink>
      );
    case 'find_opportunity':
    case 'ask_validation':
      return (
        <ButtonLink to="/opportunities" look={look}>
          {words}
        </ButtonLink>
      );
    case 'ask_feedback':
    case 'answer_feedback':
      return (
        <ButtonLink to="/feedback" look={look}>
          {words}
        </ButtonLink>
      );
    case 'log_evidence':
      return (
        <Button look={look} shortcut="L" onClick={askForQuickLog}>
          {words}
        </Button>
      );
    case 'share_evidence':
      return (
        <ButtonLink
          to="/log"
          search={{ audience: ['private'], ...(competency && { competency: [competency] }) }}
          look={look}
        >
          {words}
        </ButtonLink>
      );
    case 'assess_self':
      return (
        <ButtonLink to="/journey/assessments" look={look}>
          {words}
        </ButtonLink>
      );
    case 'declare_intent':
    case 'see_intent':
    case 'choose_date':
    case 'open_practice':
      return (
        <ButtonLink to="/journey" search={{ step, practice, act: opens[act] }} look={look}>
          {words}
        </ButtonLink>
      );
  }
}

const opens: Readonly<Partial<Record<GapAct, 'intent' | 'target'>>> = {
  declare_intent: 'intent',
  choose_date: 'target',
};
