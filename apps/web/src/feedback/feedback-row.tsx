import type { FeedbackAbility, FeedbackView } from '@rungs/contracts/feedback.js';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { AboutWhat } from './about-what.js';
import styles from './feedback.module.css';

type Props = {
  feedback: FeedbackView;
  /** In a list of what I gave, the receiver is who it is about. */
  gave?: boolean;
  runs: Readonly<Record<FeedbackAbility, (feedback: FeedbackView) => void>>;
};

const icons = { edit: 'edit', respond: 'speech', share: 'eye', delete: 'trash' } as const;

/** What somebody was told, with what they make of it below. */
export function FeedbackRow({ feedback, gave = false, runs }: Props) {
  const { t } = useTranslation('feedback');
  const { membership } = useViewer();
  const { competencyKeys, record } = feedback;
  const { receiver, giver, givenOn, text, question, response, step, audience, visibleTo, abilities } = feedback;
  // The giver reads it too, but the talk is with the manager.
  const talked = feedback.sharedWithManager || audience !== 'private' ? feedback : { ...feedback, visibleTo: [] };
  const name = gave ? t('to', { name: receiver.name }) : (giver?.name ?? t('aColleague'));
  const items = abilities
    .filter((act) => act !== 'respond' || response !== null)
    .map((act): MenuItem => {
      const label = t(`act.${act}`);
      return { id: act, label, icon: icons[act], danger: act === 'delete', run: () => runs[act](feedback) };
    });
  return (
    <li className={styles.row}>
      <Avatar name={gave ? receiver.name : (giver?.name ?? '…')} />
      <article className={styles.body} aria-label={t('from', { name })}>
        <p className={styles.facts}>
          <b className={styles.name}>{name}</b>
          {giver?.personId === null && <span>{t('outside')}</span>}
          <ExactDate on={givenOn} />
          <StepName step={step} />
          {!gave && response === null && <Tag icon="speech">{t('unanswered')}</Tag>}
        </p>
        {question && <p className={styles.about}>{question}</p>}
        <AboutWhat competencyKeys={competencyKeys} record={record} />
        <Prose text={text} />
        {response !== null && (
          <div className={styles.response}>
            <p className={styles.label}>{t('willChange')}</p>
            <Prose text={response} />
          </div>
        )}
        {abilities.includes('respond') && response === null && (
          <p>
            <Button small onClick={() => runs.respond(feedback)}>
              {t('sayWhatWillChange')}
            </Button>
          </p>
        )}
        <p className={styles.facts}>
          <VisibleTo audience={audience} visibleTo={visibleTo} viewer={membership.personId} />
        </p>
        {!gave && <RecordThread type="feedback" record={talked} title={t('from', { name })} />}
      </article>
      <div className={styles.end}>{items.length > 0 && <Menu label={t('acts', { name })} items={items} />}</div>
    </li>
  );
}
