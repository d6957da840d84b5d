import type { HelpRequestView } from '@rungs/contracts/help-requests.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icon.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { useHelpActs } from './help-requests.queries.js';
import styles from './help-requests.module.css';

type Props = {
  request: HelpRequestView;
  /** Of a list of what somebody asked: then the asked one is named. */
  byAsker: boolean;
  onAnswer: (request: HelpRequestView) => void;
  onTake: (request: HelpRequestView) => void;
};

/** A request from either side: between whom, about what, and the parts that came of it. */
export function HelpRow({ request, byAsker, onAnswer, onTake }: Props) {
  const { t } = useTranslation('help-requests');
  const { personId, managerName } = useViewer().membership;
  const { withdraw, open } = useHelpActs();
  const { asker, asked, about, abilities, note, question, parts, audience } = request;
  const menu: MenuItem[] = [
    ...(abilities.includes('update') && managerName
      ? [
          {
            id: 'update',
            label: audience === 'private' ? t('openTo', { name: managerName }) : t('closeAgain'),
            icon: audience === 'private' ? ('eye' as const) : ('lock' as const),
            run: () => open.mutate({ request, audience: audience === 'private' ? 'manager' : 'private' }),
          },
        ]
      : []),
    ...(abilities.includes('withdraw')
      ? [
          {
            id: 'withdraw',
            label: t('withdraw'),
            icon: 'undo' as const,
            run: () =>
              withdraw.mutate(request, {
                onSuccess: () => void toast({ words: t('isWithdrawn', { name: asked.name }) }),
              }),
          },
        ]
      : []),
  ];
  const acts = (
    <>
      {abilities.includes('answer') && (
        <Button small look="primary" onClick={() => onAnswer(request)}>
          {t('answer')}
        </Button>
      )}
      {abilities.includes('take_over') && (
        <Button small look="primary" onClick={() => onTake(request)}>
          {t('takeOver')}
        </Button>
      )}
      {menu.length > 0 && <Menu label={t('acts', { title: about.title })} items={menu} />}
    </>
  );
  return (
    <li className={styles.request}>
      <div className={styles.day}>
        <RelativeDate on={request.answeredAt ?? request.createdAt} />
      </div>
      <div className={styles.said}>
        <div className={styles.facts}>
          <b>{byAsker ? asked.name : asker.name}</b>
          <Standing state={request.state} />
        </div>
        <div className={styles.about}>{about.title}</div>
        {question && parts.length === 0 && <p className={styles.words}>{question}</p>}
        {parts.length > 0 && (
          <ol className={styles.parts} aria-label={t('partsOf', { name: asked.name })}>
            {parts.map((part) => (
              <li key={part.id}>
                {part.title}{' '}
                {part.takenOn && (
                  <span className={styles.taken}>
                    <Icon name="done" size={14} /> {t('isTaken')}
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
        {note && <p className={styles.words}>{note}</p>}
        <p className={styles.facts}>
          <VisibleTo audience={audience} visibleTo={request.visibleTo} viewer={personId} />
        </p>
      </div>
      <div className={styles.acts}>{acts}</div>
    </li>
  );
}

const looks = {
  pending: { look: 'line' },
  answered: { look: 'good', icon: 'done' },
  declined: { look: 'line', icon: 'close' },
  withdrawn: { look: 'line' },
} as const;

function Standing({ state }: Pick<HelpRequestView, 'state'>) {
  const { t } = useTranslation('help-requests');
  return <Tag {...looks[state]}>{t(`state.${state}`)}</Tag>;
}
